import Model
import Text

/// The visits of a day as the reps take them along: one sheet for each account that is visited, and for each rep who goes
/// there.
public struct DayPack: Sendable {
    /// What one rep takes along to one account.
    public struct Sheet: Sendable {
        /// The id of the rep whose visits they are on their day. It is the visit's own rep, so that the sheet stays where it
        /// is: it changes neither with the as-of day nor with what comes of the visit.
        public let rep: String
        /// The account's position in the portfolio.
        public let account: Int
        /// By time; those without one come first. Cancelled ones are among them.
        public let visits: [AgendaEntry]

        /// Whether nobody goes there: all of the day's visits were cancelled.
        public var isCancelled: Bool { visits.allSatisfy { $0.state == .cancelled } }
        /// Whether nobody has said what came of a visit of the past.
        public var isUnreported: Bool { visits.contains { $0.state.isUnreported } }
    }

    /// The day of all the visits.
    public let day: Day
    /// By rep, then by time, then by account.
    public let sheets: [Sheet]

    /// The reps who have a sheet, in the order of the sheets.
    public var reps: [String] {
        sheets.reduce(into: []) { reps, sheet in
            if reps.last != sheet.rep { reps.append(sheet.rep) }
        }
    }

    /// The sheets of one rep.
    public func sheets(of rep: String) -> [Sheet] { sheets.filter { $0.rep == rep } }

    private typealias Stop = (account: Int, rep: String, entry: AgendaEntry, start: Int)

    /// The visits of a day, announced and cancelled ones among them.
    /// - Parameter rep: Only the visits of this rep; of all reps if nil.
    public init(of portfolio: Portfolio, analysis: PortfolioAnalysis, on day: Day, rep: String? = nil) {
        var stops: [Stop] = []
        for (position, known) in analysis.accounts.enumerated() {
            for entry in known.agenda.entries where entry.day == day {
                let stop = Self.stop(position, entry, portfolio, analysis)
                if rep == nil || stop.rep == rep { stops.append(stop) }
            }
        }
        self.init(day: day, stops: stops)
    }

    /// The packs of all days with a visit from a day on, by day.
    public static func all(of portfolio: Portfolio, analysis: PortfolioAnalysis, from first: Day) -> [DayPack] {
        var days: [Day: [Stop]] = [:]
        for (position, known) in analysis.accounts.enumerated() {
            for entry in known.agenda.entries where entry.day >= first {
                days[entry.day, default: []].append(stop(position, entry, portfolio, analysis))
            }
        }
        return days.sorted { $0.key < $1.key }.map { DayPack(day: $0, stops: $1) }
    }

    private static func stop(
        _ position: Int, _ entry: AgendaEntry, _ portfolio: Portfolio, _ analysis: PortfolioAnalysis
    ) -> Stop {
        let account = portfolio.accounts[position]
        return (position, analysis.departures.repOfSheet(of: entry, at: account), entry, account.start(of: entry))
    }

    private init(day: Day, stops: [Stop]) {
        self.day = day
        let groups = Dictionary(grouping: stops) { SheetKey(rep: $0.rep, account: $0.account) }
        let sheets = groups.map { key, stops in
            let ordered = stops.sorted { ($0.start, $0.entry.card) < ($1.start, $1.entry.card) }
            return (
                sheet: Sheet(rep: key.rep, account: key.account, visits: ordered.map(\.entry)),
                start: ordered.first?.start ?? Account.noTime
            )
        }
        // Accounts stand by id in the portfolio.
        self.sheets = sheets.sorted { left, right in
            if left.sheet.rep != right.sheet.rep { return precedes(left.sheet.rep, right.sheet.rep) }
            return (left.start, left.sheet.account) < (right.start, right.sheet.account)
        }.map(\.sheet)
    }

    private struct SheetKey: Hashable {
        let rep: String
        let account: Int
    }
}

extension RepDepartures {
    /// The rep on whose sheets a visit stands: the one whom its card names, or the account's owner of that day where the
    /// card's rep has left by then.
    public func repOfSheet(of entry: AgendaEntry, at account: Account) -> String {
        let named = entry.state.isTentative ? entry.repOfDay : account.visits[entry.card].rep
        return successor(of: named, at: account, on: entry.day)
    }
}

extension Account {
    fileprivate static let noTime = -1

    /// Minutes since midnight, for the order of a day.
    fileprivate func start(of entry: AgendaEntry) -> Int {
        entry.state.isTentative ? Self.noTime : self.visits[entry.card].time?.minutes ?? Self.noTime
    }
}
