import TestSupport
import Testing

@testable import Content

@Suite("SVG attachments")
struct SafeSVGTests {
    private func problem(_ text: String) -> String? {
        SVGCheck.problem(in: Array(text.utf8))?.message.english
    }

    private func problem(drawing inner: String) -> String? {
        problem(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\(inner)</svg>")
    }

    static let safe = [
        "<rect width='10' height='1e1' fill='#eef' stroke=\"rgb(1, 2%, 3)\"/>",
        "<g transform='translate(10,20) rotate(-45 100 100)'><path d='M1-2.5e-3,4z'/></g>",
        "<defs><linearGradient id='a'><stop offset='5%' stop-color='red'/></linearGradient></defs><rect fill='url(#a)'/>",
        "<rect fill=\"url( '#a' )\"/><use xlink:href='#b'/><use href='#b'/>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<image xlink:href='data:image/jpeg;base64,/9j/4AAQ\nSkZJ'/>",
        "<text font-family=\"'Noto Sans', sans-serif\" xml:space='preserve'>A &amp; B &#x4E2D; &lt;script></text>",
        "<title>script onload javascript: &quot;</title><desc>&apos;</desc>",
        "<style type='text/css'>*{stroke-linejoin: round} .a, #b > rect { fill: url(#a); font: 12px/1.5 \"A B\" }</style>",
        "<style><![CDATA[.a{fill:#fff;}]]></style>",
        "<rect style='fill:none; stroke-width:.5px !important;' data-name='Layer 1' class='a b'/>",
        "<!-- a <script> in a comment --><switch><g/></switch>",
        "<metadata>drawn by hand</metadata>",
        """
        <sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.0.dtd' id='base' \
        xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' inkscape:zoom='1.4' pagecolor='#fff'>\
        <inkscape:grid type='xygrid'/></sodipodi:namedview><g inkscape:label='Layer 1' inkscape:groupmode='layer'>\
        <path sodipodi:nodetypes='cc' d='M1 2'/></g>
        """,
        """
        <metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' \
        xmlns:cc='http://creativecommons.org/ns#' xmlns:dc='http://purl.org/dc/elements/1.1/'><cc:Work rdf:about=''>\
        <dc:format>image/svg+xml</dc:format><dc:type rdf:resource='http://purl.org/dc/dcmitype/StillImage'/>\
        </cc:Work></rdf:RDF></metadata>
        """,
        """
        <text style="font-variant-ligatures:normal;font-feature-settings:normal;text-indent:0;text-transform:none;\
        text-orientation:mixed;shape-padding:0;solid-color:#000000;text-decoration-line:none;inline-size:0;\
        -inkscape-font-specification:'sans-serif, Normal';-inkscape-stroke:none">a</text>
        """,
        "<filter id='f'><feColorMatrix type='matrix' values='1 0 0 0 0'/></filter><g filter='url(#f)'/>",
    ]

    @Test("what draws and no more passes", arguments: safe)
    func passes(inner: String) {
        #expect(problem(drawing: inner) == nil)
    }

    @Test("a declaration, a comment and blanks may stand around the picture")
    func around() {
        #expect(
            problem(
                "<?xml version=\"1.0\" encoding='UTF-8' standalone=\"no\"?>\n<!-- drawn by hand -->\n"
                    + "<svg xmlns='http://www.w3.org/2000/svg' xmlns:inkscape='http://x'/>\n<!-- end -->\n") == nil)
    }

    static let unsafe = [
        ("<script>alert(1)</script>", "element `script`"),
        ("<SCRIPT/>", "element `SCRIPT`"),
        ("<svg:script xmlns:svg='http://www.w3.org/2000/svg'/>", "element `svg:script`"),
        ("<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>", "element `h:script`"),
        ("<g xmlns='http://www.w3.org/1999/xhtml'/>", "elements of another kind"),
        ("<foreignObject/>", "element `foreignObject`"),
        ("<animate attributeName='href' to='javascript:1'/>", "element `animate`"),
        ("<set attributeName='onload'/>", "element `set`"),
        ("<a href='#x'/>", "element `a`"),
        ("<iframe/>", "element `iframe`"),
        ("<feImage href='#x'/>", "element `feImage`"),
        ("<metadata><script/></metadata>", "element `script`"),
        ("<inkscape:grid/>", "element `inkscape:grid`"), ("<g inkscape:label='a'/>", "attribute `inkscape:label`"),
        ("<g xmlns:inkscape='http://www.w3.org/1999/xhtml'><inkscape:script/></g>", "element `inkscape:script`"),
        ("<g xmlns:dc='http://www.w3.org/2000/svg'><dc:script/></g>", "element `dc:script`"),
        (
            "<g xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:a/><g xmlns:dc='http://www.w3.org/2000/svg'><dc:script/></g></g>",
            "element `dc:script`"
        ),
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://www.w3.org/1999/xhtml'/>",
            "elements of another kind"
        ),
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><script/></rdf:RDF>", "element `script`"
        ),
        ("<rect onload='x'/>", "attribute `onload`"),
        ("<rect ONCLICK='x'/>", "attribute `ONCLICK`"),
        ("<rect ev:event='load'/>", "attribute `ev:event`"),
        ("<g xml:base='http://x'/>", "attribute `xml:base`"),
        ("<use href='http://x/y.svg#z'/>", "leads to `http://x/y.svg#z`"),
        ("<use href='other.svg#z'/>", "leads to"),
        ("<use xlink:href='&#106;avascript:alert(1)'/>", "leads to `javascript:alert(1)`"),
        ("<use href='data:image/svg+xml;base64,PHN2Zz4='/>", "leads to"),
        ("<g xmlns:xlink='http://other'/>", "gives `xlink` another meaning"),
        ("<g xmlns:l='http://www.w3.org/1999/xlink' l:href='http://x'/>", "attribute `l:href`"),
        ("<image href='https://x/pixel.png'/>", "brings in `https://x/pixel.png`"),
        ("<image href='data:image/svg+xml;base64,PHN2Zz4='/>", "brings in"),
        ("<image href='data:image/png,abc'/>", "brings in"),
        ("<image href='data:text/html;base64,PHN2Zz4='/>", "brings in"),
        ("<image href='#a'/>", "brings in `#a`"),
        ("<rect fill='url(http://x/y)'/>", "value of `fill`"),
        ("<rect fill='url(//x/y#z)'/>", "value of `fill`"),
        ("<rect fill='u\\72l(#x)'/>", "value of `fill`"),
        ("<rect fill='u/**/rl(http://x)'/>", "value of `fill`"),
        ("<rect filter='image-set(\"x\")'/>", "value of `filter`"),
        ("<rect mask=\"url('#a)\"/>", "value of `mask`"),
        ("<rect clip-path='src(\"x\")'/>", "value of `clip-path`"),
        ("<rect style='background:url(http://x)'/>", "`background`"),
        ("<rect style='fill:url(http://x)'/>", "`fill: url(http://x)`"),
        ("<rect style='fill:red;behavior:url(#x)'/>", "`behavior`"),
        ("<rect style='position:fixed'/>", "`position`"),
        ("<rect style='fill:expression(1)'/>", "`fill: expression(1)`"),
        ("<rect style='fill'/>", "`fill`"),
        ("<style>@import url(http://x);</style>", "a style"),
        ("<style>@font-face{font-family:x}</style>", "`@font-face`"),
        ("<style>rect{fill:red}@media print{rect{fill:blue}}</style>", "`@media print`"),
        ("<style>rect{fill:url(http://x)}</style>", "`fill: url(http://x)`"),
        ("<style>rect{fill:red</style>", "`rect{fill:red`"),
        ("<style><g/></style>", "element `g` within a style"),
        ("<?xml-stylesheet href='x.xsl'?>", "instruction to programs"),
        ("<g/><?php echo 1 ?>", "instruction to programs"),
        ("<!DOCTYPE svg>", "document type"),
        ("<!ENTITY x 'y'>", "document type"),
        ("<text>&x;</text>", "`&x;`"),
        ("<text>&nbsp;</text>", "`&nbsp;`"),
        ("<text>&#0;</text>", "`&#0;`"),
        ("<text>&#xD800;</text>", "`&#xD800;`"),
        ("<text>AT&T</text>", "begins no reference"),
        ("<rect width=10/>", "no quotes"),
        ("<rect width/>", "no value"),
        ("<rect x='1'y='2'/>", "no attribute"),
        ("<rect x='1' x='2'/>", "twice"),
        ("<rect x='<'/>", "a `<` in the value"),
        ("<g><rect></g>", "closes `</g>`"),
        ("<g>", "closes `</svg>`"),
        ("<!-- a -- b -->", "`--` within a comment"),
        ("<!-- a", "never closes a comment"),
        ("<rect x='", "a `<` in the value"),
        ("< rect/>", "without a name"),
        ("a ]]> b", "`]]>` in a text"),
        ("<![CDATA[ a", "never closes `<![CDATA[`"),
    ]

    @Test("everything else is refused, and named", arguments: unsafe)
    func isRefused(inner: String, words: String) {
        let problem = problem(drawing: inner)
        #expect(problem?.contains(words) == true, "\(inner): \(problem ?? "passes")")
    }

    @Test(
        "a document that is no picture, or not one document, is refused",
        arguments: [
            "", "   ", "text", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "<svg/>", "<svg xmlns='http://x'/>",
            "<svg xmlns='http://www.w3.org/2000/svg'/><svg xmlns='http://www.w3.org/2000/svg'/>",
            "<svg xmlns='http://www.w3.org/2000/svg'/>text", "<svg xmlns='http://www.w3.org/2000/svg'",
            "<svg xmlns='http://www.w3.org/2000/svg'>",
            "<?xml version='1.0' encoding='UTF-7'?><svg xmlns='http://www.w3.org/2000/svg'/>",
            " <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
            "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://x'><svg xmlns='http://www.w3.org/2000/svg'/>",
        ])
    func isNoPicture(text: String) {
        #expect(problem(text) != nil)
    }

    @Test("every beginning of a picture is refused without a trap, and so is one with any byte changed")
    func isCutAnywhere() {
        let picture = Array(
            "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><!-- c --><style>a{fill:url(#x)}</style><text x='&#65;'>&amp;<![CDATA[x]]></text></svg>"
                .utf8)
        #expect(SVGCheck.problem(in: picture) == nil)
        for length in 0..<picture.count { #expect(SVGCheck.problem(in: Array(picture[..<length])) != nil) }
        for index in picture.indices {
            for byte: UInt8 in [0x00, 0x22, 0x26, 0x27, 0x28, 0x2D, 0x3C, 0x3E, 0x5D, 0xFF] {
                var changed = picture
                changed[index] = byte
                _ = SVGCheck.problem(in: changed)
            }
        }
    }

    @Test("depth ends nothing")
    func depth() {
        let count = 200_000
        #expect(
            problem(
                drawing: String(repeating: "<g>", count: count) + String(repeating: "</g>", count: count)) == nil)
        #expect(problem(drawing: String(repeating: "<g>", count: count)) != nil)
    }

    @Test("a problem stands where its element or attribute does")
    func place() throws {
        let bytes = Array("<svg xmlns='http://www.w3.org/2000/svg'>\n  <g>é<rect onload='x()'/></g></svg>".utf8)
        let range = sourceRange(of: try #require(SVGCheck.problem(in: bytes)).range, in: bytes)
        #expect(range.start.line == 2)
        #expect(range.start.column == 13)
        #expect(range.end.column == 25)
    }
}
