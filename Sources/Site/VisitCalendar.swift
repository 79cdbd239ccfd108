import Analysis
import Model

/// All visits of all accounts by day, so that a month or a week need not go through the whole portfolio.
struct VisitCalendar: Sendable {
    struct Entry: Sendable {
        /// The position of the account in the portfolio.
        var account: Int
        var visit: AgendaEntry
    }

    private let entries: [Day: [Entry]]
    let months: [Month]

    init(of analysis: PortfolioAnalysis) {
        var entries: [Day: [Entry]] = [:]
        for (position, known) in analysis.accounts.enumerated() {
            for visit in known.agenda.entries {
                entries[visit.day, default: []].append(Entry(account: position, visit: visit))
            }
        }
        self.entries = entries
        // From the first month with a visit to the last, this month among them; a lone typo of a year does not
        // make a page for every month between.
        let used = Set(entries.keys.map(\.month)).union([analysis.asOf.month])
        months = used.sorted()
    }

    func visits(on day: Day) -> [Entry] { entries[day] ?? [] }

    /// Days with visits from one day to another, in order.
    func days(from first: Day, to last: Day) -> [Day] {
        entries.keys.filter { first <= $0 && $0 <= last }.sorted()
    }
}
