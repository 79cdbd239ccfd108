import Findings

/// An invoice, and what was paid of it.
public struct Receivable: Sendable, Hashable {
    public var place: Place
    public var invoice: String
    public var issued: Day
    public var due: Day
    public var amount: Money
    public var paid: Money
    /// When the last payment came in.
    public var paidOn: Day?

    public init(place: Place, invoice: String, issued: Day, due: Day, amount: Money, paid: Money, paidOn: Day?) {
        self.place = place
        self.invoice = invoice
        self.issued = issued
        self.due = due
        self.amount = amount
        self.paid = paid
        self.paidOn = paidOn
    }

    /// What is still owed.
    public var outstanding: Money { amount - paid }
}
