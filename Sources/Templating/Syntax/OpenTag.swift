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

/// A tag that waits for its end, with what was read since.
struct OpenTag {
    enum Kind {
        case section(Name, isInverted: Bool)
        case block(Block.Placement, BlockIndentation)
        case argument(startsOnOwnLine: Bool, BlockIndentation)
        /// `indentation` is the whitespace before the tag; nil when something else stands before it.
        case parent(indentation: String?)
    }

    let kind: Kind
    /// What the end tag has to repeat.
    let name: String
    let range: Range<Int>
    var body: [Node] = []
    /// Of a parent only.
    var arguments: [Argument] = []
    /// Of a parent only: what stands in it outside of every block.
    var strays: [Range<Int>] = []

    var isParent: Bool {
        if case .parent = kind { true } else { false }
    }
}
