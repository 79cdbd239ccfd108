import Analysis
import Model
import Templating

/// What is kept here held against what the books say, figure by figure.
struct BooksView: View {
    struct Row: View {
        let period: String
        let of: LinkView
        let figure: String
        let books: String
        let kept: String
        let verdict: String
        let differs: Bool
    }

    let rows: [Row]

    /// Nil where the books say nothing.
    init?(at place: PagePlace, _ context: SiteContext) {
        let books = context.analysis.books.rows
        guard !books.isEmpty else { return nil }
        let words = context.words
        let formats = context.formats
        func value(_ value: Int128, of row: Books.Row) -> String {
            row.figure == .invoices ? Formats.grouped(value.magnitude) : formats.amount(Money(units: value))
        }
        rows = books.reversed().map { row in
            Row(
                period: formats.period(row.total.period),
                of: row.total.account.map { context.link(toAccount: $0, from: place) }
                    ?? LinkView(text: words.word(.controlScope, "all"), url: nil),
                figure: words.word(.controlFigure, row.figure.rawValue), books: value(row.books, of: row),
                kept: value(row.kept, of: row), verdict: words.word(.controlVerdict, row.verdict.rawValue),
                differs: row.verdict == .differs)
        }
    }
}
