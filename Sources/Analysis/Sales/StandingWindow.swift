import Model

/// The months over which accounts are ranked: as many as the settings say, up to the last month that is booked; or a year
/// or a quarter as it stands.
///
/// An account that is booked less far than the site has a window of its own, as long as the others' and moved back, so that
/// no tier moves for the place at which a window cuts a record.
public struct StandingWindow: Hashable, Sendable {
    /// The site's.
    public let months: ClosedRange<Month>
    /// Whether accounts have windows of their own.
    public let isMoving: Bool

    /// So many months up to `end`; or the year or the quarter that the settings name, wherever it ends.
    public init(_ settings: ABCSettings.Window, endingWith end: Month) {
        switch settings {
        case .months(let count):
            months = (end - (min(max(count, 1), 12_000) - 1))...end
            isMoving = true
        case .period(let period):
            months = period.months
            isMoving = false
        }
    }

    /// The window as long as the settings', ending with a month: a year counts as twelve months, a quarter as three.
    public init(asLongAs settings: ABCSettings.Window, endingWith end: Month) {
        self.init(.months(settings.months), endingWith: end)
    }

    /// The months that count for an account.
    public func months(of account: Int, in booking: Booking) -> ClosedRange<Month> {
        guard isMoving else { return months }
        let back = months.upperBound - booking.windowEnd(of: account, where: months.upperBound)
        return back == 0 ? months : months.moved(by: -back)
    }

    /// The months of an account's window that are booked for it: what lies behind is not known yet and does not count. A
    /// year or a quarter counts as it stands. Nil if none is booked.
    public func counted(of account: Int, in booking: Booking) -> ClosedRange<Month>? {
        let months = months(of: account, in: booking)
        let last = isMoving ? min(months.upperBound, booking.month(of: account)) : months.upperBound
        return last < months.lowerBound ? nil : months.lowerBound...last
    }

    /// The days of the site's window.
    public var span: DaySpan { DaySpan(months) }
}

extension ClosedRange<Month> {
    /// The same number of months, later or earlier.
    public func moved(by months: Int) -> ClosedRange<Month> {
        (lowerBound + months)...(upperBound + months)
    }

    /// How many months there are.
    public var length: Int { upperBound - lowerBound + 1 }
}

extension ABCSettings.Window {
    /// How long the window is, in months.
    var months: Int {
        switch self {
        case .months(let months): min(max(months, 1), 12_000)
        case .period(let period): period.months.length
        }
    }
}
