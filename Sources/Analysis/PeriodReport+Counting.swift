import Model
import Text

extension PeriodReport.Visits {
    static func byRep(in span: DaySpan, analysis: PortfolioAnalysis) -> [PeriodReport.RepVisits] {
        var reps: [String: Self] = [:]
        for account in analysis.accounts {
            for entry in account.agenda.entries where span.contains(entry.day) {
                reps[entry.repOfDay, default: Self()].count(entry.state)
            }
        }
        return reps.sorted { precedes($0.key, $1.key) }.map { PeriodReport.RepVisits(rep: $0, visits: $1) }
    }

    private mutating func count(_ state: AgendaEntry.State) {
        switch state {
        case .held: held += 1
        case .cancelled: cancelled += 1
        case .planned, .announced: planned += 1
        case .missed, .lapsed: missed += 1
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
