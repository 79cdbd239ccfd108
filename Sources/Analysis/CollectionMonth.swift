import Model

/// What was invoiced, what fell due and what came in during a month.
public struct CollectionMonth: Hashable, Sendable {
    public let month: Month
    /// Of the invoices issued in the month.
    public internal(set) var invoiced = Money.zero
    /// Of the invoices whose due day lies in the month, paid or not.
    public internal(set) var fellDue = Money.zero
    /// Paid so far on the invoices whose last payment came in during the month: earlier part payments of the same
    /// invoice have no day of their own and count with the last.
    public internal(set) var collected = Money.zero

    /// What came in beside what was invoiced: negative if more was invoiced.
    public var balance: Money { collected - invoiced }

    init(month: Month) {
        self.month = month
    }
}
