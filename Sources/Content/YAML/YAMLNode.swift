import Findings

/// A value in a YAML document, with its place. Aliases are replaced by what they stand for.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        /// A text as it was written; `isPlain` if it stood without quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    struct Entry: Sendable {
        var key: String
        var keyRange: SourceRange
        var value: YAMLNode
        /// Whether the name stands there once more, which has been reported.
        var isRepeated = false
    }

    var content: Content
    var range: SourceRange
    /// Whether the range holds this one value and nothing else, so that another can be written there: no anchor, no tag,
    /// no text that goes over lines.
    var isReplaceable = true
    /// How many nodes stand below this one when all aliases are written out.
    var size = 1
    /// How many levels of lists and mappings it is, those of aliases too; a single value has none.
    var depth = 0
    /// Whether it is a list or a mapping in `[ ]` or `{ }`.
    var isInBrackets = false
    /// What YAML drops behind a plain value although it was most likely meant.
    var dropped: DroppedText?

    /// Whether there is no value: nothing at all, `~`, `null`, or empty quotes.
    var isEmpty: Bool {
        guard case .scalar(let text, let isPlain) = content else { return false }
        return text.isEmpty || isPlain && (text == "~" || text == "null" || text == "Null" || text == "NULL")
    }

    var isMapping: Bool {
        if case .mapping = content { true } else { false }
    }

    var isList: Bool {
        if case .sequence = content { true } else { false }
    }

    /// What kind of value it is, in plain words.
    var kind: Statement {
        switch content {
        case .scalar: .aSingleValue
        case .sequence: .aList
        case .mapping: .aMapping
        }
    }
}
