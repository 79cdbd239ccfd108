/// Swift that makes each text of `templates/messages/LANGUAGE.yaml` a statement: a constant for one without holes, a
/// function with a parameter for each hole for the others. Texts of `rule.` are not among them: rules are asked by name.
///
/// A statement's name is the last part of the text's, so that a text keeps its name when it moves to another section.
func statementDeclarations(of languages: [LanguageFile]) throws -> String {
    let texts = try agreedDeclarations(of: languages).filter { !$0.name.hasPrefix("rule.") }
    var known: [Substring: TextDeclaration] = [:]
    var source = """
        extension Statement {
            /// Every text that can be said: its name, its name in the language's file, and what is filled in.
            public static let declared: [Declaration] = [

        """
    for text in texts {
        let path = languages.first?.path ?? ""
        if let first = known.updateValue(text, forKey: text.lastName) {
            throw GenerationError(
                path, line: text.line, "`\(text.lastName)` names a message twice: line \(first.line) has it, too")
        }
        if let hole = text.holes.first(where: { parameterTypes[$0.kind] == nil }) {
            let kinds = parameterTypes.keys.filter { !$0.isEmpty }.sorted().joined(separator: ", ")
            throw GenerationError(path, line: text.line, "{\(hole.name):\(hole.kind)} is none of: \(kinds)")
        }
        let holes = text.holes.map { literal($0.name) }.joined(separator: ", ")
        source += "        Declaration(sentence: \(literal(String(text.lastName))), text: \(literal(text.name)), "
        source += "holes: [\(holes)]),\n"
    }
    source += "    ]\n"
    for text in texts {
        let name = TextDeclaration.identifier(text.lastName)
        let sentence = literal(String(text.lastName))
        source += "\n    /// \(comment(text))\n"
        if text.holes.isEmpty {
            source += "    public static let \(name) = Statement(\(sentence), [])\n"
            continue
        }
        let parameters = text.holes.map { "\($0.name): \(parameterTypes[$0.kind]?.parameter ?? "")" }
        let facts = text.holes.map { hole in
            let value = parameterTypes[hole.kind]?.value.replacing("$", with: hole.name) ?? ""
            return "Fact(\(literal(hole.name)), \(value))"
        }
        source += "    public static func \(name)(\(parameters.joined(separator: ", "))) -> Statement {\n"
        source += "        Statement(\(sentence), [\(facts.joined(separator: ", "))])\n    }\n"
    }
    return source + "}\n"
}

/// What is given for a hole of a kind, and the value that is made of it. Kinds that need more than a text or a number are
/// given as values: the kind is for those who translate.
private let parameterTypes: [Substring: (parameter: String, value: String)] = [
    "": ("String", ".text($)"),
    "count": ("Int", ".number($)"),
    "number": ("Int", ".plain($)"),
    "days": ("Int", ".days($)"),
    "says": ("Statement", ".statement($)"),
    "list": ("[Value]", ".list($)"),
    "day": ("Value", "$"),
    "period": ("Value", "$"),
    "amount": ("Value", "$"),
    "share": ("Value", "$"),
    "word": ("Value", "$"),
    "value": ("Value", "$"),
]
