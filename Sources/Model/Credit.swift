/// What the account may owe, and how it pays.
public struct Credit: Sendable, Hashable {
    public var limit: Money?
    public var paymentTerms: String?
    public var paymentDays: Int?
    public var bankRating: String?
    /// 1 is served first.
    public var priority: Int?
    public var notes: String?

    public init() {}
}
