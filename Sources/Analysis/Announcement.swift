import Model

/// What the last report says of the next visit (`next_visit`), and what became of it.
///
/// Reports before the last one do not count: whatever they announced was held, or was overtaken by the last report. A
/// planned card of the announced day, or one that was moved away from it, takes the announcement's place; a cancelled card
/// of that very day cancels it; or else the first card planned for a later day takes its place. Otherwise the announced day
/// stands, tentatively.
struct Announcement {
    enum Outcome {
        case stands
        /// The position of the planned card.
        case replaced(by: Int)
        case cancelled
    }

    let day: Day
    /// The position of the report among the account's visits.
    let report: Int
    let outcome: Outcome

    /// - Parameter held: The positions of the visits held up to the as-of day, by date.
    init?(in visits: [Visit], held: [Int]) {
        guard let last = held.last else { return nil }
        // Two reports of one day are both the last one; the later name goes before.
        let reports = held.reversed().prefix { visits[$0].date == visits[last].date }
        guard let report = reports.first(where: { visits[$0].nextVisit != nil }), let day = visits[report].nextVisit
        else { return nil }
        self.day = day
        self.report = report
        outcome = Self.outcome(of: day, in: visits)
    }

    private static func outcome(of day: Day, in visits: [Visit]) -> Outcome {
        func first(_ status: Visit.Status, where isMeant: (Visit) -> Bool) -> Int? {
            visits.indices.first { visits[$0].status == status && isMeant(visits[$0]) }
        }
        if let planned = first(.planned, where: { $0.date == day || $0.wasMoved(from: day) }) {
            return .replaced(by: planned)
        }
        if first(.cancelled, where: { $0.date == day || $0.wasMoved(from: day) }) != nil { return .cancelled }
        return first(.planned) { $0.date > day }.map { .replaced(by: $0) } ?? .stands
    }
}

extension Visit {
    fileprivate func wasMoved(from day: Day) -> Bool {
        !movedFrom.isEmpty && movedFrom.contains(day)
    }
}
