/// The way to a value.
struct Reference: Sendable {
    /// Which of the frames, counted from the routine's first.
    let slot: Int
    /// Which of the frame's values. A text that a section goes through has a frame with a single one.
    let field: Int
    /// The fields of views to go on through, as a range of the program's paths; mostly empty.
    let path: Range<Int>
}
