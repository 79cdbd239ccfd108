import Findings

/// What the books say of a period: a figure of the ERP, to be held against what is kept here.
public struct ControlTotal: Sendable {
    public var place: Place
    public var period: Period
    /// The id of the account of which it is; of all accounts kept here if nil.
    public var account: String?
    /// Net or gross, as the settings say of sales.
    public var revenue: Money?
    public var profit: Money?
    /// Of the invoices issued in the period.
    public var invoiced: Money?
    /// How many invoices were issued in the period; credit notes are not counted.
    public var invoices: Int?
    /// The balance of what is owed on the period's last day: invoices less credits.
    public var receivables: Money?

    public init(place: Place, period: Period) {
        self.place = place
        self.period = period
    }
}
