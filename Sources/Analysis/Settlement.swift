import Model

/// How an invoice or a credit note stands at the end of a day: what closed it so far, and what is left of it.
public struct Settlement: Hashable, Sendable {
    /// What can change what is left of an invoice or a credit note.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case payment, refund
        case writeOff = "write-off"
        /// A credit note that names the invoice.
        case credit
    }

    /// What lowered what is owed; a refund, which is negative, raised it.
    public struct Movement: Hashable, Sendable {
        /// Nil where nobody noted it.
        public let day: Day?
        /// Whether money came or went back, was given up, or was credited.
        public let kind: Kind
        /// In the site's currency: by how much less the rest was worth afterwards. So all of them and the rest together
        /// are what the invoice is worth, whatever was rounded.
        public let amount: Money
        /// What was noted about a payment; of a credit note, its number.
        public let note: String?
    }

    /// The invoice or the credit note as the file has it, in its own currency.
    public let receivable: Receivable
    /// What the receivable is worth.
    public let worth: Money
    /// Up to the day, by day; those of an unknown day first.
    public let movements: [Movement]
    /// Whether it was issued by the day. What was paid on an invoice before that is a credit of the account.
    public let isIssued: Bool
    /// What is left in its own currency: negative where it is a credit.
    public let left: FaceAmount
    /// What is owed on an invoice; nothing on a credit note.
    public let owed: Money
    /// What the account has to its credit: what is left of a credit note, what was paid on an invoice before it was
    /// issued, and what was paid more than it came to.
    public let credit: Money

    /// - Parameter notes: The credit notes that name the invoice.
    public init(of receivable: Receivable, loweredBy notes: [Receivable] = [], on day: Day) {
        let rate = receivable.rate
        let isIssued = receivable.issued <= day
        let worth = receivable.worth
        var left = receivable.amount
        var leftWorth = worth
        var movements: [Movement] = []
        for event in Self.events(of: receivable, notes, on: day) {
            left -= event.amount
            let now = rate.money(left)
            movements.append(Movement(day: event.day, kind: event.kind, amount: leftWorth - now, note: event.note))
            leftWorth = now
        }
        self.receivable = receivable
        self.worth = worth
        self.movements = movements
        self.isIssued = isIssued
        let isOwed = isIssued && left > .zero && !receivable.isCreditNote
        owed = isOwed ? leftWorth : .zero
        credit = isOwed ? .zero : (isIssued ? .zero : worth) - leftWorth
        self.left = isIssued ? left : left - receivable.amount
    }

    private typealias Event = (day: Day?, kind: Kind, amount: FaceAmount, note: String?)

    /// What happened up to a day, by day. A payment whose day nobody noted counts as soon as its invoice does.
    private static func events(of receivable: Receivable, _ notes: [Receivable], on day: Day) -> [Event] {
        var events: [Event] = []
        for payment in receivable.payments where (payment.date ?? receivable.issued) <= day {
            events.append((payment.date, Kind(payment.kind), payment.amount, payment.note))
        }
        for note in notes where note.issued <= day {
            events.append((note.issued, .credit, -note.amount, note.invoice))
        }
        guard events.count > 1 else { return events }
        return events.enumerated().sorted { left, right in
            let days = (left.element.day?.number ?? .min, right.element.day?.number ?? .min)
            return days.0 != days.1 ? days.0 < days.1 : left.offset < right.offset
        }.map(\.element)
    }
}

extension Settlement.Kind {
    fileprivate init(_ kind: Payment.Kind) {
        switch kind {
        case .payment: self = .payment
        case .refund: self = .refund
        case .writeOff: self = .writeOff
        }
    }
}

extension Account {
    /// How the account's invoices and credit notes stand at the end of a day, in the order of the file. Notes that name
    /// an invoice stand with it; so do invoices that are not issued yet, for what was paid on them.
    func settlements(on day: Day) -> [Settlement] {
        guard self.receivables.contains(where: { $0.credits != nil }) else {
            return self.receivables.map { Settlement(of: $0, on: day) }
        }
        let invoices = Set(self.receivables.lazy.filter { !$0.isCreditNote }.map(\.invoice))
        func credited(_ note: Receivable) -> String? {
            note.isCreditNote ? note.credits.flatMap { invoices.contains($0) ? $0 : nil } : nil
        }
        var notes: [String: [Receivable]] = [:]
        for note in self.receivables {
            if let invoice = credited(note) { notes[invoice, default: []].append(note) }
        }
        return self.receivables.filter { credited($0) == nil }.map {
            Settlement(of: $0, loweredBy: $0.isCreditNote ? [] : notes[$0.invoice] ?? [], on: day)
        }
    }
}
