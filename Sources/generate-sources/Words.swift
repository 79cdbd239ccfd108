/// A text of `templates/strings/LANGUAGE.yaml`: its dotted name, and the holes that are filled in, in their order.
struct TextDeclaration {
    struct Hole: Equatable {
        let name: String
        /// What stands behind the colon of `{name:kind}`; empty for words as they are.
        let kind: Substring

        /// Whether it is a number by which one of the text's forms is taken.
        var isCount: Bool { kind == "count" }
    }

    let name: String
    let text: String
    let line: Int
    let holes: [Hole]

    /// The name in Swift: `account.by_quarter` is `accountByQuarter`.
    var identifier: String { Self.identifier(name[...]) }

    /// The last part of the name.
    var lastName: Substring { name.split(separator: ".").last ?? "" }

    static func identifier(_ name: Substring) -> String {
        let words = name.split { $0 == "." || $0 == "_" || $0 == "-" }
        return words.enumerated().map { index, word in
            if index == 0 { return String(word) }
            return acronyms.contains(word) ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
        }.joined()
    }
}

private let acronyms: Set<Substring> = ["abc", "csv", "json", "swot", "dso"]

/// Swift that has a name for each text of the interface: a case of `Word` for one without holes, a function with a
/// parameter for each hole for the others.
///
/// The first language says which texts there are and what is filled in. The others must have the same.
func wordDeclarations(of languages: [LanguageFile]) throws -> String {
    let texts = try agreedDeclarations(of: languages)
    let words = texts.filter(\.holes.isEmpty)
    let phrases = texts.filter { !$0.holes.isEmpty }
    var source = """
        /// A text of the interface that stands as it is.
        enum Word: Int, CaseIterable, Sendable {

        """
    for word in words { source += "    /// \(comment(word))\n    case \(word.identifier)\n" }
    source += "}\n\nextension Words {\n"
    source += "    /// Each text by its name in the language's file: first those of ``Word``, then those with holes.\n"
    source += "    static let declared: [DeclaredText] = [\n"
    for text in words + phrases {
        let holes = text.holes.map { literal($0.name) }.joined(separator: ", ")
        source += "        DeclaredText(name: \(literal(text.name)), holes: [\(holes)]),\n"
    }
    source += "    ]\n"
    for (index, phrase) in phrases.enumerated() {
        let parameters = phrase.holes.map { "\($0.name): \($0.isCount ? "Int" : "String")" }.joined(separator: ", ")
        let values = phrase.holes.map { $0.isCount ? "Formats.grouped(\($0.name))" : $0.name }.joined(separator: ", ")
        let count = phrase.holes.first(where: \.isCount).map { ", count: \($0.name)" } ?? ""
        source += "\n    /// \(comment(phrase))\n"
        source += "    func \(phrase.identifier)(\(parameters)) -> String {\n"
        source += "        filled(\(words.count + index)\(count), [\(values)])\n    }\n"
    }
    return source + "}\n"
}

/// The texts of the first language, with which all others have been compared.
func agreedDeclarations(of languages: [LanguageFile]) throws -> [TextDeclaration] {
    guard let first = languages.first else { return [] }
    let texts = try textDeclarations(in: first.source, path: first.path)
    for other in languages.dropFirst() {
        try compare(textDeclarations(in: other.source, path: other.path), path: other.path, with: texts)
    }
    return texts
}

/// A language's texts: where they stand, and the file as it is.
typealias LanguageFile = (path: String, source: String)

func comment(_ text: TextDeclaration) -> String {
    "“\(text.text.split(whereSeparator: \.isNewline).joined(separator: " "))”"
}

/// Throws where a language lacks a text, has another one, or fills in something else.
private func compare(_ texts: [TextDeclaration], path: String, with declared: [TextDeclaration]) throws {
    let known = Dictionary(declared.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for text in texts {
        guard let other = known[text.name] else {
            throw GenerationError(path, line: text.line, "`\(text.name)` is in no other language")
        }
        guard Set(text.holes.map(\.name)) == Set(other.holes.map(\.name)) else {
            let holes = other.holes.map { "{\($0.name)}" }.joined(separator: ", ")
            throw GenerationError(path, line: text.line, "`\(text.name)` fills in something else than \(holes)")
        }
    }
    let translated = Set(texts.map(\.name))
    if let missing = declared.first(where: { !translated.contains($0.name) }) {
        throw GenerationError(path, line: 1, "`\(missing.name)` is missing")
    }
}

/// The texts of a file, which is YAML of one form: sections by two blanks, every text in double quotes on one line.
func textDeclarations(in source: String, path: String) throws -> [TextDeclaration] {
    var texts: [TextDeclaration] = []
    var seen: Set<String> = []
    /// The sections around a line.
    var sections: [Substring] = []
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let indentation = line.prefix { $0 == " " }.count
        let code = line.dropFirst(indentation)
        guard !code.isEmpty, !code.hasPrefix("#") else { continue }
        guard indentation.isMultiple(of: 2), indentation / 2 <= sections.count, let colon = code.firstIndex(of: ":")
        else {
            throw GenerationError(path, line: index + 1, "a text stands as `name: \"text\"` in its section")
        }
        sections.removeLast(sections.count - indentation / 2)
        let key = unquoted(code[..<colon])
        let rest = code[code.index(after: colon)...].drop { $0 == " " }
        if rest.isEmpty {
            sections.append(key)
            continue
        }
        guard rest.count >= 2, rest.hasPrefix("\""), rest.hasSuffix("\"") else {
            throw GenerationError(path, line: index + 1, "write the text of `\(key)` in double quotes, on one line")
        }
        let name = (sections + [key]).joined(separator: ".")
        guard seen.insert(name).inserted else {
            throw GenerationError(path, line: index + 1, "`\(name)` is there twice")
        }
        let text = String(rest.dropFirst().dropLast())
        texts.append(TextDeclaration(name: name, text: text, line: index + 1, holes: holes(of: text)))
    }
    return texts
}

private func unquoted(_ key: Substring) -> Substring {
    key.hasPrefix("\"") && key.hasSuffix("\"") && key.count > 1 ? key.dropFirst().dropLast() : key
}

/// The holes of a text, each once, in the order in which they come up first. `{{` and `}}` are braces of the text itself.
private func holes(of text: String) -> [TextDeclaration.Hole] {
    var holes: [TextDeclaration.Hole] = []
    var rest = text.replacing("{{", with: "").replacing("}}", with: "")[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let parts = rest[rest.index(after: open)..<close].split(separator: ":", maxSplits: 1)
        rest = rest[rest.index(after: close)...]
        guard let name = parts.first, !holes.contains(where: { $0.name == name }) else { continue }
        holes.append(TextDeclaration.Hole(name: String(name), kind: parts.dropFirst().first ?? ""))
    }
    return holes
}
