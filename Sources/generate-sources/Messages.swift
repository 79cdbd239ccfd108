/// Swift that makes each text of `templates/messages/LANGUAGE.yaml` a statement: a constant for one without holes, a
/// function with a parameter for each hole for the others. Texts of `rule.` have neither: they are asked for by the rule's
/// name.
///
/// A statement's name is the last part of the text's, so that a text keeps its name when it moves to another section. That
/// of a rule's text is the whole name.
func statementDeclarations(of languages: [LanguageFile]) throws -> String {
    let all = try agreedDeclarations(of: languages)
    let path = languages.first?.path ?? ""
    let texts = all.filter { !$0.name.hasPrefix("rule.") }
    var known: [Substring: TextDeclaration] = [:]
    var source = """
        extension Statement {
            /// Every text that can be said: its name, its name in the language's file, and what is filled in.
            public static let declared: [Declaration] = [

        """
    for text in texts {
        if let first = known.updateValue(text, forKey: text.lastName) {
            throw GenerationError(
                path, line: text.line, "`\(text.lastName)` names a message twice: line \(first.line) has it, too")
        }
        if let hole = text.holes.first(where: { parameterTypes[$0.kind] == nil }) {
            let kinds = parameterTypes.keys.filter { !$0.isEmpty }.sorted().joined(separator: ", ")
            throw GenerationError(path, line: text.line, "{\(hole.name):\(hole.kind)} is none of: \(kinds)")
        }
        let holes = text.holes.map { literal($0.name) }.joined(separator: ", ")
        source += declaration(of: String(text.lastName), text: text.name, holes: holes)
    }
    source += try ruleDeclarations(among: all, path: path) + "    ]\n"
    for text in texts {
        let name = TextDeclaration.identifier(text.lastName)
        let sentence = literal(String(text.lastName))
        source += "\n    /// \(comment(text))\n"
        if text.holes.isEmpty {
            source += "    public static let \(name) = Statement(\(sentence))\n"
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

/// The texts of rules: each rule has a name, a summary, a reason and a remedy, and those whose remedy leaves out how it is done have
/// steps. Of the others the remedy is said in their place.
private func ruleDeclarations(among texts: [TextDeclaration], path: String) throws -> String {
    let rules = texts.filter { $0.name.hasPrefix("rule.") }
    let names = Set(rules.map(\.name))
    var source = ""
    for text in rules {
        if !text.holes.isEmpty {
            throw GenerationError(
                path, line: text.line, "`\(text.name)` is filled in by nobody: a rule's text has no holes")
        }
        let parts = text.name.split(separator: ".")
        guard parts.count == 3, ["name", "summary", "reason", "remedy", "steps"].contains(text.lastName) else {
            throw GenerationError(
                path, line: text.line, "a rule has `name`, `summary`, `reason`, `remedy` and perhaps `steps`")
        }
        let rule = parts[0] + "." + parts[1]
        if let missing = ["name", "summary", "reason", "remedy"].first(where: { !names.contains("\(rule).\($0)") }) {
            throw GenerationError(path, line: text.line, "`\(rule).\(missing)` is missing")
        }
        source += declaration(of: text.name, text: text.name, holes: "")
        if text.lastName == "remedy", !names.contains("\(rule).steps") {
            source += declaration(of: "\(rule).steps", text: text.name, holes: "")
        }
    }
    return source
}

private func declaration(of sentence: String, text: String, holes: String) -> String {
    "        Declaration(sentence: \(literal(sentence)), text: \(literal(text)), holes: [\(holes)]),\n"
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
    "span": ("Value", "$"),
    "period": ("Value", "$"),
    "amount": ("Value", "$"),
    "share": ("Value", "$"),
    "word": ("Value", "$"),
    "value": ("Value", "$"),
]
