import Model

/// What is kept here held against what the books say: the control totals, compared exactly.
public struct Books: Sendable {
    /// What a control total can tell; the raw value is its field there.
    public enum Figure: String, Hashable, Sendable, CaseIterable {
        case revenue, profit, invoiced, invoices, receivables
    }

    /// What came of comparing one figure of a total.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case agrees, differs
        /// The period is not over, or a record reaches over its edge, so that only a spread part of it lies inside.
        case notComparable = "not-comparable"
    }

    /// A figure of a total beside the same figure of what is kept here.
    public struct Row: Sendable {
        /// What the books say of a period, of all accounts or of one.
        public let total: ControlTotal
        /// Which figure of the total is compared: each that it tells has a row.
        public let figure: Figure
        /// An amount in the smallest unit, or a number of invoices.
        public let books: Int128
        /// The same, worked out from the records that are kept here, in the same unit.
        public let kept: Int128
        /// Whether the two are equal to the smallest unit, as far as that can be told.
        public let verdict: Verdict

        /// How much more is kept here than the books say.
        public var difference: Int128 { kept - books }
    }

    /// In the order of the totals.
    public let rows: [Row]
    /// The last month of an unbroken row of months of which all totals agree, from the first that has any on; nil if the
    /// first does not agree, or there are none. A quarter or a year stands for its months; a month that cannot be compared
    /// neither agrees nor breaks the row.
    public let agreesTo: Month?

    /// Holds all control totals of the settings against the sales and the receivables that are kept here.
    public init(of portfolio: Portfolio, ledger: SalesLedger) {
        let comparison = BooksComparison(portfolio: portfolio, ledger: ledger)
        rows = portfolio.settings.totals.flatMap(comparison.rows)
        agreesTo = Self.agreement(of: rows)
    }

    private static func agreement(of rows: [Row]) -> Month? {
        var months: [Month: Verdict] = [:]
        for row in rows {
            for index in row.total.period.first.month.index...row.total.period.last.month.index {
                let month = Month(index: index)
                months[month] = months[month].map { worse($0, row.verdict) } ?? row.verdict
            }
        }
        guard var month = months.keys.min() else { return nil }
        var last: Month?
        while let verdict = months[month], verdict != .differs {
            if verdict == .agrees { last = month }
            month = month + 1
        }
        return last
    }

    /// One difference spoils a month; otherwise one agreement makes it.
    private static func worse(_ left: Verdict, _ right: Verdict) -> Verdict {
        if left == .differs || right == .differs { return .differs }
        return left == .agrees || right == .agrees ? .agrees : .notComparable
    }
}

private struct BooksComparison {
    let portfolio: Portfolio
    let ledger: SalesLedger

    func rows(of total: ControlTotal) -> [Books.Row] {
        let accounts =
            total.account.map { id in portfolio.position(ofAccount: id).map { [$0] } ?? [] }
            ?? Array(portfolio.accounts.indices)
        let isOver = total.period.last <= ledger.asOf
        let sales = ledger.sales(of: accounts, in: total.period.months)
        let isCut = accounts.contains { reachesOver(total.period, $0) }
        func row(_ figure: Books.Figure, _ books: Int128?, _ kept: Int128, isComparable: Bool = true) -> Books.Row? {
            books.map { books in
                let verdict: Books.Verdict =
                    !isOver || !isComparable ? .notComparable : books == kept ? .agrees : .differs
                return Books.Row(total: total, figure: figure, books: books, kept: kept, verdict: verdict)
            }
        }
        return [
            row(.revenue, total.revenue?.units, sales.revenue.units, isComparable: !isCut),
            row(
                .profit, total.profit?.units, (sales.profit ?? .zero).units,
                isComparable: !isCut && !sales.lacksProfit),
            row(.invoiced, total.invoiced?.units, invoiced(to: accounts, in: total.period).units),
            row(.invoices, total.invoices.map { Int128($0) }, Int128(invoices(to: accounts, in: total.period))),
            row(.receivables, total.receivables?.units, balance(of: accounts, on: total.period.last).units),
        ].compactMap { $0 }
    }

    /// Whether a record of the account lies in the period only partly, so that a spread part of it would be compared.
    private func reachesOver(_ period: Period, _ account: Int) -> Bool {
        guard ledger.isCustomer(account) else { return false }
        return portfolio.accounts[account].sales.contains { record in
            record.period.overlaps(period)
                && !(period.first <= record.period.first && record.period.last <= period.last)
        }
    }

    /// As the page of receivables tells it: less the credit notes of the period.
    private func invoiced(to accounts: [Int], in period: Period) -> Money {
        accounts.sum { account in
            AccountAgeing(of: portfolio.accounts[account], asOf: ledger.asOf).collections
                .sum(in: DaySpan(period)).invoiced
        }
    }

    /// How many invoices were issued in a period; credit notes are none.
    private func invoices(to accounts: [Int], in period: Period) -> Int {
        accounts.reduce(0) { count, account in
            count
                + portfolio.accounts[account].receivables.count {
                    !$0.isCreditNote && period.first <= $0.issued && $0.issued <= period.last
                }
        }
    }

    private func balance(of accounts: [Int], on day: Day) -> Money {
        accounts.sum { AccountAgeing(of: portfolio.accounts[$0], asOf: day).balance }
    }
}
