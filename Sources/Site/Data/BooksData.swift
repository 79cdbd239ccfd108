import Analysis
import Findings
import Model

/// `data/books.json`: what is kept here held against what the books say, figure by figure.
struct BooksData {
    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

    func json() -> [UInt8] {
        let books = context.analysis.books
        var json = JSONWriter(.indented)
        json.object { json in
            json.head(context)
            json.member("booked_to", context.analysis.ledger.booking.month.description)
            json.member("agrees_to", orNull: books.agreesTo?.description)
            json.array("totals") { json in
                for row in books.rows { write(row, &json) }
            }
        }
        return json.bytes
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
                    json.member(name, Money(units: value), context)
                }
            }
            json.member("verdict", row.verdict.rawValue)
        }
    }
}
