import Model

/// How many visits of some days were held, are to come, are missed or were cancelled.
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
            // By position: a visit is a large value, and most of its fields are not looked at.
            switch context.portfolio.accounts[entry.account].visits[entry.visit].status {
            case .done: held += 1
            case .cancelled: cancelled += 1
            case .planned where day < context.asOf: missed += 1
            case .planned: planned += 1
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
