import Model

/// What was invoiced and what came in, by month, up to the as-of day.
public struct CollectionsByMonth: Hashable, Sendable {
    /// By month; months in which nothing happened have no row.
    public private(set) var months: [CollectionMonth] = []
    /// Paid on a day that nobody noted: in no month.
    public private(set) var collectedWithoutDay = Money.zero

    /// Nothing invoiced and nothing paid.
    public init() {}

    /// - Parameter isWanted: Of which days to tell; what has no day is told of the day on which its invoice was issued.
    public init(_ settlements: some Sequence<Settlement>, asOf: Day, where isWanted: (Day) -> Bool = { _ in true }) {
        var rows = Rows()
        var withoutDay = Money.zero
        for settlement in settlements {
            let receivable = settlement.receivable
            if settlement.isIssued, isWanted(receivable.issued) {
                rows[receivable.issued.month].invoiced += settlement.worth
                rows[receivable.issued.month].hasIssued = true
            }
            if settlement.isIssued, let due = receivable.due, due <= asOf, !receivable.isCreditNote, isWanted(due) {
                let month = due.month
                rows[month].fellDue += settlement.worth
                if !receivable.isDisputed(on: asOf) { rows[month].settled.add(settlement, due: due, asOf: asOf) }
            }
            for movement in settlement.movements {
                let day = movement.day ?? receivable.issued
                guard isWanted(day) else { continue }
                if movement.day == nil {
                    withoutDay += movement.amount
                } else {
                    rows[day.month].add(movement, on: day, issued: receivable.issued)
                }
            }
        }
        months = rows.sorted
        collectedWithoutDay = withoutDay
    }

    /// Several added up.
    public init(sumOf all: some Sequence<CollectionsByMonth>) {
        var rows = Rows()
        for collections in all {
            for row in collections.months { rows[row.month].add(row) }
            collectedWithoutDay += collections.collectedWithoutDay
        }
        months = rows.sorted
    }

    /// The months while they are added up: changed where they lie, since a month is a large value to be copied.
    private struct Rows {
        private var rows: [CollectionMonth] = []
        private var positions: [Month: Int] = [:]

        subscript(month: Month) -> CollectionMonth {
            get { positions[month].map { rows[$0] } ?? CollectionMonth(month: month) }
            _modify {
                let position = positions[month] ?? rows.count
                if position == rows.count {
                    positions[month] = position
                    rows.append(CollectionMonth(month: month))
                }
                yield &rows[position]
            }
        }

        var sorted: [CollectionMonth] { rows.sorted { $0.month < $1.month } }
    }

    /// Whether nothing is told.
    public var isEmpty: Bool { months.isEmpty && collectedWithoutDay == .zero }

    /// Every month from one to another, those in which nothing happened with nothing in them.
    public func months(from first: Month, to last: Month) -> [CollectionMonth] {
        guard first <= last else { return [] }
        let known = Dictionary(months.map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
        return (first.index...last.index).map { index in
            let month = Month(index: index)
            return known[month] ?? CollectionMonth(month: month)
        }
    }

    /// The months of a span of whole months added up, under the span's first month.
    public func sum(in span: DaySpan) -> CollectionMonth {
        let (first, last) = (span.first.month, span.last.month)
        var sum = CollectionMonth(month: first)
        for row in months where first <= row.month && row.month <= last { sum.add(row) }
        return sum
    }
}

extension CollectionMonth {
    fileprivate mutating func add(_ movement: Settlement.Movement, on day: Day, issued: Day) {
        switch movement.kind {
        case .payment:
            collected += movement.amount
            paid.add(movement.amount, days: max(0, day - issued))
        case .refund: collected += movement.amount
        case .writeOff: writtenOff += movement.amount
        case .credit: invoiced -= movement.amount
        }
    }
}

extension Receivable {
    /// Whether the account disputed the invoice by a day.
    func isDisputed(on day: Day) -> Bool { disputed.map { $0 <= day } ?? false }
}
