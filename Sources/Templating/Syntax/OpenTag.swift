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
