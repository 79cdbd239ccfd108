import Findings

/// A payment on an invoice, or what else closes a part of it.
public struct Payment: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Money that came in.
        case payment
        /// Money that went back to the account; its amount is negative.
        case refund
        /// What is given up: it closes a part of the invoice without being collected.
        case writeOff = "write-off"
    }

    /// The row in which it stands.
    public var place: Place
    /// Nil where nobody noted the day.
    public var date: Day?
    /// In the currency of its invoice.
    public var amount: FaceAmount
    public var kind: Kind
    public var note: String?

    public init(place: Place, date: Day?, amount: FaceAmount, kind: Kind = .payment, note: String? = nil) {
        self.place = place
        self.date = date
        self.amount = amount
        self.kind = kind
        self.note = note
    }
}
