/// A partial's call of itself, possibly through others.
struct Call: Sendable {
    let routine: Int
    /// The frames that the routine finds as its own.
    let slots: [Int]
    let indentation: Indentation
    /// The partial's tag, for messages.
    let place: TemplateRange
}
