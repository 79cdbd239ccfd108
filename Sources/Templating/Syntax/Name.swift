/// A name of a value, such as `title`, `nav.home` or `.`.
struct Name: Sendable, Hashable {
    /// The name as it is written.
    let text: String
    /// The name split at its full stops; empty for `.`, the innermost value itself.
    let parts: [String]

    /// `.`, the innermost value itself.
    static let current = Name()

    private init() {
        text = "."
        parts = []
    }

    /// Nil when a part is empty, as in `a..b`.
    init?(_ text: String) {
        guard text != "." else {
            self = .current
            return
        }
        self.text = text
        parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.contains("") { return nil }
    }
}
