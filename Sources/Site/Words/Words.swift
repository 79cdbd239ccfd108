import Model

/// The interface's words in one language, as `templates/strings/LANGUAGE.yaml` has them.
public struct Words: Sendable {
    public let language: Settings.Language
    /// By dotted name, such as `account.title`.
    public let texts: [String: String]

    public init(language: Settings.Language, texts: [String: String]) {
        self.language = language
        self.texts = texts
    }

    /// The names that pages use in Swift and that the file lacks.
    var missing: [String] {
        Phrase.allCases.map(\.rawValue).filter { texts[$0] == nil }
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
        let form = Self.form(of: self[phrase], for: count)
        return Self.filled(Self.filled(form, ["n": Formats.grouped(count)]), values)
    }

    /// A word of a family with `{name}` filled in, in the form that a number asks for if there is one; nil if the
    /// language's file does not have it.
    func word(_ family: WordFamily, _ name: String, count: Int?, _ values: [(key: String, value: String)]) -> String? {
        guard let text = texts["\(family.rawValue).\(name)"] else { return nil }
        return Self.filled(count.map { Self.form(of: text, for: $0) } ?? text, values)
    }

    /// The words of a family, by the last part of their names: `word(.stage, "active")` is `stage.active`.
    func word(_ family: WordFamily, _ name: String) -> String {
        texts["\(family.rawValue).\(name)"] ?? name
    }

    /// One of the forms for one and for others.
    private static func form(of text: String, for count: Int) -> String {
        let forms = text.split(separator: " | ", omittingEmptySubsequences: false)
        return String(forms.count > 1 && count != 1 ? forms[1] : forms[0])
    }

    private static func filled(
        _ text: String, _ values: some Sequence<(key: String, value: String)>
    ) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open]
            result += values.first { $0.key == name }?.value ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
