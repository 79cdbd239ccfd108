import Model

/// How invoices that fell due in a span were paid: each payment counts for its own invoice, whenever it came.
///
/// Credit notes are not among them, nor invoices that the account disputes.
public struct DueSettlement: Hashable, Sendable {
    /// What was to be paid: the invoices' amounts without what notes took off them.
    public private(set) var due = Money.zero
    /// What is paid of it by the as-of day, whenever it came in.
    public private(set) var paid = Money.zero
    /// How late the parts of the invoices were paid or written off, and how late those are that are still open: at least
    /// 0 days each. Parts that were paid on a day that nobody noted are not among them.
    public private(set) var late = WeightedDays()

    /// No invoices: nothing was to be paid.
    public init() {}

    /// The share that is paid; nil if nothing was to be paid.
    public var share: Share? { Share(paid, of: due) }

    /// By how many days the invoices were late, by amount; nil if there is nothing of which that is known.
    public var meanDaysLate: Share? { late.mean }

    /// Whether less is paid, or it is paid later, than the settings let pass.
    public func isSlow(by settings: CollectionSettings) -> Bool {
        isPaidTooLittle(by: settings) || isPaidTooLate(by: settings)
    }

    /// Whether the share that is paid is less than the settings ask for; never where nothing was to be paid.
    public func isPaidTooLittle(by settings: CollectionSettings) -> Bool {
        share.map { $0 < Share(settings.leastPaid) } ?? false
    }

    /// Whether the mean of days late is more than the settings let pass; never where it is not known.
    public func isPaidTooLate(by settings: CollectionSettings) -> Bool {
        guard let meanDaysLate, let limit = Share(settings.mostDaysLate, of: 1) else { return false }
        return limit < meanDaysLate
    }

    /// - Parameter due: The invoice's due day, not after the as-of day.
    mutating func add(_ invoice: Settlement, due: Day, asOf: Day) {
        var rest = invoice.worth
        var payments: [(day: Day?, amount: Money)] = []
        // What went back before anything came that it could be taken from.
        var advanced = Money.zero
        for movement in invoice.movements {
            let amount = movement.amount
            // What comes when nothing is left is a credit, and pays no part of the invoice.
            let taken = min(max(rest, .zero), max(amount, .zero))
            switch movement.kind {
            case .payment:
                let returned = min(taken, advanced)
                advanced -= returned
                payments.append((movement.day, taken - returned))
            case .refund: advanced += Self.takeBack(-amount - max(-rest, .zero), from: &payments)
            case .writeOff: late.add(taken, days: Self.days(from: due, to: movement.day ?? due))
            case .credit: self.due -= taken
            }
            rest -= amount
        }
        self.due += invoice.worth
        for payment in payments {
            paid += payment.amount
            if let day = payment.day { late.add(payment.amount, days: Self.days(from: due, to: day)) }
        }
        if rest > .zero { late.add(rest, days: Self.days(from: due, to: asOf)) }
    }

    mutating func add(_ other: DueSettlement) {
        due += other.due
        paid += other.paid
        late.add(other.late)
    }

    /// Money that went back was that which came last.
    /// - Returns: What could not be taken from any payment.
    private static func takeBack(_ amount: Money, from payments: inout [(day: Day?, amount: Money)]) -> Money {
        var amount = max(amount, .zero)
        while amount > .zero, let last = payments.popLast() {
            if last.amount > amount { payments.append((last.day, last.amount - amount)) }
            amount -= min(amount, last.amount)
        }
        return amount
    }

    private static func days(from due: Day, to day: Day) -> Int { max(0, day - due) }
}
