import Model

/// The interface's words in one language, as `templates/strings/LANGUAGE.yaml` has them.
///
/// A class that never changes, since every page asks for words again and again.
public final class Words: Sendable {
    public let language: Settings.Language
    /// By dotted name, such as `account.title`.
    public let texts: [String: String]

    private let phrases: [Phrase: WordForms]
    /// By the last part of their names.
    private let families: [WordFamily: [String: WordForms]]

    public init(language: Settings.Language, texts: [String: String]) {
        self.language = language
        self.texts = texts
        phrases = Dictionary(
            Phrase.allCases.map { ($0, WordForms(texts[$0.rawValue] ?? $0.rawValue)) },
            uniquingKeysWith: { first, _ in first })
        var families: [WordFamily: [String: WordForms]] = [:]
        for family in WordFamily.allCases {
            for name in family.members {
                families[family, default: [:]][name] = texts[family.text(name)].map(WordForms.init)
            }
        }
        self.families = families
    }

    /// The names that pages use in Swift and that the file lacks.
    var missing: [String] {
        let families = WordFamily.allCases.flatMap { family in family.members.map(family.text) }
        return (Phrase.allCases.map(\.rawValue) + families).filter { texts[$0] == nil }
    }

    /// A phrase as it is. Whether it is there has been checked when the site was made.
    subscript(_ phrase: Phrase) -> String {
        wording(phrase).text
    }

    /// A phrase with its holes, for whoever fills it in often.
    func wording(_ phrase: Phrase) -> Wording {
        phrases[phrase]?.whole ?? Wording(phrase.rawValue)
    }

    /// A phrase with `{name}` filled in by what stands for it.
    func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
        wording(phrase).filled(values)
    }

    /// A phrase in the form that a number asks for: its text has the forms for one and for others, parted by ` | `;
    /// a language that knows no plural has one form. `{n}` is the number.
    func callAsFunction(_ phrase: Phrase, count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let form = phrases[phrase]?.form(for: count) ?? Wording(phrase.rawValue)
        return form.filled { name in
            name == "n" ? Formats.grouped(count) : values.first { $0.key == name }?.value
        }
    }

    /// A word of a family with `{name}` filled in, in the form that a number asks for if there is one; nil if the
    /// language's file does not have it.
    func word(_ family: WordFamily, _ name: String, count: Int?, _ values: [(key: String, value: String)]) -> String? {
        guard let forms = families[family]?[name] else { return nil }
        return (count.map(forms.form) ?? forms.whole).filled(values)
    }

    /// The words of a family, by the last part of their names: `word(.stage, "active")` is `stage.active`.
    func word(_ family: WordFamily, _ name: String) -> String {
        families[family]?[name]?.whole.text ?? name
    }
}

extension WordFamily {
    /// The name under which a word of the family stands in the language's file.
    func text(_ name: String) -> String { "\(rawValue).\(name)" }
}
