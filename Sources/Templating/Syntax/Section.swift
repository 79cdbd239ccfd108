/// `{{#name}}…{{/name}}` or, inverted, `{{^name}}…{{/name}}`.
struct Section: Sendable {
    let name: Name
    let isInverted: Bool
    let body: [Node]
    /// The opening tag.
    let range: Range<Int>
}
