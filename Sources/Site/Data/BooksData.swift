import Analysis
import Model
import Text

/// `data/books.json`: what is kept here held against what the books say, figure by figure.
struct BooksData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        let books = context.analysis.books
        json.amounts(context)
        json.member("booked_to", context.analysis.ledger.booking.month.description)
        json.member("agrees_to", orNull: books.agreesTo?.description)
        json.array("totals") { json in
            for row in books.rows { write(row, &json) }
        }
    }

    private func write(_ row: Books.Row, _ json: inout JSONWriter) {
        json.object { json in
            json.members(row.total.period)
            json.member("account", orNull: row.total.account)
            json.member("figure", row.figure.rawValue)
            for (name, value) in [("books", row.books), ("kept", row.kept), ("difference", row.difference)] {
                if row.figure == .invoices {
                    json.key(name)
                    json.number(verbatim: String(value))
                } else {
                    json.money(name, Money(units: value), context)
                }
            }
            json.member("verdict", row.verdict.rawValue)
        }
    }
}
