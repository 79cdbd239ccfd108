import Model

extension PortfolioCut {
    /// What is open and what is owed in a row, or in the whole portfolio.
    public struct Care: Hashable, Sendable {
        /// Complaints that are unanswered, or answered and not resolved, on the as-of day.
        public let openComplaints: Int
        /// Nil by product: invoices do not tell what they are for.
        public let overdue: Money?

        /// Sets the open complaints of a row beside what is overdue in it.
        public init(openComplaints: Int, overdue: Money?) {
            self.openComplaints = openComplaints
            self.overdue = overdue
        }

        /// The figures of no row at all.
        public static func none(by dimension: Dimension) -> Care {
            Care(openComplaints: 0, overdue: dimension == .product ? nil : .zero)
        }
    }

    /// The open complaints and overdue amounts of each row: by product the complaints about it, otherwise those of the
    /// row's accounts. A product that somebody complains of need not have been sold in the window.
    public func care(in analysis: PortfolioAnalysis) -> [String?: Care] {
        guard dimension != .product else { return careOfProducts(in: analysis) }
        let open = Dictionary(grouping: analysis.complaints.cases.lazy.filter(\.isOpen), by: \.account)
        return Dictionary(
            rows.map { row in
                let complaints = row.accounts.reduce(0) { $0 + (open[$1]?.count ?? 0) }
                let overdue = row.accounts.sum { analysis.receivables[$0]?.overdue ?? .zero }
                return (row.key, Care(openComplaints: complaints, overdue: overdue))
            }, uniquingKeysWith: { first, _ in first })
    }

    private func careOfProducts(in analysis: PortfolioAnalysis) -> [String?: Care] {
        var counts = Dictionary(rows.map { ($0.key, 0) }, uniquingKeysWith: { first, _ in first })
        for known in analysis.complaints.cases where known.isOpen { counts[known.product, default: 0] += 1 }
        return counts.mapValues { Care(openComplaints: $0, overdue: nil) }
    }
}
