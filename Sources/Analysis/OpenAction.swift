import Model

/// Something that was to be done, and that nobody has noted as done.
public struct OpenAction: Hashable, Sendable {
    /// Where it was agreed.
    public enum Source: Hashable, Sendable {
        case visit(String)
        case complaint(String)
    }

    public let account: String
    public let source: Source
    public let action: Action
    /// Days since it was due; nil if it is not late, or has no day.
    public let lateBy: Int?

    public var isLate: Bool { lateBy != nil }

    init?(_ action: Action, account: String, source: Source, asOf: Day) {
        guard action.done == nil else { return nil }
        self.account = account
        self.source = source
        self.action = action
        lateBy = daysLate(due: action.due, on: asOf)
    }
}

/// Days that lie between a deadline and a later day; nil if the day is not later, or there is no deadline.
func daysLate(due: Day?, on day: Day) -> Int? {
    guard let due, day > due else { return nil }
    return day - due
}

extension Account {
    /// What was agreed on visits that were not cancelled, and in complaints, and is not done: by visit, then by
    /// complaint, in the order of the files.
    public func openActions(asOf: Day) -> [OpenAction] {
        var open: [OpenAction] = []
        for visit in visits where !visit.actions.isEmpty && visit.status != .cancelled {
            open += visit.actions.compactMap { OpenAction($0, account: id, source: .visit(visit.id), asOf: asOf) }
        }
        for complaint in complaints {
            let source = OpenAction.Source.complaint(complaint.id)
            open += complaint.correctiveActions.compactMap {
                OpenAction($0, account: id, source: source, asOf: asOf)
            }
        }
        return open
    }
}
