import Analysis
import Model

/// How many visits of some days were held, are to come, have no report or were cancelled; announced ones count too.
struct VisitCounts: Sendable {
    private(set) var held = 0
    private(set) var planned = 0
    private(set) var missed = 0
    private(set) var cancelled = 0

    /// Those that were not cancelled.
    var total: Int { held + planned + missed }

    init() {}

    /// The visits of a day.
    init(on day: Day, _ context: SiteContext) {
        for entry in context.calendar.visits(on: day) {
            switch entry.visit.state {
            case .held: held += 1
            case .cancelled: cancelled += 1
            case .missed, .lapsed: missed += 1
            case .planned, .announced: planned += 1
            }
        }
    }

    mutating func add(_ other: VisitCounts) {
        held += other.held
        planned += other.planned
        missed += other.missed
        cancelled += other.cancelled
    }
}
