/// Whether amounts hold the tax on sales (VAT); nil where nobody has said.
public struct TaxSettings: Sendable, Hashable {
    /// Whether an amount holds the tax.
    public enum Tax: String, Sendable, CaseIterable {
        /// Gross amounts.
        case included
        /// Net amounts.
        case excluded
    }

    /// What the amounts of sales records hold.
    public var sales: Tax?
    /// What the amounts of invoices, credit notes and payments hold.
    public var receivables: Tax?

    /// Nobody has said anything.
    public init() {}

    /// Whether sales and receivables are known to hold different things, so that they cannot be the same.
    public var differs: Bool {
        guard let sales, let receivables else { return false }
        return sales != receivables
    }
}
