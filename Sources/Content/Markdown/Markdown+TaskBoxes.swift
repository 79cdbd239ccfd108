import CCmark
import Glibc

/// The boxes of task lists (GitHub Flavored Markdown 0.29, Task list items): a sign with a name, which nobody can tick on
/// a page.
extension Markdown {
    /// Puts a box before the words of an item that begins with `[ ]` or `[x]`.
    mutating func readBox(of item: OpaquePointer) {
        guard let paragraph = cmark_node_first_child(item), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
            let text = cmark_node_first_child(paragraph), cmark_node_get_type(text) == CMARK_NODE_TEXT,
            let literal = cmark_node_get_literal(text), let isDone = isDone(literal),
            literal[3] != 0 || isBreak(cmark_node_next(text)),
            // `\[ ]` looks the same here.
            places.byte(
                line: Int(cmark_node_get_start_line(paragraph)) + linesOfDefinitions(paragraph),
                byteColumn: Int(cmark_node_get_start_column(paragraph))) == UInt8(ascii: "[")
        else { return }
        guard let box = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
        var sign = Markup()
        sign.begin(.span, ["class": "box", "role": "img", "aria-label": addHole(.word(isDone ? .done : .open))])
        sign.add(isDone ? "☑" : "☐")
        sign.end()
        cmark_node_set_on_enter(box, sign.text)
        cmark_node_insert_before(text, box)
        cmark_node_set_literal(text, String(cString: literal + 3))
    }

    private func isDone(_ text: UnsafePointer<CChar>) -> Bool? {
        let box = UnsafeBufferPointer(start: text, count: min(4, strlen(text))).map { UInt8(bitPattern: $0) }
        guard box.count >= 3, box[0] == UInt8(ascii: "["), box[2] == UInt8(ascii: "]"),
            box.count == 3 || box[3] == 0x20 || box[3] == 0x09
        else { return nil }
        switch box[1] {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
        case 0x20, 0x09: return false
        default: return nil
        }
    }

    private func isBreak(_ node: OpaquePointer?) -> Bool {
        guard let type = node.map(cmark_node_get_type) else { return false }
        return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
    }
}
