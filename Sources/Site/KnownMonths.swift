import Model

/// The months of which sales are known: from the first that is recorded to the last that is booked.
struct KnownMonths {
    /// Nil where nothing is recorded.
    let first: Month?
    let last: Month

    /// Those of the whole portfolio.
    init(_ context: SiteContext) {
        first = context.analysis.ledger.recordedSinceMonth
        last = context.analysis.ledger.booking.month
    }

    /// Those of an account, by its position.
    init(of account: Int, _ context: SiteContext) {
        first = context.analysis.ledger.recordedSinceMonth(of: account)
        last = context.analysis.ledger.booking.month(of: account)
    }

    /// Whether all months of a period are known.
    func holds(_ period: Period) -> Bool {
        period.last.month <= last && (first.map { $0 <= period.first.month } ?? true)
    }

    /// Which months of a period are known; nil where all are, or none.
    func part(of period: Period, _ context: SiteContext) -> String? {
        let from = max(first ?? period.first.month, period.first.month)
        let to = min(last, period.last.month)
        return holds(period) || from > to
            ? nil : context.words.chartOnly(months: context.formats.monthNames(from...to))
    }
}
