/// `{{<name}}…{{/name}}`: another template, with some of its blocks replaced.
struct Parent: Sendable {
    let name: String
    let arguments: [Argument]
    /// What stands between the tags outside of every block: it is never shown.
    let strays: [Range<Int>]
    /// The whitespace before a parent that has its lines to itself; nil when it shares one.
    let indentation: String?
    let range: Range<Int>
}
