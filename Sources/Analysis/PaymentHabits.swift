import Model

/// How an account pays, or several together: how much of what fell due is paid, how late, and after how many days.
public struct PaymentHabits: Hashable, Sendable {
    /// The three whole months before the as-of day: when the invoices fell due that ``due`` tells of.
    public let dueSpan: DaySpan
    /// How the invoices of these months that are not disputed are paid by the as-of day.
    public let due: DueSettlement
    /// The twelve whole months before the as-of day: the base of ``daysOutstanding`` and ``daysToPay``.
    public let yearSpan: DaySpan
    /// Days of sales that are outstanding: what is owed less credits ÷ what was invoiced in the year × its days. Nil
    /// where nothing was invoiced.
    public let daysOutstanding: Share?
    /// Days from an invoice's issue to its payment, by amount, of the year's payments; nil if there were none.
    public let daysToPay: Share?

    /// - Parameter balance: What is owed less credits, on the as-of day.
    public init(balance: Money, _ collections: CollectionsByMonth, asOf: Day) {
        dueSpan = Self.dueSpan(asOf: asOf)
        yearSpan = DaySpan(months: 12, before: asOf)
        due = collections.sum(in: dueSpan).settled
        let year = collections.sum(in: yearSpan)
        let (product, isTooGreat) = balance.units.multipliedReportingOverflow(by: Int128(yearSpan.length))
        daysOutstanding = isTooGreat ? nil : Share(product, of: year.invoiced.units)
        daysToPay = year.paid.mean
    }

    /// The three whole months before a day.
    public static func dueSpan(asOf: Day) -> DaySpan { DaySpan(months: 3, before: asOf) }
}
