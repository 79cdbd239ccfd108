import Model

extension Period {
    /// The period of a kind that a day belongs to.
    public init(_ kind: Kind, containing day: Day) {
        let month = day.month
        switch kind {
        case .day: self.init(day: day)
        case .month: self.init(month: month)
        case .quarter: self.init(year: month.year, quarter: (month.month + 2) / 3)
        case .year: self.init(year: month.year)
        }
    }

    /// The period of the same kind just before this one.
    public var previous: Period { Period(kind, containing: first - 1) }

    /// The period of the same kind just after this one.
    public var next: Period { Period(kind, containing: last + 1) }

    /// The same period a year before; of 29 February, the 28th.
    public var yearBefore: Period {
        switch kind {
        case .day:
            let (year, month, day) = first.components
            let sameMonth = Month(year: year - 1, month: month)
            return Period(day: sameMonth.firstDay + (min(day, sameMonth.length) - 1))
        case .month, .quarter, .year:
            return Period(kind, containing: (first.month - 12).firstDay)
        }
    }
}

extension Period.Kind {
    /// From the shortest to the longest.
    var length: Int {
        switch self {
        case .day: 0
        case .month: 1
        case .quarter: 2
        case .year: 3
        }
    }
}
