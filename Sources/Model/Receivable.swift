import Text

/// An invoice, or a credit note: an invoice whose amount is negative; with what was paid of it.
///
/// Its amounts are kept as they stand on the paper. They, its payments and the notes that name it are all worth what the
/// rate of the month says in which it was issued, so that nothing is left over when all is paid.
public struct Receivable: Sendable, Hashable {
    /// The row of `receivables.csv`.
    @Incidental public var place: Place
    /// The number on the paper, as it is written; different for every row of an account.
    public var invoice: String
    /// The day on the paper, whose month decides what its amounts are worth.
    public var issued: Day
    /// Nil where nobody has said when it is due.
    public var due: Day?
    /// In its own currency; negative on a credit note.
    public var amount: FaceAmount
    /// Its currency, and what that was worth in the month in which it was issued.
    public var rate: ExchangeRate
    /// In the order of the file.
    public var payments: [Payment]
    /// The number of the invoice that a credit note lowers; nil on an invoice, and on a note that is a free credit.
    public var credits: String?
    /// From which day on the account disputes the invoice.
    public var disputed: Day?

    /// An invoice or a credit note as its row tells it; the sign of the amount decides which.
    public init(
        place: Place, invoice: String, issued: Day, due: Day?, amount: FaceAmount, rate: ExchangeRate,
        payments: [Payment] = [], credits: String? = nil, disputed: Day? = nil
    ) {
        self.place = place
        self.invoice = invoice
        self.issued = issued
        self.due = due
        self.amount = amount
        self.rate = rate
        self.payments = payments
        self.credits = credits
        self.disputed = disputed
    }

    /// Whether it is a credit note: never due, never late, no debt.
    public var isCreditNote: Bool { amount < .zero }

    /// The amount in the site's currency.
    public var worth: Money { rate.money(amount) }
}
