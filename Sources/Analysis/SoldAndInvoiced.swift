import Model
import Text

/// What was sold and what was invoiced in the same months, account by account, and why the two differ: as far as the
/// data know it.
public struct SoldAndInvoiced: Sendable {
    /// Why an account's sales are not its invoices.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The account is a target: what it is invoiced counts, what it bought does not.
        case target
        /// No receivables are kept of the account.
        case notKept = "not_kept"
        /// It was invoiced in months that are not booked yet: at most by so much as was.
        case notBooked = "not_booked"
        /// A record of a longer period reaches over the ends of the months, where only its even share counts.
        case spread
        /// Amounts of other currencies were each rounded.
        case rounding
    }

    /// An account whose sales are not its invoices.
    public struct Row: Hashable, Sendable {
        /// The account's id.
        public let account: String
        /// The revenue recorded for the months; nothing for a target.
        public let sold: Money
        /// What was issued in the months less the credit notes issued in them, in the site's currency.
        public let invoiced: Money
        /// By how much each reason makes the sales more than the invoices, or, negative, less.
        public let reasons: [Reason: Money]

        /// By how much more was sold than invoiced.
        public var difference: Money { sold - invoiced }
        /// What no reason explains.
        public var notExplained: Money { difference - reasons.values.sum { $0 } }
    }

    /// The months in which both are counted.
    public let months: ClosedRange<Month>
    /// By how much they differ, the most first.
    public let rows: [Row]
    /// The revenue of all accounts that are not targets, those that agree included.
    public let sold: Money
    /// What all accounts were invoiced, targets and those that agree included.
    public let invoiced: Money

    /// Sets what each account bought beside what it was invoiced, and looks for reasons where the two differ.
    public init(
        of portfolio: Portfolio, _ receivables: ReceivableAgeing, _ ledger: SalesLedger, in months: ClosedRange<Month>
    ) {
        var rows: [Row] = []
        var (sold, invoiced) = (Money.zero, Money.zero)
        for (position, ageing) in receivables.accounts.enumerated() where portfolio.accounts.indices.contains(position)
        {
            let row = Row(
                portfolio.accounts[position], at: position, ageing, ledger, in: months, asOf: receivables.asOf)
            sold += row.sold
            invoiced += row.invoiced
            if row.difference != .zero { rows.append(row) }
        }
        self.months = months
        self.sold = sold
        self.invoiced = invoiced
        self.rows = rows.sorted { left, right in
            let extents = (left.difference.magnitude, right.difference.magnitude)
            return extents.0 != extents.1 ? extents.0 > extents.1 : precedes(left.account, right.account)
        }
    }

    /// What no reason explains, of all accounts.
    public var notExplained: Money { rows.sum(\.notExplained) }
}

extension SoldAndInvoiced.Row {
    fileprivate init(
        _ account: Account, at position: Int, _ ageing: AccountAgeing, _ ledger: SalesLedger,
        in months: ClosedRange<Month>, asOf: Day
    ) {
        let invoiced = ageing.collections.sum(in: DaySpan(from: months.lowerBound, to: months.upperBound)).invoiced
        let sold = ledger.isCustomer(position) ? ledger.sales(of: position, in: months).revenue : .zero
        var rest = sold - invoiced
        var reasons: [SoldAndInvoiced.Reason: Money] = [:]
        func explain(_ reason: SoldAndInvoiced.Reason, by amount: Money) {
            guard amount != .zero else { return }
            reasons[reason] = amount
            rest -= amount
        }
        if account.stage == .target {
            explain(.target, by: rest)
        } else if account.receivables.isEmpty {
            explain(.notKept, by: rest)
        } else {
            let unbooked = ledger.notBooked(of: position, ageing, in: months)
            let spread = account.spread(over: months, asOf: asOf)
            // Of two reasons that could each explain it all, the one that does so to the cent is the one.
            if rest != unbooked, spread.isExactly(rest) { explain(.spread, by: rest) }
            explain(.notBooked, by: min(max(rest, unbooked), .zero))
            if reasons[.spread] == nil { explain(.spread, by: spread.clamping(rest)) }
            let converted = account.receivables.count { $0.rate.isOther && months.contains($0.issued.month) }
            // Half a unit for each invoice, and half a unit for what was sold.
            if rest.magnitude <= Money(units: Int128(converted)) { explain(.rounding, by: rest) }
        }
        self.init(account: account.id, sold: sold, invoiced: invoiced, reasons: reasons)
    }
}

extension SalesLedger {
    /// How much less can have been sold than invoiced because some months are not booked yet: zero or less.
    fileprivate func notBooked(of account: Int, _ ageing: AccountAgeing, in months: ClosedRange<Month>) -> Money {
        let booked = booking.month(of: account)
        guard booked < months.upperBound else { return .zero }
        let behind = max(booked + 1, months.lowerBound)...months.upperBound
        let invoiced = ageing.collections.sum(in: DaySpan(from: behind.lowerBound, to: behind.upperBound)).invoiced
        return min(sales(of: account, in: behind).revenue - invoiced, .zero)
    }
}

/// How much records that reach over the ends of some months can make of a difference: at most what of them counts, if it
/// was invoiced outside, and at least what does not count, if it was invoiced inside.
private struct SpreadExtent {
    var inside = Money.zero
    var outside = Money.zero

    /// Whether a difference is just what was invoiced outside, or inside, or both.
    func isExactly(_ rest: Money) -> Bool {
        rest != .zero && (rest == inside || rest == -outside || rest == inside - outside)
    }

    func clamping(_ rest: Money) -> Money {
        let least = min(-outside, inside, .zero)
        let most = max(-outside, inside, .zero)
        return min(max(rest, least), most)
    }
}

extension Account {
    fileprivate func spread(over months: ClosedRange<Month>, asOf: Day) -> SpreadExtent {
        var extent = SpreadExtent()
        for record in self.sales {
            let own = record.months(asOf: asOf)
            guard own.overlaps(months), own.clamped(to: months) != own else { continue }
            let count = own.upperBound - own.lowerBound + 1
            let parts = (0..<count).map {
                (own.lowerBound + $0, Money(units: part($0, of: count, of: record.revenue.units)))
            }
            let inside = parts.sum { months.contains($0.0) ? $0.1 : .zero }
            extent.inside += inside
            extent.outside += record.revenue - inside
        }
        return extent
    }
}
