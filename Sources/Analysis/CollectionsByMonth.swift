import Model

/// What was invoiced and what came in, by month.
public struct CollectionsByMonth: Hashable, Sendable {
    /// By month; months in which nothing happened have no row.
    public let months: [CollectionMonth]
    /// Paid on a day that nobody noted.
    public let collectedWithoutDay: Money

    public init(_ receivables: some Sequence<Receivable>) {
        var months: [Month: CollectionMonth] = [:]
        var withoutDay = Money.zero
        func update(_ day: Day, _ change: (inout CollectionMonth) -> Void) {
            change(&months[day.month, default: CollectionMonth(month: day.month)])
        }
        for receivable in receivables {
            update(receivable.issued) { $0.invoiced += receivable.amount }
            update(receivable.due) { $0.fellDue += receivable.amount }
            guard receivable.paid != .zero else { continue }
            if let day = receivable.paidOn {
                update(day) { $0.collected += receivable.paid }
            } else {
                withoutDay += receivable.paid
            }
        }
        self.months = months.values.sorted { $0.month < $1.month }
        collectedWithoutDay = withoutDay
    }

    /// Every month from one to another, those in which nothing happened with nothing in them.
    public func months(from first: Month, to last: Month) -> [CollectionMonth] {
        guard first <= last else { return [] }
        let known = Dictionary(months.map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
        return (first.index...last.index).map { index in
            let month = Month(index: index)
            return known[month] ?? CollectionMonth(month: month)
        }
    }

    /// The months of a span added up, under the span's first month.
    public func sum(in span: DaySpan) -> CollectionMonth {
        var sum = CollectionMonth(month: span.first.month)
        for row in months where span.contains(row.month.firstDay) {
            sum.invoiced += row.invoiced
            sum.fellDue += row.fellDue
            sum.collected += row.collected
        }
        return sum
    }
}
