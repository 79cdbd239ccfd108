import Model
import Text

/// What an account owes, and for how long; what it has to its credit; and how it pays.
public struct AccountAgeing: Hashable, Sendable {
    /// An invoice of which something is owed.
    public struct OpenInvoice: Hashable, Sendable {
        /// The invoice as the file has it, in its own currency.
        public let receivable: Receivable
        /// What the invoice came to.
        public let worth: Money
        /// What is left of it on the as-of day, in the site's currency.
        public let owed: Money
        /// Days since its due day; nil if that is not past, or nobody has said when it is.
        public let lateBy: Int?
        /// Whether the account disputed it by the as-of day; it is owed, and ages, all the same.
        public let isDisputed: Bool
        /// What closed a part of it so far, by day.
        public let movements: [Settlement.Movement]

        /// The column in which it stands: by its due day, not by its age since it was issued.
        public var bucket: AgeingBucket {
            receivable.due == nil ? .noDueDay : AgeingBucket(daysOverdue: lateBy ?? 0)
        }
    }

    /// Something that the account has to its credit.
    public struct Credit: Hashable, Sendable {
        /// Where a credit comes from.
        public enum Reason: String, Hashable, Sendable, CaseIterable {
            /// What is left of a credit note.
            case note
            /// More was paid on an invoice than it came to.
            case overpaid
            /// It was paid before the invoice was issued.
            case downPayment = "down-payment"
        }

        /// The credit note, or the invoice on which more was paid than was owed by then.
        public let receivable: Receivable
        /// What the account has to its credit for it, in the site's currency.
        public let amount: Money
        /// Whether a note gave it, or a payment that was too much or too early.
        public let reason: Reason
    }

    /// The account's id.
    public let account: String
    /// The rep in charge on the day.
    public let owner: String
    /// What is owed in each column, what of it is disputed, and the credits that stand beside it.
    public let figures: AgeingFigures
    /// By due day, those without any last; then by invoice.
    public let invoices: [OpenInvoice]
    /// In the order of the file.
    public let credits: [Credit]
    /// What was invoiced and what came in, by month.
    public let collections: CollectionsByMonth
    /// How it pays: of what fell due in the last three whole months, and over the last twelve.
    public let habits: PaymentHabits
    /// What the account may owe, and how much of it that is; nil if nobody has said.
    public let limitUse: LimitUse?

    /// Works out what the account's invoices, notes and payments leave open at the end of a day.
    public init(of account: Account, asOf: Day) {
        let settlements = account.settlements(on: asOf)
        var figures = AgeingFigures()
        var invoices: [OpenInvoice] = []
        var credits: [Credit] = []
        for settlement in settlements where settlement.left != .zero {
            if let invoice = OpenInvoice(settlement, asOf: asOf) {
                figures[invoice.bucket] += invoice.owed
                if invoice.isDisputed { figures.disputed += invoice.owed }
                invoices.append(invoice)
            } else {
                figures.credits += settlement.credit
                credits.append(Credit(settlement))
            }
        }
        collections = CollectionsByMonth(settlements, asOf: asOf)
        self.account = account.id
        owner = account.owner(on: asOf)
        self.figures = figures
        self.invoices = invoices.sorted(by: Self.precedes)
        self.credits = credits
        habits = PaymentHabits(balance: figures.outstanding - figures.credits, collections, asOf: asOf)
        limitUse = account.credit?.limit.map { LimitUse(settlements, of: $0) }
    }

    /// What is owed on open invoices.
    public var outstanding: Money { figures.outstanding }
    /// What is owed from the day after its due day on; credits are not taken off.
    public var overdue: Money { figures.overdue }
    /// What is owed less what the account has to its credit: what its limit is for.
    public var balance: Money { figures.outstanding - figures.credits }

    /// By how much the balance is more than the limit, in the site's currency; nil if it is not, or there is no limit.
    public var overLimitBy: Money? { limitUse?.overWorth }

    /// Days since the due day of the oldest invoice of which money is owed; nil if none is overdue.
    public var longestOverdue: Int? {
        invoices.first { $0.lateBy != nil }?.lateBy
    }

    private static func precedes(_ left: OpenInvoice, _ right: OpenInvoice) -> Bool {
        let days = (left.receivable.due?.number ?? .max, right.receivable.due?.number ?? .max)
        if days.0 != days.1 { return days.0 < days.1 }
        return Text.precedes(left.receivable.invoice, right.receivable.invoice)
    }
}

extension AccountAgeing.OpenInvoice {
    fileprivate init?(_ settlement: Settlement, asOf: Day) {
        let receivable = settlement.receivable
        guard settlement.isIssued, settlement.left > .zero, !receivable.isCreditNote else { return nil }
        self.init(
            receivable: receivable, worth: settlement.worth, owed: settlement.owed,
            lateBy: receivable.due.flatMap { daysLate(due: $0, on: asOf) }, isDisputed: receivable.isDisputed(on: asOf),
            movements: settlement.movements)
    }
}

extension AccountAgeing.Credit {
    fileprivate init(_ settlement: Settlement) {
        let receivable = settlement.receivable
        self.init(
            receivable: receivable, amount: settlement.credit,
            reason: receivable.isCreditNote ? .note : settlement.isIssued ? .overpaid : .downPayment)
    }
}
