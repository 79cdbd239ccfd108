/// `{{>name}}`.
struct Partial: Sendable {
    let name: String
    /// The whitespace before a standalone tag; nil when the tag shares its line.
    let indentation: String?
    let range: Range<Int>
}
