/// `{{$name}}…{{/name}}` directly inside of a parent: what to put in place of its block.
struct Argument: Sendable {
    let name: String
    /// Whether the text begins on the line below the opening tag.
    let startsOnOwnLine: Bool
    /// The whitespace that leads the argument's lines; it is taken away from each.
    let indentation: String
    let body: [Node]
    let range: Range<Int>
}
