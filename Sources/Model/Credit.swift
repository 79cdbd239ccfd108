/// What the account may owe, and how it pays.
public struct Credit: Sendable, Hashable {
    /// The most that the account may owe; nil where a target's card does not say it.
    public var limit: CreditLimit?
    /// The terms as they were agreed, in words.
    public var paymentTerms: String?
    /// Days from the invoice to its payment by those terms, 0 to 3650.
    public var paymentDays: Int?
    /// What a bank says of the account's standing, in words.
    public var bankRating: String?
    /// 1 is served first.
    public var priority: Int?
    /// What else is to be known about how the account pays.
    public var notes: String?

    /// Nothing is agreed yet.
    public init() {}
}

/// How much an account may owe, in the currency in which that was agreed.
public struct CreditLimit: Sendable, Hashable {
    /// In the currency of ``rate``; never below zero.
    public var amount: FaceAmount
    /// The currency, and what it is worth on the as-of day.
    public var rate: ExchangeRate

    /// A limit that was agreed in the rate's currency.
    public init(_ amount: FaceAmount, at rate: ExchangeRate) {
        self.amount = amount
        self.rate = rate
    }

    /// The limit in the site's currency.
    public var worth: Money { rate.money(amount) }
}
