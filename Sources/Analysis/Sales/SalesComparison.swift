import Model

/// The sales of a period beside those of an earlier one, or why they stand alone.
public enum ComparedSales: Hashable, Sendable {
    case compared(SalesComparison)
    /// The period is not over.
    case notOver
    /// No sales were recorded that early, of anybody who could be compared.
    case beforeRecords
    /// Nobody is booked so far, or all records are for longer than the periods.
    case nobody

    init(of portfolio: Portfolio, _ ledger: SalesLedger, from before: Period, to period: Period, isOver: Bool) {
        guard isOver else {
            self = .notOver
            return
        }
        let comparison = SalesComparison(
            ledger, comparing: before.months, with: period.months, ids: portfolio.accounts.map(\.id))
        if comparison.accounts > 0 {
            self = .compared(comparison)
        } else {
            self = comparison.beforeRecords.isEmpty ? .nobody : .beforeRecords
        }
    }

    /// The sales beside the earlier ones; nil where they stand alone.
    public var comparison: SalesComparison? {
        if case .compared(let comparison) = self { comparison } else { nil }
    }
}

/// The sales of some months beside those of as many others, of the accounts that can be compared.
public struct SalesComparison: Hashable, Sendable {
    /// Of the accounts that are compared, in the earlier months.
    public let before: SalesFigures
    /// Of the same accounts, in the later months.
    public let now: SalesFigures
    /// How many accounts with any sales are compared.
    public let accounts: Int
    /// The ids of customers that are left out because their sales are not booked yet.
    public let notBooked: [String]
    /// The ids of those left out because they have records for longer than the months compared.
    public let recordedForLonger: [String]
    /// The ids of those left out because the earlier months begin before sales were recorded by their kind of period.
    public let beforeRecords: [String]

    /// Whether any customer is left out.
    public var isInPart: Bool { !(notBooked.isEmpty && recordedForLonger.isEmpty && beforeRecords.isEmpty) }

    /// How the revenue of the accounts compared went from the earlier months to the later ones.
    public var revenue: Growth { Growth(from: before.revenue, to: now.revenue) }

    /// - Parameter ids: Of all accounts, in the portfolio's order.
    init(_ ledger: SalesLedger, comparing before: ClosedRange<Month>, with months: ClosedRange<Month>, ids: [String]) {
        var figures = (before: SalesFigures(), now: SalesFigures())
        var accounts = 0
        var notBooked: [String] = []
        var recordedForLonger: [String] = []
        var beforeRecords: [String] = []
        for account in ledger.accounts where ledger.isCustomer(account) {
            switch ledger.obstacle(of: account, comparing: before, with: months) {
            case .notBooked: notBooked.append(ids[account])
            case .recordedForLonger: recordedForLonger.append(ids[account])
            case .beforeRecords: beforeRecords.append(ids[account])
            case nil:
                let earlier = ledger.sales(of: account, in: before)
                let later = ledger.sales(of: account, in: months)
                figures.before.add(earlier)
                figures.now.add(later)
                if earlier.isRecorded || later.isRecorded { accounts += 1 }
            }
        }
        self.before = figures.before
        now = figures.now
        self.accounts = accounts
        self.notBooked = notBooked
        self.recordedForLonger = recordedForLonger
        self.beforeRecords = beforeRecords
    }
}
