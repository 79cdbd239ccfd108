import Findings

extension FieldReader {
    /// Warns of what YAML drops from a text or the items of a list.
    func reportDropped(_ name: String) {
        guard let value = entries.first(where: { $0.key == name })?.value else { return }
        var nodes = [value]
        if case .sequence(let items) = value.content { nodes = items }
        for dropped in nodes.lazy.compactMap(\.dropped) {
            file.report(
                .droppedText, at: dropped.range, DroppedText.message, help: DroppedText.help,
                suggestion: dropped.quoted, fix: dropped.quoted, fixRange: dropped.whole)
        }
    }
}
