import Analysis
import Findings
import Model

/// What is kept here comes to what the books say.
public enum ControlTotals: CareRule {
    /// The description of `control-total`; its texts tell how a total from the books finds the row that was forgotten
    /// or copied twice.
    public static let description = RuleDescription.care(
        "control-total",
        example: (
            "totals: [{period: 2026-10, revenue: 1019814.26}]", "totals: [{period: 2026-10, revenue: 1019814.27}]"
        ))

    /// One finding for each figure of the books that the records do not come to, where that figure stands.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        analysis.books.rows.filter { $0.verdict == .differs }.map { row in
            let difference = Int128(row.difference.magnitude)
            return finding(
                at: row.total.place, in: row.figure.rawValue,
                .controlTotal(
                    figure: .word(row.figure.rawValue, of: .controlFigure),
                    of: row.total.account.map { .text(portfolio.account($0)?.name ?? $0) }
                        ?? .word("all", of: .controlScope),
                    period: .period(row.total.period), kept: fact(row.kept, of: row), books: fact(row.books, of: row),
                    difference: fact(difference, of: row)),
                help: .lookForRecord(period: .period(row.total.period)),
                actor: row.total.account.flatMap(portfolio.account)?.owner(on: analysis.asOf))
        }
    }

    private static func fact(_ value: Int128, of row: Books.Row) -> Statement.Value {
        row.figure == .invoices ? .text("\(value)") : .amount(value)
    }
}
