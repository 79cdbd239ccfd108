/// Whitespace before a line.
struct Indentation: Hashable, Sendable {
    /// Whether it begins with the indentation of the routine's caller, which is known only when rendering.
    var followsCaller = false
    var text = ""

    func followed(by more: String) -> Indentation {
        Indentation(followsCaller: followsCaller, text: text + more)
    }
}
