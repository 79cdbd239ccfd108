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

/// `{{name}}`, `{{{name}}}` or `{{&name}}`.
struct Variable: Sendable {
    let name: Name
    let isEscaped: Bool
    let range: Range<Int>
}

/// `{{#name}}…{{/name}}` or, inverted, `{{^name}}…{{/name}}`.
struct Section: Sendable {
    let name: Name
    let isInverted: Bool
    let body: [Node]
    /// The opening tag.
    let range: Range<Int>
}

/// `{{>name}}`.
struct Partial: Sendable {
    let name: String
    /// The whitespace before a standalone tag; nil when the tag shares its line.
    let indentation: String?
    let range: Range<Int>
}

/// `{{$name}}…{{/name}}` where a template leaves room for its heirs: the default, and the place for another.
struct Block: Sendable {
    enum Placement: Sendable {
        /// The opening tag has its line to itself.
        case ownLine
        /// The opening tag leads its line, and the block's text follows on it.
        case leadsLine
        /// Something else stands before the opening tag.
        case inline
    }

    let name: String
    let placement: Placement
    /// The whitespace that leads the block's lines: that of the default's first line where the opening tag has its
    /// line to itself and there is a default, else that before the tag.
    let indentation: String
    let body: [Node]
    let range: Range<Int>
}

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

/// `{{$name}}…{{/name}}` directly inside of a parent: what to put in place of its block.
struct Argument: Sendable {
    let name: String
    /// Whether the text begins on the line below the opening tag.
    let startsOnOwnLine: Bool
    /// The whitespace that leads the argument's lines; it is taken away from each.
    let indentation: String
    let body: [Node]
    let range: Range<Int>
}
