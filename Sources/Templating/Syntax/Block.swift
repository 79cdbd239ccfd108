/// `{{$name}}…{{/name}}` where a template leaves room for its heirs: the default, and the place for another.
struct Block: Sendable {
    enum Placement: Sendable {
        /// The opening tag has its line to itself.
        case ownLine
        /// The opening tag leads its line, and the block's text follows on it.
        case leadsLine
        /// Something else stands before the opening tag.
        case inline
    }

    let name: String
    let placement: Placement
    /// The whitespace that leads the block's lines: that of the default's first line where the opening tag has its
    /// line to itself and there is a default, else that before the tag.
    let indentation: String
    let body: [Node]
    let range: Range<Int>
}
