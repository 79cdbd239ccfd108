import Model

/// The interface's words in one language, as `templates/strings/LANGUAGE.yaml` has them.
public struct Words: Sendable {
    public let language: Settings.Language
    /// By dotted name, such as `account.title`.
    public let texts: [String: String]

    /// The texts that have a form for one and another for others.
    private let forms: [String: (one: String, others: String)]

    public init(language: Settings.Language, texts: [String: String]) {
        self.language = language
        self.texts = texts
        forms = texts.compactMapValues { text in
            let forms = text.split(separator: " | ", omittingEmptySubsequences: false)
            return forms.count > 1 ? (String(forms[0]), String(forms[1])) : nil
        }
    }

    /// The names that pages use in Swift and that the file lacks.
    var missing: [String] {
        let families = WordFamily.allCases.flatMap { family in family.members.map { "\(family.rawValue).\($0)" } }
        return (Phrase.allCases.map(\.rawValue) + families).filter { texts[$0] == nil }
    }

    /// A phrase as it is. Whether it is there has been checked when the site was made.
    subscript(_ phrase: Phrase) -> String {
        texts[phrase.rawValue] ?? phrase.rawValue
    }

    /// A phrase with `{name}` filled in by what stands for it.
    func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
        Self.filled(self[phrase], values)
    }

    /// A phrase in the form that a number asks for: its text has the forms for one and for others, parted by ` | `;
    /// a language that knows no plural has one form. `{n}` is the number.
    func callAsFunction(_ phrase: Phrase, count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let form = form(of: phrase.rawValue, for: count) ?? phrase.rawValue
        return Self.filled(Self.filled(form, ["n": Formats.grouped(count)]), values)
    }

    /// A word of a family with `{name}` filled in, in the form that a number asks for if there is one; nil if the
    /// language's file does not have it.
    func word(_ family: WordFamily, _ name: String, count: Int?, _ values: [(key: String, value: String)]) -> String? {
        let name = "\(family.rawValue).\(name)"
        guard let text = count.map({ form(of: name, for: $0) }) ?? texts[name] else { return nil }
        return Self.filled(text, values)
    }

    /// The words of a family, by the last part of their names: `word(.stage, "active")` is `stage.active`.
    func word(_ family: WordFamily, _ name: String) -> String {
        texts["\(family.rawValue).\(name)"] ?? name
    }

    /// A text in its form for one or for others; nil if there is no such text.
    private func form(of name: String, for count: Int) -> String? {
        guard let forms = forms[name] else { return texts[name] }
        return count == 1 ? forms.one : forms.others
    }

    private static func filled(
        _ text: String, _ values: some Sequence<(key: String, value: String)>
    ) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        // Bytes, not characters: both braces are single bytes, and nothing has to be cut into characters for them.
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            let name = rest[rest.index(after: open)..<close]
            result += Substring(rest[..<open])
            if let value = values.first(where: { $0.key.utf8.elementsEqual(name) })?.value {
                result += value
            } else {
                result += Substring(rest[open...close])
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + Substring(rest)
    }
}
