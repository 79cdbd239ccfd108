import Model

/// How long an invoice has been overdue.
public enum AgeingBucket: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// Its due day is not past.
    case notDue
    case days1to30
    case days31to60
    case days61to90
    case over90Days

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

    public static func < (left: AgeingBucket, right: AgeingBucket) -> Bool { left.rawValue < right.rawValue }
}

/// Amounts by how long they have been overdue.
public struct AgeingFigures: Hashable, Sendable {
    private var amounts = [Money](repeating: .zero, count: AgeingBucket.allCases.count)

    public init() {}

    public internal(set) subscript(bucket: AgeingBucket) -> Money {
        get { amounts[bucket.rawValue] }
        set { amounts[bucket.rawValue] = newValue }
    }

    /// What is owed, due or not.
    public var outstanding: Money { amounts.sum { $0 } }

    /// What is owed and past its due day.
    public var overdue: Money { outstanding - self[.notDue] }

    mutating func add(_ other: AgeingFigures) {
        for bucket in AgeingBucket.allCases { self[bucket] += other[bucket] }
    }
}
