import CCmark
import Glibc

/// Blanks beside Chinese that nobody means: the ends of lines within a paragraph, which browsers show as one, and those
/// without which a mark of emphasis at a full-width sign would be none.
extension Markdown {
    /// Takes away the blank behind words with emphasis that end in a full-width sign, and the one before such that begin with
    /// one: `**第一。** 第二`.
    static func removeBlanks(around emphasis: OpaquePointer) {
        if let last = cmark_node_last_child(emphasis), let end = literal(last)?.last, isSign(end),
            let next = cmark_node_next(emphasis), let text = literal(next), text.first == " ", text.count > 1
        {
            cmark_node_set_literal(next, String(text.dropFirst()))
        }
        if let first = cmark_node_first_child(emphasis), let start = literal(first)?.first, isSign(start),
            let before = cmark_node_previous(emphasis), let text = literal(before), text.last == " ", text.count > 1
        {
            cmark_node_set_literal(before, String(text.dropLast()))
        }
    }

    /// Takes away a line end that stands between two Chinese characters or signs, or behind a full-width sign.
    static func removeLineEnd(_ lineEnd: OpaquePointer) {
        guard let before = text(lineEnd, cmark_node_previous, cmark_node_last_child), let last = before.last,
            let behind = text(lineEnd, cmark_node_next, cmark_node_first_child), let first = behind.first,
            isSign(last) || isSign(first) || isIdeograph(last) && isIdeograph(first)
        else { return }
        cmark_node_unlink(lineEnd)
        cmark_node_free(lineEnd)
    }

    /// The text that stands beside a node on one side, however deep in emphasis and links.
    private static func text(
        _ node: OpaquePointer, _ neighbour: (OpaquePointer?) -> OpaquePointer?,
        _ child: (OpaquePointer?) -> OpaquePointer?
    ) -> String.UnicodeScalarView? {
        var found = neighbour(node)
        while let inner = found.flatMap(child) { found = inner }
        return found.flatMap(literal)
    }

    private static func literal(_ node: OpaquePointer) -> String.UnicodeScalarView? {
        guard cmark_node_get_type(node) == CMARK_NODE_TEXT, let literal = cmark_node_get_literal(node) else {
            return nil
        }
        return String(cString: literal).unicodeScalars
    }

    /// CJK Symbols and Punctuation, and the full-width forms of ASCII's signs.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301B, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
            0xFF5B...0xFF60:
            true
        default: false
        }
    }

    /// Chinese characters, with those of Japanese that are written beside them without blanks.
    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
