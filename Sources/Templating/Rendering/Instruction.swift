/// One step of rendering a template.
///
/// Instructions hold numbers only, so that fetching one touches no reference count.
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
    /// Runs a routine, by the call's number.
    case call(Int)
}
