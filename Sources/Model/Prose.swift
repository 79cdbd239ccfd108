/// A record's narrative, ready to be set on a page: safe markup, and the holes that only the page can fill.
public struct Prose: Hashable, Sendable {
    /// A stretch of a narrative: what is ready, or what the page on which it stands fills in.
    public enum Piece: Hashable, Sendable {
        /// Safe markup, made from what the author wrote; all of the author's text in it is escaped.
        case markup(String)
        /// The address of a record's page, with the fragment that the author gave.
        case address(Reference, fragment: String?)
        /// The name of a heading, unique within this narrative.
        case anchor(String)
        /// A word in the language of the site.
        case word(Word)
    }

    /// What a page says in a narrative by itself.
    public enum Word: String, Hashable, Sendable, CaseIterable {
        /// The name of a table.
        case table
        /// The name of a box of a task that is done.
        case done
        /// The name of a box of a task that is to be done.
        case open
    }

    /// In the order in which they are set, one behind the other.
    public var pieces: [Piece]

    /// A narrative of pieces in their order; one that says nothing has none.
    public init(pieces: [Piece] = []) {
        self.pieces = pieces
    }

    /// Whether the author wrote nothing below the fields.
    public var isEmpty: Bool { pieces.isEmpty }
}
