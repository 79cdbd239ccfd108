/// A list of words that the site allows in a field, each with its label.
public struct Vocabulary<Word: Sendable>: Sendable {
    /// In the order of the settings.
    public var words: [(id: String, word: Word)] {
        didSet { positions = Self.positions(of: words) }
    }
    /// Where each word stands, if there are many.
    @usableFromInline var positions: [String: Int]?
    /// Whether a word that is not listed is an error.
    public var isClosed: Bool

    /// The words in the order of the settings; others are allowed beside them unless the list is closed.
    public init(words: [(id: String, word: Word)] = [], isClosed: Bool = false) {
        self.words = words
        self.isClosed = isClosed
        positions = Self.positions(of: words)
    }

    /// What is known of a word; nil if it is not listed.
    @inlinable
    public subscript(id: String) -> Word? {
        var steps = 0
        return word(id, counting: &steps)
    }

    /// The same, and how many words were looked at.
    @inlinable
    package func word(_ id: String, counting steps: inout Int) -> Word? {
        if let positions {
            steps += 1
            return positions[id].map { words[$0].word }
        }
        let index = words.firstIndex { $0.id == id }
        steps += index.map { $0 + 1 } ?? words.count
        return index.map { words[$0].word }
    }

    /// A few words are found sooner by looking at each.
    private static func positions(of words: [(id: String, word: Word)]) -> [String: Int]? {
        words.count > 24
            ? Dictionary(zip(words.map(\.id), words.indices), uniquingKeysWith: { first, _ in first }) : nil
    }

    /// The words themselves, in the order of the settings.
    public var ids: [String] { words.map(\.id) }
}

/// A word's label, in one language or in each.
public struct Label: Sendable, Hashable {
    /// By language; the empty language stands for any.
    public var texts: [String: String]

    /// A label that is the same in every language.
    public init(_ text: String) {
        texts = ["": text]
    }

    /// A label by language, by the raw values of ``Settings/Language``.
    public init(texts: [String: String]) {
        self.texts = texts
    }

    /// The label in a language, or in any language that it has.
    public func text(in language: String) -> String? {
        texts[language] ?? texts[""] ?? texts.min { $0.key < $1.key }?.value
    }
}

/// An industry, and the facts that an account in it should tell.
public struct Industry: Sendable {
    /// What pages call the industry.
    public var label: Label
    /// In the order of the settings, in which cards show the facts.
    public var fields: [FactField]
    /// Whether all its fields could be read; if not, any fact may be one of them.
    public var isComplete: Bool

    /// An industry that asks for some facts; all of them could be read unless that is said.
    public init(label: Label, fields: [FactField] = [], isComplete: Bool = true) {
        self.label = label
        self.fields = fields
        self.isComplete = isComplete
    }
}

/// A fact that an industry asks for.
public struct FactField: Sendable {
    /// The form of a fact's value; the raw values are the words of `type` in `dossier.yaml`.
    public enum Kind: String, Sendable, CaseIterable {
        case text, integer, decimal, amount, percent, date, list
    }

    /// The field under `facts` on the cards.
    public var name: String
    /// What pages call the fact.
    public var label: Label
    /// Text where the settings do not say.
    public var kind: Kind
    /// Whether only some accounts of the industry have it, so that no card is the less whole without it.
    public var isOptional: Bool

    /// A fact as the settings declare it; every account of the industry has it unless that is said.
    public init(name: String, label: Label, kind: Kind, isOptional: Bool = false) {
        self.name = name
        self.label = label
        self.kind = kind
        self.isOptional = isOptional
    }
}
