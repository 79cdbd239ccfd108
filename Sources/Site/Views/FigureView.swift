import Templating

/// A key figure: what it is, how much, and what is to be said about it.
struct FigureView: View {
    let term: String
    let figure: String
    var note: String?
    var isLate: Bool = false
    /// Whether it is the note that tells of something late.
    var isNoteLate: Bool = false
}
