import Templating

/// A key figure: what it is, how much, and what is to be said about it.
struct FigureView: View {
    let term: String
    let figure: String
    var note: String?
    var isLate: Bool = false
}
