/// A view as it stands in a file: its full name, such as `ReportPage.Month`, and what templates may ask of it.
struct ViewDeclaration {
    let name: String
    var properties: [(name: String, type: String)] = []
}

/// The views that a Swift file declares: structures that conform to `View` or `PageView`.
///
/// Read by lines, as `swift format` lays them out: a declaration stands on one line, and what belongs to it is four blanks
/// further in. Whatever is read wrongly does not compile, or is missed by the template that asks for it.
func viewDeclarations(in source: String, path: String) throws -> [ViewDeclaration] {
    var views: [ViewDeclaration] = []
    /// The types around a line, from the outside in, with the view that each of them is.
    var types: [(indentation: Int, name: String, view: Int?)] = []
    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let indentation = line.prefix { $0 == " " }.count
        let code = line.dropFirst(indentation)
        guard !code.isEmpty, !code.hasPrefix("//") else { continue }
        while let last = types.last, indentation <= last.indentation { types.removeLast() }
        if let type = typeDeclaration(code) {
            let name = (types.map(\.name) + [type.name]).joined(separator: ".")
            if type.isView { views.append(ViewDeclaration(name: name)) }
            types.append((indentation, type.name, type.isView ? views.count - 1 : nil))
        } else if let last = types.last, let view = last.view, indentation == last.indentation + 4,
            let property = try property(code, path: path, line: number + 1)
        {
            views[view].properties.append(property)
        }
    }
    return views
}

/// Swift that declares the fields of views, and reads them all or one of them.
func fieldDeclarations(of views: [ViewDeclaration]) -> String {
    var source = "import Templating\n"
    for view in views {
        source += "\nextension \(view.name) {\n    static let fields: [Field<Self>] = [\n"
        for property in view.properties {
            let (kind, value) = field(property.name, property.type, of: "$0")
            source += "        .\(kind)(\"\(property.name)\") { \(value) },\n"
        }
        source += "    ]\n\n    static func read(_ view: Self, into values: inout ViewValues) {\n"
        let readings = view.properties.map { property in
            let (kind, value) = field(property.name, property.type, of: "view")
            return "values.\(kind)(\(value))\n"
        }
        for reading in readings { source += "        " + reading }
        source += """
                }

                static func read(_ view: Self, field: Int, into values: inout ViewValues) {
                    switch field {

            """
        for (number, reading) in readings.enumerated() { source += "        case \(number): " + reading }
        source += "        default: break\n        }\n    }\n}\n"
    }
    return source
}

/// The field of a property: what it is in a template follows from its type.
private func field(_ name: String, _ type: String, of owner: String) -> (kind: String, value: String) {
    if type == "Int" { return ("text", "String(\(owner).\(name))") }
    let kind =
        switch type {
        case "String": "text"
        case "String?": "optionalText"
        case "Markup": "markup"
        case "Markup?": "optionalMarkup"
        case "Bool": "flag"
        case "[String]": "texts"
        default: type.hasPrefix("[") ? "list" : type.hasSuffix("?") ? "optional" : "object"
        }
    return (kind, "\(owner).\(name)")
}

/// A line that begins a type, such as `struct Month: View {`.
private func typeDeclaration(_ code: Substring) -> (name: String, isView: Bool)? {
    guard code.hasSuffix("{") || code.hasSuffix("{}") else { return nil }
    var words = code.prefix { $0 != "{" }.split(separator: " ")[...]
    while let first = words.first, modifiers.contains(first) { words.removeFirst() }
    guard let keyword = words.popFirst(), typeKeywords.contains(keyword), let name = words.popFirst() else {
        return nil
    }
    let conformances = words.map { $0.prefix { $0 != "," } }
    return (
        String(name.prefix { $0 != ":" && $0 != "<" }),
        keyword == "struct" && conformances.contains { $0 == "View" || $0 == "PageView" }
    )
}

/// A line that declares a property which templates may ask for: not a private one, and not one of the type.
private func property(_ code: Substring, path: String, line: Int) throws -> (name: String, type: String)? {
    guard code.hasPrefix("let ") || code.hasPrefix("var ") else { return nil }
    let declaration = code.dropFirst(4)
    let name = declaration.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let rest = declaration.dropFirst(name.count)
    guard rest.hasPrefix(": ") else {
        throw GenerationError(path, line: line, "say the type of `\(name)`: what it is in a template follows from it")
    }
    let type = rest.dropFirst(2).prefix { $0 != "=" && $0 != "{" }
    return (String(name), type.trimmingSuffix(" "))
}

private let modifiers: Set<Substring> = ["public", "package", "private", "fileprivate", "final", "indirect"]
private let typeKeywords: Set<Substring> = ["struct", "enum", "class", "actor", "extension", "protocol"]

extension Substring {
    /// Without the given characters at its end.
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return String(text)
    }
}
