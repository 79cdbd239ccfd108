import Model

/// What was invoiced, what fell due and what came in during a month, or a longer span; up to the as-of day.
public struct CollectionMonth: Hashable, Sendable {
    /// The month; of a longer span, its first.
    public let month: Month
    /// Of the invoices issued in the month, less the credit notes issued in it.
    public internal(set) var invoiced = Money.zero
    /// Whether an invoice or a credit note was issued in the month.
    public internal(set) var hasIssued = false
    /// Of the invoices whose due day lies in the month, paid or not; credit notes are never due.
    public internal(set) var fellDue = Money.zero
    /// How the invoices were paid whose due day lies in the month.
    public internal(set) var settled = DueSettlement()
    /// What came in during the month, on whichever invoice, less what went back.
    public internal(set) var collected = Money.zero
    /// What was given up during the month.
    public internal(set) var writtenOff = Money.zero
    /// The payments of the month with the days since their invoices were issued, at least 0 each.
    public internal(set) var paid = WeightedDays()

    /// What came in beside what was invoiced: negative if more was invoiced.
    public var balance: Money { collected - invoiced }

    init(month: Month) {
        self.month = month
    }

    mutating func add(_ other: CollectionMonth) {
        invoiced += other.invoiced
        hasIssued = hasIssued || other.hasIssued
        fellDue += other.fellDue
        settled.add(other.settled)
        collected += other.collected
        writtenOff += other.writtenOff
        paid.add(other.paid)
    }
}
