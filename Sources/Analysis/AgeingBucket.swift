import Model

/// How long an invoice has been overdue.
public enum AgeingBucket: Int, Hashable, Sendable, CaseIterable {
    /// Its due day is not past.
    case notDue
    case days1to30
    case days31to60
    case days61to90
    case over90Days
    /// Nobody has said when it is due.
    case noDueDay

    /// - Parameter days: Days since the due day.
    public init(daysOverdue days: Int) {
        switch days {
        case ...0: self = .notDue
        case ...30: self = .days1to30
        case ...60: self = .days31to60
        case ...90: self = .days61to90
        default: self = .over90Days
        }
    }

    /// Whether its due day is known and past.
    public var isOverdue: Bool { self != .notDue && self != .noDueDay }
}

/// What is owed on open invoices by how long it has been overdue, and what stands beside it.
public struct AgeingFigures: Hashable, Sendable {
    private var amounts = [Money](repeating: .zero, count: AgeingBucket.allCases.count)
    /// Of what is owed, what the accounts dispute.
    public internal(set) var disputed = Money.zero
    /// What accounts have to their credit; it lowers no invoice until somebody says which.
    public internal(set) var credits = Money.zero

    /// Nothing owed, and no credits.
    public init() {}

    /// What is owed in a column, in the site's currency.
    public internal(set) subscript(bucket: AgeingBucket) -> Money {
        get { amounts[bucket.rawValue] }
        set { amounts[bucket.rawValue] = newValue }
    }

    /// What is owed, due or not.
    public var outstanding: Money { amounts.sum { $0 } }

    /// What is owed and past its due day.
    public var overdue: Money { outstanding - self[.notDue] - self[.noDueDay] }

    mutating func add(_ other: AgeingFigures) {
        for bucket in AgeingBucket.allCases { self[bucket] += other[bucket] }
        disputed += other.disputed
        credits += other.credits
    }
}
