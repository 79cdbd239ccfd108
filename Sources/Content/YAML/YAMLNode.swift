import Findings
import Text

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

    /// The same within a text whose last line has no end: what is open there ends on the line below, which does not exist.
    func ending(by end: SourcePosition) -> YAMLNode {
        guard end < range.end else { return self }
        var node = self
        node.range = SourceRange(start: min(range.start, end), end: end)
        switch content {
        case .scalar: break
        case .sequence(var items):
            if let last = items.popLast() { node.content = .sequence(items + [last.ending(by: end)]) }
        case .mapping(var entries):
            if let last = entries.indices.last {
                entries[last].value = entries[last].value.ending(by: end)
                node.content = .mapping(entries)
            }
        }
        return node
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
