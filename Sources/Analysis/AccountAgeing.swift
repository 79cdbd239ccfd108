import Model

/// What an account owes, and for how long.
public struct AccountAgeing: Hashable, Sendable {
    /// An invoice of which something is owed.
    public struct OpenInvoice: Hashable, Sendable {
        public let receivable: Receivable
        /// Days since its due day; nil if that is not past.
        public let lateBy: Int?
        public var bucket: AgeingBucket { AgeingBucket(daysOverdue: lateBy ?? 0) }
    }

    public let account: String
    /// The rep in charge.
    public let owner: String
    public let figures: AgeingFigures
    /// By due day, then by invoice.
    public let invoices: [OpenInvoice]
    /// What the account may owe; nil if nobody has said.
    public let limit: Money?

    public init(of account: Account, asOf: Day) {
        var figures = AgeingFigures()
        var invoices: [OpenInvoice] = []
        for receivable in account.receivables where receivable.outstanding != .zero {
            let invoice = OpenInvoice(receivable: receivable, lateBy: daysLate(due: receivable.due, on: asOf))
            figures[invoice.bucket] += receivable.outstanding
            invoices.append(invoice)
        }
        self.account = account.id
        owner = account.owner
        self.figures = figures
        self.invoices = invoices.sorted { left, right in
            if left.receivable.due != right.receivable.due { return left.receivable.due < right.receivable.due }
            return precedes(left.receivable.invoice, right.receivable.invoice)
        }
        limit = account.credit?.limit
    }

    public var outstanding: Money { figures.outstanding }
    public var overdue: Money { figures.overdue }

    /// By how much it owes more than it may; nil if it does not, or nobody has said how much it may.
    public var overLimitBy: Money? {
        guard let limit, outstanding > limit else { return nil }
        return outstanding - limit
    }

    /// Days since the due day of the oldest invoice of which money is owed; nil if none is overdue.
    public var longestOverdue: Int? {
        invoices.first { $0.lateBy != nil && $0.receivable.outstanding > .zero }?.lateBy
    }
}
