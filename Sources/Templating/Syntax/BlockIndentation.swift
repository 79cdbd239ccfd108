/// The whitespace that may lead a block's lines.
struct BlockIndentation {
    /// Before the opening tag.
    let tag: String
    /// Before the first line that holds anything, where the opening tag has its line to itself.
    let firstLine: (text: String, end: Int)?

    /// That of the first line, unless this is where the closing tag stands and the block is empty.
    func text(closedAt closingTag: Int) -> String {
        if let firstLine, firstLine.end < closingTag { firstLine.text } else { tag }
    }
}
