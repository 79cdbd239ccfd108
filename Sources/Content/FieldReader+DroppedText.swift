import Findings

extension FieldReader {
    /// Warns of what YAML drops from a text or the items of a list.
    func reportDropped(_ name: String) {
        guard let index = position(of: name) else { return }
        if case .sequence(let items) = entries[index].value.content {
            file.count(items.count)
            // Of an item of which nothing is left is told where the items are read.
            for item in items where !item.isEmpty { report(item.dropped) }
        } else {
            report(entries[index].value.dropped)
        }
    }

    func report(_ dropped: DroppedText?) {
        guard let dropped else { return }
        file.report(
            .droppedText, at: dropped.range, DroppedText.message, help: DroppedText.help,
            suggestion: dropped.quoted, fix: dropped.quoted, fixRange: dropped.whole)
    }
}
