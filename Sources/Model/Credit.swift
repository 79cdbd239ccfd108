/// What the account may owe, and how it pays.
public struct Credit: Sendable, Hashable {
    public var limit: CreditLimit?
    public var paymentTerms: String?
    public var paymentDays: Int?
    public var bankRating: String?
    /// 1 is served first.
    public var priority: Int?
    public var notes: String?

    public init() {}
}

/// How much an account may owe, in the currency in which that was agreed.
public struct CreditLimit: Sendable, Hashable {
    public var amount: FaceAmount
    /// The currency, and what it is worth on the as-of day.
    public var rate: ExchangeRate

    public init(_ amount: FaceAmount, at rate: ExchangeRate) {
        self.amount = amount
        self.rate = rate
    }

    /// The limit in the site's currency.
    public var worth: Money { rate.money(amount) }
}
