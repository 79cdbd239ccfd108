import Text

/// What the books say of a period: a figure of the ERP, to be held against what is kept here.
public struct ControlTotal: Sendable {
    /// The item of `totals` in `dossier.yaml`, or the row of `totals.csv`.
    @Incidental public var place: Place
    /// A month, a quarter or a year; never a day.
    public var period: Period
    /// The id of the account of which it is; of all accounts kept here if nil.
    public var account: String?
    /// Net or gross, as the settings say of sales.
    public var revenue: Money?
    /// On the same sales as ``revenue``; nil where the books were not asked.
    public var profit: Money?
    /// Of the invoices issued in the period.
    public var invoiced: Money?
    /// How many invoices were issued in the period; credit notes are not counted.
    public var invoices: Int?
    /// The balance of what is owed on the period's last day: invoices less credits.
    public var receivables: Money?

    /// A total of a period, of all accounts and without a figure yet.
    public init(place: Place, period: Period) {
        self.place = place
        self.period = period
    }
}
