import Model

extension PeriodReport.Visits {
    static func byRep(
        _ portfolio: Portfolio, in span: DaySpan, asOf: Day
    ) -> [PeriodReport.RepVisits] {
        var reps: [String: Self] = [:]
        for account in portfolio.accounts {
            // By position: a copy of each visit of each account would cost more than the counting.
            for position in account.visits.indices where span.contains(account.visits[position].date) {
                let isPast = account.visits[position].date < asOf
                reps[account.visits[position].rep, default: Self()].count(
                    account.visits[position].status, isPast: isPast)
            }
        }
        return reps.sorted { precedes($0.key, $1.key) }.map { PeriodReport.RepVisits(rep: $0, visits: $1) }
    }

    private mutating func count(_ status: Visit.Status, isPast: Bool) {
        switch status {
        case .done: held += 1
        case .cancelled: cancelled += 1
        case .planned where isPast: missed += 1
        case .planned: planned += 1
        }
    }

    mutating func add(_ other: Self) {
        held += other.held
        planned += other.planned
        cancelled += other.cancelled
        missed += other.missed
    }
}

extension Portfolio {
    /// The first day of which anything is told: of a sale, a visit, a complaint or an invoice.
    var firstDay: Day? {
        var first: Day?
        for account in accounts {
            // Visits and complaints are kept by date.
            let days = [
                account.sales.lazy.map(\.period.first).min(), account.visits.first?.date,
                account.complaints.first?.date,
                account.receivables.lazy.map(\.issued).min(),
            ]
            for day in days.compactMap({ $0 }) { first = min(first ?? day, day) }
        }
        return first
    }
}

extension PeriodReport.Complaints {
    init(_ register: ComplaintRegister, in span: DaySpan) {
        for complaint in register.cases {
            if complaint.isOpen && complaint.date <= span.last { stillOpen += 1 }
            resolved += complaint.resolutions.count(where: span.contains)
            reopened += complaint.reopenings.count(where: span.contains)
            guard span.contains(complaint.date) else { continue }
            raised += 1
            cost += complaint.cost ?? .zero
            if !complaint.repeats.isEmpty { repeats += 1 }
            if complaint.resolution.state == .dayUnknown { resolvedOnUnknownDay += 1 }
        }
    }
}
