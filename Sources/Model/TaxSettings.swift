/// Whether amounts hold the tax on sales (VAT); nil where nobody has said.
public struct TaxSettings: Sendable, Hashable {
    public enum Tax: String, Sendable, CaseIterable {
        /// Gross amounts.
        case included
        /// Net amounts.
        case excluded
    }

    public var sales: Tax?
    public var receivables: Tax?

    public init() {}

    /// Whether sales and receivables are known to hold different things, so that they cannot be the same.
    public var differs: Bool {
        guard let sales, let receivables else { return false }
        return sales != receivables
    }
}
