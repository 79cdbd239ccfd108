import Model

/// What the reps take along on a day: one sheet for each account that is visited, and for each rep who goes there.
public struct DayPack: Sendable {
    /// What one rep takes along to one account.
    public struct Sheet: Sendable {
        /// The id of the rep who has to see to the visits, or held them.
        public let rep: String
        /// The account's position in the portfolio.
        public let account: Int
        /// By time; those without one come first.
        public let visits: [AgendaEntry]
    }

    /// The day of all the visits.
    public let day: Day
    /// By rep, then by time, then by account.
    public let sheets: [Sheet]

    private typealias Stop = (account: Int, entry: AgendaEntry, start: Int)

    /// The visits of a day that were not cancelled, announced ones among them.
    /// - Parameter rep: Only the visits to which this rep has to see; of all reps if nil.
    public init(of portfolio: Portfolio, analysis: PortfolioAnalysis, on day: Day, rep: String? = nil) {
        var stops: [Stop] = []
        for (position, known) in analysis.accounts.enumerated() {
            for entry in known.agenda.entries
            where entry.day == day && entry.state != .cancelled && (rep == nil || entry.rep == rep) {
                stops.append((position, entry, portfolio.accounts[position].start(of: entry)))
            }
        }
        self.init(day: day, stops: stops, of: portfolio)
    }

    /// The packs of all days on which somebody is still to be visited or of which nobody has said whether somebody was, by
    /// day: of the days to come with a visit planned or announced, and of past days until each of their planned visits was
    /// held, moved or cancelled.
    public static func open(of portfolio: Portfolio, analysis: PortfolioAnalysis) -> [DayPack] {
        let open = Set(
            analysis.accounts.lazy.flatMap(\.agenda.entries).filter { $0.state.isComing || $0.state == .missed }
                .map(\.day))
        var days: [Day: [Stop]] = [:]
        for (position, known) in analysis.accounts.enumerated() {
            for entry in known.agenda.entries where entry.state != .cancelled && open.contains(entry.day) {
                days[entry.day, default: []].append(
                    (position, entry, portfolio.accounts[position].start(of: entry)))
            }
        }
        return days.sorted { $0.key < $1.key }.map { DayPack(day: $0, stops: $1, of: portfolio) }
    }

    private init(day: Day, stops: [Stop], of portfolio: Portfolio) {
        self.day = day
        let groups = Dictionary(grouping: stops) { SheetKey(rep: $0.entry.rep, account: $0.account) }
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

extension Account {
    fileprivate static let noTime = -1

    /// Minutes since midnight, for the order of a day.
    fileprivate func start(of entry: AgendaEntry) -> Int {
        entry.state.isTentative ? Self.noTime : self.visits[entry.card].time?.minutes ?? Self.noTime
    }
}
