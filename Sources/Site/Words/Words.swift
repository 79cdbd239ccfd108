import Findings
import Model

/// The interface's words in one language, as `templates/strings/LANGUAGE.yaml` has them.
///
/// Each text has a name in Swift, which the build makes of the English file: ``Word`` for those that stand as they are, and
/// a function with a parameter for each hole for the others. A class that never changes, since every page asks for words
/// again and again.
public final class Words: Sendable {
    /// The language of the texts, by which pages also pick labels and round great amounts.
    public let language: Settings.Language
    /// By dotted name, such as `account.title`.
    public let texts: [String: String]

    /// Names that the site gives to texts of its own, for its own templates.
    let added: Set<String>

    /// What is wrong with the language's files: texts that they lack, and texts that fill in something else than what they are
    /// given.
    public let problems: [Problem]

    /// In the order of ``declared``.
    private let forms: [WordForms]
    /// By the last part of their names.
    private let families: [WordFamily: [String: WordForms]]
    /// What findings say, by the names of the sentences.
    private let sentences: [String: WordForms]

    /// The words of a language by dotted name.
    /// - Parameters:
    ///   - standard: The texts that travel with the executable.
    ///   - own: Those that a site has in the place of some of them, and beside them.
    public init(language: Settings.Language, texts standard: [String: String], own: [String: String] = [:]) {
        let texts = own.isEmpty ? standard : standard.merging(own) { _, own in own }
        self.language = language
        self.texts = texts
        added = Set(own.keys.filter { standard[$0] == nil })
        forms = Self.declared.map { WordForms(texts[$0.name] ?? $0.name, holes: $0.holes) }
        var families: [WordFamily: [String: WordForms]] = [:]
        for family in WordFamily.allCases {
            for name in family.members {
                // What is missing stands for itself until ``problems`` are told.
                families[family, default: [:]][name] = WordForms(texts[family.text(name)] ?? name)
            }
        }
        self.families = families
        problems = Self.problems(in: texts)
        sentences = Dictionary(
            Statement.declared.map { ($0.sentence, WordForms(texts[$0.text] ?? $0.text, holes: $0.holes)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What is wrong with texts by their names: those that are missing, and those that fill in something else than what they
    /// are given.
    private static func problems(in texts: [String: String]) -> [Problem] {
        let families = WordFamily.allCases.flatMap { family in family.members.map(family.text) }
        let sentences = Statement.declared.map { DeclaredText(name: $0.text, holes: $0.holes) }
        return problems(of: declared, in: texts)
            + families.filter { texts[$0] == nil }.map { Problem(name: $0, message: .wordMissing(name: $0)) }
            + problems(of: sentences, in: texts)
    }

    private static func problems(of declared: [DeclaredText], in texts: [String: String]) -> [Problem] {
        declared.compactMap { declared in
            let name = declared.name
            guard let text = texts[name] else { return Problem(name: name, message: .wordMissing(name: name)) }
            let holes = Wording(text).holes
            if let unknown = holes.first(where: { !declared.holes.contains($0) }) {
                return Problem(name: name, message: .wordAsksFor(name: name, hole: unknown))
            }
            return declared.holes.first { !holes.contains($0) }.map {
                Problem(name: name, message: .wordLeavesOut(name: name, hole: $0))
            }
        }
    }

    /// Something that is wrong with a language's files.
    public struct Problem: Sendable {
        /// The text's dotted name.
        public let name: String
        /// What is wrong, with the text's name.
        public let message: Statement
    }

    /// A text as it is. Whether it is there has been checked when the site was made.
    subscript(_ word: Word) -> String {
        forms[word.rawValue].whole.text
    }

    /// A declared text with its holes filled in, in the form that a count asks for if there is one.
    func filled(_ number: Int, count: Int? = nil, _ values: [String]) -> String {
        let forms = forms[number]
        return (count.map(forms.form) ?? forms.whole).filled(values)
    }

    /// A sentence of findings with `{name}` filled in, in the form that a number asks for if there is one.
    func sentence(_ name: String, count: Int?, _ values: [(key: String, value: String)]) -> String {
        guard let forms = sentences[name] else {
            // Sentences are made by the constants and functions that the build makes of the language's file.
            assertionFailure("`\(name)` is no sentence")
            return name
        }
        let wording = count.map(forms.form) ?? forms.whole
        return wording.filled(wording.holes.map { hole in values.first { $0.key == hole }?.value ?? "{\(hole)}" })
    }

    /// Short facts beside one another, of which some may be missing; nil where all are.
    func parts(_ texts: [String?]) -> String? {
        let parts = texts.compactMap { $0 }
        return parts.isEmpty ? nil : parts.listed(by: self[.partSeparator])
    }

    /// The words of a family, by the last part of their names: `word(.stage, "active")` is `stage.active`.
    func word(_ family: WordFamily, _ name: String) -> String {
        if let known = families[family]?[name] { return known.whole.text }
        // The members of a family have been checked when the site was made.
        assertionFailure("`\(name)` is no word of `\(family.rawValue)`")
        return name
    }
}

/// A text that Swift asks for by name.
struct DeclaredText: Sendable {
    /// Its dotted name in the language's file.
    let name: String
    /// What is filled in, in the order in which it is given.
    let holes: [String]
}

extension WordFamily {
    /// The name under which a word of the family stands in the language's file.
    func text(_ name: String) -> String { "\(rawValue).\(name)" }
}
