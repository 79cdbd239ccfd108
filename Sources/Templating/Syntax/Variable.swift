/// `{{name}}`, `{{{name}}}` or `{{&name}}`.
struct Variable: Sendable {
    let name: Name
    let isEscaped: Bool
    let range: Range<Int>
}
