/// A piece of a template.
///
/// Ranges are offsets into the bytes of the template's source. Whitespace around standalone tags is gone, and so
/// are comments and changes of delimiters.
enum Node: Sendable {
    /// Text as it stands, without the whitespace that leads a line.
    case text(String)
    /// The beginning of a line that holds more than whitespace, with the spaces and tabs that lead it. Here a
    /// partial's or a block's indentation is put in or taken away.
    case lineStart(String)
    case variable(Variable)
    case section(Section)
    case partial(Partial)
    case block(Block)
    case parent(Parent)
}
