import Analysis
import Model

/// A visit as an event of a calendar: what its card says, or, where it is only announced, no more than its day.
struct FeedEvent {
    let time: ClockTime?
    let location: String?
    let purpose: String?
    let met: [String]
    /// How often the event was changed so that a calendar which has it already takes it anew (RFC 5545 §3.8.7.4).
    let sequence: Int
    /// Seconds since 1970 UTC. The card does not tell when it was written: the stamp is the midnight of the visit's first
    /// day and a second more for each step that the card has come, so that of two versions the later one has the later stamp.
    let stamp: Int
    /// `CONFIRMED`, `TENTATIVE` or `CANCELLED`.
    let status: String

    /// - Parameter card: The visit's own; of one that is only announced, the report that announces it.
    init(_ entry: AgendaEntry, card: Visit) {
        let isTentative = entry.state.isTentative
        time = isTentative ? nil : card.time
        location = isTentative ? nil : card.location
        purpose = isTentative ? nil : card.purpose
        met = isTentative ? [] : card.met
        sequence = isTentative ? 0 : card.movedFrom.count + card.revision
        let firstDay = isTentative ? entry.day : card.firstDay
        stamp = firstDay.number * 86_400 + sequence * Self.stepsOfAVersion + Self.step(entry.state)
        status =
            switch entry.state {
            case .held, .planned: "CONFIRMED"
            case .cancelled: "CANCELLED"
            case .missed, .announced, .lapsed: "TENTATIVE"
            }
    }

    private static let stepsOfAVersion = 3

    /// Announced, planned, and then held or cancelled; that a day passes is no step of the card.
    private static func step(_ state: AgendaEntry.State) -> Int {
        switch state {
        case .announced, .lapsed: 0
        case .planned, .missed: 1
        case .held, .cancelled: 2
        }
    }
}
