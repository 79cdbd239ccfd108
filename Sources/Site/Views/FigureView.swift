import Templating

/// A key figure: what it is, how much, and what is to be said about it.
struct FigureView: View {
    let term: String
    let figure: String
    var note: String?
    var isLate = false

    static let fields: [Field<Self>] = [
        .text("term") { $0.term },
        .text("figure") { $0.figure },
        .optionalText("note") { $0.note },
        .flag("isLate") { $0.isLate },
    ]
}
