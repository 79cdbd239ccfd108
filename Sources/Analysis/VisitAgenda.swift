import Model

/// All visits of an account as they stand on the as-of day: the one answer to when the account is visited next, by whom,
/// and which of its visits nobody has reported. Calendar, feeds, day sheets, cards, lists and rules ask it.
public struct VisitAgenda: Sendable {
    /// By day; of one day in the order of the cards.
    public let entries: [AgendaEntry]

    /// The next visit on the as-of day or later, planned or announced.
    public var next: AgendaEntry? { entries.first { $0.state.isComing } }
    /// Visits whose day has passed and of which nobody has said what came of them, by day.
    public var unreported: [AgendaEntry] { entries.filter { $0.state.isUnreported } }

    /// Tells how each visit stands on a day, and who sees to it where its rep has left by then.
    public init(of account: Account, departures: RepDepartures, asOf: Day) {
        // By position: a visit is a large value, and most of its fields are not looked at.
        let visits = account.visits
        let held = visits.indices.filter { visits[$0].status == .done && visits[$0].date <= asOf }
        let announcement = Announcement(in: visits, held: held)
        var entries = visits.indices.map { position in
            let day = visits[position].date
            let state = AgendaEntry.State(visits[position].status, on: day, asOf: asOf)
            let rep = visits[position].rep
            var announcedFor: Day?
            if let announcement, case .replaced(position) = announcement.outcome, announcement.day != day {
                announcedFor = announcement.day
            }
            guard state == .planned || state == .missed else {
                return AgendaEntry(
                    day: day, card: position, state: state, rep: rep, repOfDay: rep, announcedFor: announcedFor)
            }
            return AgendaEntry(
                day: day, card: position, state: state,
                rep: departures.successor(of: rep, at: account, on: max(day, asOf)),
                repOfDay: departures.successor(of: rep, at: account, on: day), announcedFor: announcedFor)
        }
        if let announcement, case .stands = announcement.outcome {
            let (day, owner) = (announcement.day, account.owner(on: announcement.day))
            entries.append(
                AgendaEntry(
                    day: day, card: announcement.report, state: day < asOf ? .lapsed : .announced,
                    rep: departures.successor(of: owner, at: account, on: max(day, asOf)), repOfDay: owner,
                    announcedFor: nil))
        }
        // Cards are kept by date; only an announced visit has to be put into its place.
        self.entries = entries.isSortedByDay ? entries : entries.sortedByDay
    }
}

extension [AgendaEntry] {
    fileprivate var isSortedByDay: Bool { zip(self, dropFirst()).allSatisfy { $0.day <= $1.day } }

    /// By day; what stood before on the same day stays before.
    fileprivate var sortedByDay: Self {
        enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
}

extension AgendaEntry.State {
    fileprivate init(_ status: Visit.Status, on day: Day, asOf: Day) {
        self =
            switch status {
            case .done: .held
            case .cancelled: .cancelled
            case .planned: day < asOf ? .missed : .planned
            }
    }
}
