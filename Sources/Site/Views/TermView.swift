import Templating

/// A term and what there is to say about it: a row of a list of facts.
struct TermView: View {
    let term: String
    let text: String
    /// Whether the text is a figure, to be set in a column.
    var isFigure: Bool = false
    var url: String?
    /// Several texts that may each lead somewhere, in place of one.
    var links: [LinkView] = []
}
