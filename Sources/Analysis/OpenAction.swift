import Model
import Text

/// Something that was to be done, and that nobody has noted as done.
public struct OpenAction: Hashable, Sendable {
    /// Where it was agreed.
    public enum Source: Hashable, Sendable {
        case visit(String)
        case complaint(String)
    }

    /// The id of the account at which it was agreed.
    public let account: String
    /// The visit on which it was agreed, or the complaint that it is to correct.
    public let source: Source
    /// What is to be done, by whom and by when.
    public let action: Action
    /// Days since it was due; nil if it is not late, or has no day.
    public let lateBy: Int?

    /// Whether its last day is past; one without a day is never late.
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

extension Visit {
    /// What was agreed on it and is not done; nothing if it was cancelled.
    public var openActions: [Action] { status == .cancelled ? [] : actions.filter { $0.done == nil } }
}

extension Account {
    /// What was agreed on visits that were not cancelled, and in complaints, and is not done: by visit, then by
    /// complaint, in the order of the files.
    public func openActions(asOf: Day) -> [OpenAction] {
        var open: [OpenAction] = []
        for visit in self.visits where !visit.actions.isEmpty {
            open += visit.openActions.compactMap {
                OpenAction($0, account: self.id, source: .visit(visit.id), asOf: asOf)
            }
        }
        for complaint in self.complaints {
            let source = OpenAction.Source.complaint(complaint.id)
            open += complaint.correctiveActions.compactMap {
                OpenAction($0, account: self.id, source: source, asOf: asOf)
            }
        }
        return open
    }
}

extension Sequence where Element == OpenAction {
    /// The latest first, then by the day on which they are due; those without a day come last.
    public func byUrgency() -> [OpenAction] {
        // What was due first is the latest.
        sorted { left, right in
            switch (left.action.due, right.action.due) {
            case (let first?, let second?) where first != second: return first < second
            case (_?, nil): return true
            case (nil, _?): return false
            default: break
            }
            if left.account != right.account { return precedes(left.account, right.account) }
            return left.source.id != right.source.id
                ? precedes(left.source.id, right.source.id) : precedes(left.action.what, right.action.what)
        }
    }
}

extension OpenAction.Source {
    /// The visit's or the complaint's id.
    public var id: String {
        switch self {
        case .visit(let id), .complaint(let id): id
        }
    }
}
