import Model

extension Period {
    /// The period of a kind that a day belongs to.
    /// - Parameter start: The month, 1 to 12, in which the years begin whose quarters and years are meant.
    public init(_ kind: Kind, containing day: Day, yearStart start: Int = 1) {
        let month = day.month
        // The month as if the year began in January.
        let shifted = month - (start - 1)
        switch kind {
        case .day: self.init(day: day)
        case .month: self.init(month: month)
        case .quarter: self.init(year: shifted.year, quarter: (shifted.month + 2) / 3, yearStart: start)
        case .year: self.init(year: shifted.year, yearStart: start)
        }
    }

    /// The period of the same kind just before this one.
    public var previous: Period { Period(kind, containing: first - 1, yearStart: yearStart) }

    /// The period of the same kind just after this one.
    public var next: Period { Period(kind, containing: last + 1, yearStart: yearStart) }

    /// The same period a year before; of 29 February, the 28th.
    public var yearBefore: Period {
        switch kind {
        case .day:
            let (year, month, day) = first.components
            let sameMonth = Month(year: year - 1, month: month)
            return Period(day: sameMonth.firstDay + (min(day, sameMonth.length) - 1))
        case .month, .quarter, .year:
            return Period(kind, containing: (first.month - 12).firstDay, yearStart: yearStart)
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
