import Text

/// A payment on an invoice, or what else closes a part of it.
public struct Payment: Sendable, Hashable {
    /// What closes a part of an invoice, and which sign its amount has.
    public enum Kind: String, Sendable, CaseIterable {
        /// Money that came in.
        case payment
        /// Money that went back to the account; its amount is negative.
        case refund
        /// What is given up: it closes a part of the invoice without being collected.
        case writeOff = "write-off"
    }

    /// The row in which it stands.
    @Incidental public var place: Place
    /// Nil where nobody noted the day.
    public var date: Day?
    /// In the currency of its invoice.
    public var amount: FaceAmount
    /// Where the table says nothing: money that came in, or on a credit note what was paid back of it.
    public var kind: Kind
    /// What the table notes of it, shown wherever the payment is.
    public var note: String?

    /// A payment of an invoice, told by `payments.csv` or by `paid` in `receivables.csv`.
    public init(place: Place, date: Day?, amount: FaceAmount, kind: Kind = .payment, note: String? = nil) {
        self.place = place
        self.date = date
        self.amount = amount
        self.kind = kind
        self.note = note
    }
}
