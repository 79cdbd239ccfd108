/// A record's narrative, ready to be set on a page: safe markup, and the holes that only the page can fill.
public struct Prose: Hashable, Sendable {
    public enum Piece: Hashable, Sendable {
        /// Safe markup, made from what the author wrote; all of the author's text in it is escaped.
        case markup(String)
        /// The address of a record's page, with the fragment that the author gave.
        case address(Reference, fragment: String?)
        /// The name of a heading, unique within this narrative.
        case anchor(String)
    }

    public var pieces: [Piece]

    public init(pieces: [Piece] = []) {
        self.pieces = pieces
    }

    public var isEmpty: Bool { pieces.isEmpty }
}
