import Model

/// The sales of some accounts, or of one product, by month.
public struct SalesByMonth: Sendable {
    /// From the first month with anything to the last, without a gap.
    private let figures: [SalesFigures]
    private let first: Month

    /// The sales of some accounts; targets count nowhere.
    public init(_ ledger: SalesLedger, of accounts: some Sequence<Int>) {
        var builder = Builder()
        for account in accounts where ledger.isCustomer(account) {
            for entry in ledger.entries(of: account) { builder.add(entry) }
        }
        self.init(builder)
    }

    /// The sales of the whole portfolio.
    public init(_ ledger: SalesLedger) {
        self.init(ledger, of: ledger.accounts)
    }

    /// The sales of each product, in one walk through the ledger; nil stands for those that tell none.
    public static func byProduct(_ ledger: SalesLedger) -> [String?: SalesByMonth] {
        var builders: [Int?: Builder] = [:]
        for account in ledger.accounts where ledger.isCustomer(account) {
            for entry in ledger.entries(of: account) { builders[entry.product, default: Builder()].add(entry) }
        }
        return Dictionary(
            builders.map { (ledger.product(at: $0), SalesByMonth($1)) }, uniquingKeysWith: { first, _ in first })
    }

    /// What nobody bought.
    public init() {
        self.init(Builder())
    }

    private init(_ builder: Builder) {
        let months = builder.months.keys.sorted()
        first = months.first ?? Month(index: 0)
        guard let first = months.first, let last = months.last else {
            figures = []
            return
        }
        figures = (first.index...last.index).map { builder.months[Month(index: $0)] ?? SalesFigures() }
    }

    private struct Builder {
        var months: [Month: SalesFigures] = [:]

        mutating func add(_ entry: SalesLedger.Entry) {
            months[entry.month, default: SalesFigures()].add(entry)
        }
    }

    /// The months with anything, and those between; nil if there are none.
    public var months: ClosedRange<Month>? {
        figures.isEmpty ? nil : first...(first + (figures.count - 1))
    }

    /// What was sold in a month.
    public subscript(month: Month) -> SalesFigures {
        let position = month - first
        return figures.indices.contains(position) ? figures[position] : SalesFigures()
    }

    /// What was sold in some months.
    public func sum(in months: ClosedRange<Month>) -> SalesFigures {
        guard let known = self.months, known.overlaps(months) else { return SalesFigures() }
        let both = known.clamped(to: months)
        return figures[(both.lowerBound - first)...(both.upperBound - first)].reduce(into: SalesFigures()) {
            $0.add($1)
        }
    }
}
