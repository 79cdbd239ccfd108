import Analysis
import Findings
import Model

/// What is kept here comes to what the books say.
public enum ControlTotals: CareRule {
    /// The text of `control-total`: how a total from the books finds the row that was forgotten or copied twice.
    public static let description = RuleDescription.care(
        "control-total",
        "What is kept here does not come to what the books say.",
        because: """
            Records are copied from the books, and a row that was forgotten, or copied twice, is found by no look at a \
            page. A total that the books give for the same accounts and the same period finds it to the cent.
            """,
        remedy: """
            Correct the records, or the total in `totals`. It is of the accounts that are kept here, not of all \
            customers; amounts are net or gross as `tax` says.
            """,
        example: (
            "totals: [{period: 2026-10, revenue: 1019814.26}]", "totals: [{period: 2026-10, revenue: 1019814.27}]"
        ))

    /// One finding for each figure of the books that the records do not come to, where that figure stands.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        analysis.books.rows.filter { $0.verdict == .differs }.map { row in
            let (books, kept, difference) = words(row, portfolio.settings.currency)
            let of = row.total.account.map { "`\($0)`" } ?? "all accounts"
            return finding(
                at: row.total.place, in: row.figure.rawValue,
                """
                the \(row.figure.rawValue) of \(of) in \(row.total.period.worded) comes to \(kept), but the books say \(books): \
                \(difference)
                """,
                .controlTotal,
                [
                    "figure": .word(row.figure.rawValue, of: .controlFigure), "period": .period(row.total.period),
                    "of": row.total.account.map { .text(portfolio.account($0)?.name ?? $0) }
                        ?? .word("all", of: .controlScope),
                    "kept": fact(row.kept, of: row), "books": fact(row.books, of: row),
                ],
                help: "Look for a record of \(row.total.period.worded) that is missing, stands twice or is mistyped.",
                actor: row.total.account.flatMap(portfolio.account)?.owner(on: analysis.asOf))
        }
    }

    private static func fact(_ value: Int128, of row: Books.Row) -> Statement.Value {
        row.figure == .invoices ? .text("\(value)") : .amount(value)
    }

    private static func words(_ row: Books.Row, _ currency: Currency) -> (
        books: String, kept: String, difference: String
    ) {
        let isMore = row.difference > 0
        if row.figure == .invoices {
            return ("\(row.books)", "\(row.kept)", "\(row.difference.magnitude) \(isMore ? "more" : "fewer")")
        }
        let difference = Money(units: row.difference).magnitude.worded(in: currency)
        return (
            Money(units: row.books).worded(in: currency), Money(units: row.kept).worded(in: currency),
            "\(difference) \(isMore ? "more" : "less")"
        )
    }
}
