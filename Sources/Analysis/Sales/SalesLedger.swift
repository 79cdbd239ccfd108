import Model
import Text

/// What was sold to each account, by month and product: the one place from which every figure about sales is asked.
///
/// A record of a quarter or a year is spread evenly over its months; what came of spreading says so. The entries lie in
/// one flat array, each account's together, by month and then by product.
public struct SalesLedger: Sendable {
    /// What was sold to an account in a month of one product, of one record.
    public struct Entry: Hashable, Sendable {
        /// The month of the record, or one of the months over which it is spread.
        public let month: Month
        /// The product's position among ``SalesLedger/products``; nil for what was sold without telling which.
        public let product: Int?
        /// The first month of the record that the entry comes from.
        public let recordStart: Month
        /// How many months the record was for that the entry comes from: 1, 3 or 12; 1 for a record of a day.
        public let recordMonths: Int
        /// The record's revenue, or this month's even part of it, in the site's currency.
        public let revenue: Money
        /// The profit likewise; nil where the record tells none.
        public let profit: Money?
        /// The number of orders likewise, in whole numbers; nil where the record tells none.
        public let orders: Int?
        /// The quantity likewise, in thousandths; nil where the record tells none.
        public let quantity: Quantity?

        /// Whether the amounts are a part of a longer period's, and so were never observed.
        public var isSpread: Bool { recordMonths > 1 }
    }

    /// The day for which sales are told: of a period that still runs, only months that have begun have a part.
    public let asOf: Day
    /// The ids of all products that were sold, in order.
    public let products: [String]
    /// How far sales are booked, of the site and of each account.
    public let booking: Booking
    /// The month of the first entry of an account that is not a target; nil if nothing was ever sold.
    public let firstMonth: Month?

    private let recordedSince: RecordedSince
    private let entries: [Entry]
    /// By the position of its entry: the index of the month; what is looked for lies close together.
    private let months: [Int]
    /// Where each account's entries begin, in the portfolio's order, and where the last one's end.
    private let starts: [Int]
    /// By the account's position: whether it is a target, whose sales count nowhere.
    private let isTarget: [Bool]

    /// Spreads all records over their months, once for every figure that is asked for later.
    public init(of portfolio: Portfolio, asOf: Day) {
        var products = Set<String>()
        for position in portfolio.accounts.indices {
            for record in portfolio.accounts[position].sales {
                if let product = record.product { products.insert(product) }
            }
        }
        let ordered = products.sorted(by: precedes)
        let positions = Dictionary(zip(ordered, ordered.indices), uniquingKeysWith: { first, _ in first })

        var entries: [Entry] = []
        var starts = [0]
        var isTarget: [Bool] = []
        var firstMonth: Month?
        for position in portfolio.accounts.indices {
            let start = entries.count
            var isOutOfOrder = false
            for record in portfolio.accounts[position].sales {
                let product = record.product.flatMap { positions[$0] }
                let before = entries.count
                record.spread(asOf: asOf, product: product, into: &entries)
                isOutOfOrder = isOutOfOrder || before > start && entries[before].precedes(entries[before - 1])
            }
            if isOutOfOrder { entries[start...].sort { $0.precedes($1) } }
            let target = portfolio.accounts[position].stage == .target
            isTarget.append(target)
            if !target, start < entries.count {
                let first = entries[start].month
                firstMonth = min(firstMonth ?? first, first)
            }
            starts.append(entries.count)
        }
        self.asOf = asOf
        self.products = ordered
        self.entries = entries
        months = entries.map(\.month.index)
        self.starts = starts
        self.isTarget = isTarget
        self.firstMonth = firstMonth
        booking = Booking(of: portfolio, asOf: asOf)
        recordedSince = RecordedSince(isTarget.indices.map { isTarget[$0] ? [] : entries[starts[$0]..<starts[$0 + 1]] })
    }

    /// How many accounts the ledger is of.
    public var accounts: Range<Int> { isTarget.indices }

    /// The entries of an account, by its position in the portfolio, inside some months.
    public func entries(of account: Int, in months: ClosedRange<Month>) -> ArraySlice<Entry> {
        guard isTarget.indices.contains(account) else { return [] }
        let all = starts[account]..<starts[account + 1]
        let first = position(in: all, notBefore: months.lowerBound.index)
        return entries[first..<position(in: first..<all.upperBound, notBefore: months.upperBound.index + 1)]
    }

    /// All entries of an account.
    public func entries(of account: Int) -> ArraySlice<Entry> {
        guard isTarget.indices.contains(account) else { return [] }
        return entries[starts[account]..<starts[account + 1]]
    }

    /// What an account sold inside some months.
    public func sales(of account: Int, in months: ClosedRange<Month>) -> SalesFigures {
        var figures = SalesFigures()
        for entry in entries(of: account, in: months) { figures.add(entry) }
        return figures
    }

    /// What an account sold in those of some months that are booked for it: what lies behind counts in no plan and no
    /// comparison.
    public func bookedSales(of account: Int, in months: ClosedRange<Month>) -> SalesFigures {
        let last = min(months.upperBound, booking.month(of: account))
        return last < months.lowerBound ? SalesFigures() : sales(of: account, in: months.lowerBound...last)
    }

    /// What some accounts sold inside some months; targets count nowhere.
    public func sales(of accounts: some Sequence<Int>, in months: ClosedRange<Month>) -> SalesFigures {
        var figures = SalesFigures()
        for account in accounts where isCustomer(account) {
            for entry in entries(of: account, in: months) { figures.add(entry) }
        }
        return figures
    }

    /// How many months the longest record is for that has a part in some months; 0 if there is none.
    public func longestRecord(of account: Int, in months: ClosedRange<Month>) -> Int {
        entries(of: account, in: months).reduce(0) { max($0, $1.recordMonths) }
    }

    /// Whether an account's sales of some months were observed: whether it has no record there for longer than they are,
    /// nor one as long of which only a part lies in them.
    public func isObserved(_ account: Int, in months: ClosedRange<Month>) -> Bool {
        let length = months.length
        return entries(of: account, in: months).allSatisfy { entry in
            entry.recordMonths < length || entry.recordMonths == length && entry.recordStart == months.lowerBound
                || entry.recordMonths == 1
        }
    }

    /// The first month with anything of an account.
    public func firstMonth(of account: Int) -> Month? { entries(of: account).first?.month }

    /// The month from which sales are recorded by the shortest kind of period that the site has.
    public var recordedSinceMonth: Month? { recordedSince.month }

    /// The month from which an account's sales are recorded by its kind of period: a month without a record means from
    /// then on that nothing was sold. Nil if it has no record.
    public func recordedSinceMonth(of account: Int) -> Month? { recordedSince.month(of: account) }

    /// Whether an account's sales count: whether it is no target.
    public func isCustomer(_ account: Int) -> Bool {
        isTarget.indices.contains(account) && !isTarget[account]
    }

    /// Whether a month is booked for all of some accounts: whether nothing recorded means that nothing was sold. Targets are
    /// not asked, for nothing of theirs counts.
    public func isBooked(_ month: Month, of accounts: some Sequence<Int>) -> Bool {
        accounts.allSatisfy { !isCustomer($0) || booking.isBooked(month, of: $0) }
    }

    /// Whether a month is not before the records of any of some accounts: whether what is recorded of it is all that they
    /// bought in it. Those without records, and targets, are not asked.
    public func isWithinRecords(_ month: Month, of accounts: some Sequence<Int>) -> Bool {
        accounts.allSatisfy { !isCustomer($0) || recordedSinceMonth(of: $0).map { $0 <= month } ?? true }
    }

    /// A product's id by its position.
    public func product(at position: Int?) -> String? {
        position.flatMap { products.indices.contains($0) ? products[$0] : nil }
    }

    /// The first position of a range whose entry is not of an earlier month.
    private func position(in range: Range<Int>, notBefore month: Int) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if months[middle] < month { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension SalesLedger.Entry {
    /// By month, then by product; what has none comes first.
    fileprivate func precedes(_ other: Self) -> Bool {
        (month.index, product ?? -1) < (other.month.index, other.product ?? -1)
    }
}
