/// One step of rendering a template.
enum Instruction: Sendable {
    /// Writes the literal bytes in the range.
    case literal(Range<Int>)
    /// Writes the indentation that the routine was called with.
    case callerIndentation
    /// Writes a text, escaped, or markup as it is.
    case show(Reference)
    /// Goes on behind the section at `end` unless the value's presence is as wanted.
    case test(Reference, isPresent: Bool, end: Int)
    /// Begins to go through a value: pushes its first item, or goes on at `end` when there is none.
    case each(Reference, end: Int)
    /// Replaces the innermost item by the next one and goes back to `start`; or drops it when it was the last.
    case next(start: Int)
    /// Runs a routine.
    case call(Call)
}

/// The way to a value.
struct Reference: Sendable {
    /// Which of the frames, counted from the routine's first.
    let slot: Int
    /// The numbers of the fields to go through from there; none for the frame's own value.
    let fields: [Int]
}

/// A partial's call of itself, possibly through others.
struct Call: Sendable {
    let routine: Int
    /// The frames that the routine finds as its own.
    let slots: [Int]
    let indentation: Indentation
    /// The partial's tag, for messages.
    let place: TemplateRange
}

/// A compiled template.
struct Program: Sendable {
    /// All literal bytes, for the instructions to take ranges of.
    let literals: [UInt8]
    /// The page itself.
    let main: [Instruction]
    /// The partials that call themselves.
    let routines: [[Instruction]]
}
