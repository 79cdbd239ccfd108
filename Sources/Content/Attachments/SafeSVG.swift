/// What an SVG picture may hold so that it does nothing but be looked at; docs/attachments.md publishes the lists.
enum SafeSVG {
    static let namespace = "http://www.w3.org/2000/svg"
    static let linkNamespace = "http://www.w3.org/1999/xlink"

    static let elements: Set<String> = [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "switch",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image",
        "text", "tspan", "textPath",
        "marker", "pattern", "mask", "clipPath", "linearGradient", "radialGradient", "stop",
        "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix",
        "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
        "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
        "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    ]

    /// What drawing programs note for themselves and browsers pass over, by the prefix that they write: names of these
    /// namespaces draw nothing and do nothing.
    static let notes: [String: Set<String>] = [
        "inkscape": ["http://www.inkscape.org/namespaces/inkscape"],
        "sodipodi": [
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.0.dtd",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
            "http://inkscape.sourceforge.net/DTD/sodipodi-0.dtd",
        ],
        "rdf": ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
        "dc": ["http://purl.org/dc/elements/1.1/"],
        "cc": ["http://creativecommons.org/ns#", "http://web.resource.org/cc/"],
        "serif": ["http://www.serif.com/"],
        "sketch": ["http://www.bohemiancoding.com/sketch/ns"],
        "figma": ["http://www.figma.com/figma/ns"],
        "i": ["http://ns.adobe.com/AdobeIllustrator/10.0/"],
        "x": ["http://ns.adobe.com/Extensibility/1.0/"],
        "graph": ["http://ns.adobe.com/Graphs/1.0/"],
    ]

    /// Attributes whose values are names and words that no program follows.
    static let words: Set<String> = [
        "id", "class", "lang", "xml:lang", "xml:space", "role", "aria-label", "aria-labelledby", "aria-describedby",
        "aria-hidden", "aria-roledescription", "version", "baseProfile", "xmlns", "xlink:title", "xlink:type", "type",
        "systemLanguage",
    ]

    /// Attributes that lead to another part of the same picture, or, of an `image`, hold a picture themselves.
    static let links: Set<String> = ["href", "xlink:href"]

    /// Attributes whose values are numbers, words, colours and the functions of ``functions``.
    static let values: Set<String> = properties.union([
        "viewBox", "preserveAspectRatio", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx",
        "ry",
        "fx", "fy", "fr", "dx", "dy", "d", "points", "transform", "rotate", "pathLength", "lengthAdjust", "textLength",
        "startOffset", "method", "spacing", "side", "offset", "gradientUnits", "gradientTransform", "spreadMethod",
        "patternUnits", "patternContentUnits", "patternTransform", "markerWidth", "markerHeight", "markerUnits", "refX",
        "refY", "orient", "maskUnits", "maskContentUnits", "clipPathUnits", "filterUnits", "primitiveUnits", "in",
        "in2",
        "result", "stdDeviation", "mode", "values", "tableValues", "slope", "intercept", "amplitude", "exponent",
        "operator",
        "k1", "k2", "k3", "k4", "order", "kernelMatrix", "divisor", "bias", "targetX", "targetY", "edgeMode",
        "kernelUnitLength", "preserveAlpha", "surfaceScale", "diffuseConstant", "specularConstant", "specularExponent",
        "limitingConeAngle", "azimuth", "elevation", "pointsAtX", "pointsAtY", "pointsAtZ", "z", "scale",
        "xChannelSelector", "yChannelSelector", "radius", "baseFrequency", "numOctaves", "seed", "stitchTiles",
        "overflow",
    ])

    /// Properties, as attributes and in `style`.
    static let properties: Set<String> = [
        "alignment-baseline", "baseline-shift", "clip-path", "clip-rule", "color", "color-interpolation",
        "color-interpolation-filters", "color-rendering", "direction", "display", "dominant-baseline", "fill",
        "fill-opacity", "fill-rule", "filter", "flood-color", "flood-opacity", "font", "font-family", "font-size",
        "font-size-adjust", "font-stretch", "font-style", "font-variant", "font-weight", "image-rendering", "isolation",
        "letter-spacing", "lighting-color", "line-height", "marker", "marker-end", "marker-mid", "marker-start", "mask",
        "mask-type", "mix-blend-mode", "opacity", "overflow", "paint-order", "shape-rendering", "stop-color",
        "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-align", "text-anchor", "text-decoration",
        "text-rendering", "transform", "transform-origin", "unicode-bidi", "vector-effect", "visibility", "white-space",
        "word-spacing", "writing-mode", "-inkscape-font-specification", "-inkscape-stroke", "enable-background",
        "font-feature-settings", "font-kerning", "font-variant-alternates", "font-variant-caps",
        "font-variant-east-asian", "font-variant-ligatures", "font-variant-numeric", "font-variant-position",
        "font-variation-settings", "glyph-orientation-vertical", "inline-size", "shape-margin", "shape-padding",
        "solid-color", "solid-opacity", "text-decoration-color", "text-decoration-line", "text-decoration-style",
        "text-indent", "text-orientation", "text-transform",
    ]

    /// What may stand before a bracket in a value; `url` before the name of a part of the same picture only.
    static let functions: Set<String> = [
        "rgb", "rgba", "hsl", "hsla", "matrix", "translate", "translatex", "translatey", "scale", "scalex", "scaley",
        "rotate",
        "skewx", "skewy", "url",
    ]

    /// What an `image` may hold, in base64.
    static let pictures = ["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp"]
}
