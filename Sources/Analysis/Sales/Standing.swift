import Model

/// What each account sold inside its own standing window, beside the same months a year before: the figures of the ABC
/// analysis, of cards, ranks and every cut of the portfolio.
public struct Standing: Sendable {
    /// What one account sold inside its window.
    public struct Row: Hashable, Sendable {
        /// The months that count for the account.
        public let months: ClosedRange<Month>
        /// By how many months they end earlier than the site's.
        public let shift: Int
        /// Of those of the months that are booked for it; of a year or a quarter that is set, of all of them.
        public let sales: SalesFigures
        /// Of the same months a year before.
        public let previous: SalesFigures
        /// Why the two cannot be set beside each other; nil if they can.
        public let obstacle: Obstacle?

        /// Whether anything was recorded in either year.
        public var isRecorded: Bool { sales.isRecorded || previous.isRecorded }

        /// The revenue beside that of a year before, where they can be compared and anything was recorded then.
        public var growth: Growth? {
            obstacle == nil && previous.isRecorded ? Growth(from: previous.revenue, to: sales.revenue) : nil
        }
    }

    /// Why an account's sales of some months are compared with no others.
    public enum Obstacle: Hashable, Sendable {
        /// The account has records for longer than those months.
        case recordedForLonger
        /// Sales are not booked up to the last of them.
        case notBooked
        /// The earlier ones begin before sales were recorded by the account's kind of period.
        case beforeRecords
    }

    /// The site's window, from which an account's own may be moved back.
    public let window: StandingWindow
    /// By the account's position. Of a target nothing counts.
    public let rows: [Row]

    /// Adds up what each account sold inside its window, and in the same months a year before.
    public init(of ledger: SalesLedger, window: StandingWindow) {
        self.window = window
        rows = ledger.accounts.map { account in
            let months = window.months(of: account, in: ledger.booking)
            let before = months.moved(by: -12)
            guard ledger.isCustomer(account) else {
                return Row(months: months, shift: 0, sales: SalesFigures(), previous: SalesFigures(), obstacle: nil)
            }
            return Row(
                months: months, shift: window.months.upperBound - months.upperBound,
                sales: window.counted(of: account, in: ledger.booking).map { ledger.sales(of: account, in: $0) }
                    ?? SalesFigures(),
                previous: ledger.sales(of: account, in: before),
                obstacle: ledger.obstacle(of: account, comparing: before, with: months))
        }
    }

    /// An account's row, by its position.
    public subscript(account: Int) -> Row? { rows.indices.contains(account) ? rows[account] : nil }

    /// The revenue of all accounts that can be compared beside theirs of a year before; nil if nothing was recorded then.
    public var growth: Growth? {
        let compared = rows.filter { $0.obstacle == nil }
        guard compared.contains(where: \.previous.isRecorded) else { return nil }
        return Growth(from: compared.sum(\.previous.revenue), to: compared.sum(\.sales.revenue))
    }

    /// What all accounts sold, each inside its own window.
    public var total: SalesFigures {
        rows.reduce(into: SalesFigures()) { $0.add($1.sales) }
    }
}

extension SalesLedger {
    /// Why an account's sales of some months cannot be set beside those of others as many; nil if they can.
    public func obstacle(
        of account: Int, comparing before: ClosedRange<Month>, with months: ClosedRange<Month>
    ) -> Standing.Obstacle? {
        if !booking.isBooked(months.upperBound, of: account) { return .notBooked }
        let longest = max(longestRecord(of: account, in: before), longestRecord(of: account, in: months))
        if longest > months.length { return .recordedForLonger }
        let since = recordedSinceMonth(of: account) ?? before.lowerBound
        return since > before.lowerBound ? .beforeRecords : nil
    }
}
