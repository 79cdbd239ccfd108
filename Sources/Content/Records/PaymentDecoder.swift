import Findings
import Model

/// Reads payments.csv: what was paid on the invoices of receivables.csv, part by part.
struct PaymentDecoder {
    private(set) var receivables: [Receivable]
    /// The numbers of all rows of receivables.csv, of those too that could not be read; nil if the table itself could not be.
    private let known: Set<String>?
    private let positions: [String: Int]
    /// Those for which `paid` tells a sum already.
    private let paidInTable: Set<String>

    init(_ receivables: [Receivable], known: Set<String>?) {
        self.receivables = receivables
        self.known = known
        positions = Dictionary(
            zip(receivables.lazy.map(\.invoice), receivables.indices), uniquingKeysWith: { first, _ in first })
        paidInTable = Set(receivables.lazy.filter { !$0.payments.isEmpty }.map(\.invoice))
    }

    /// A payment with the position of its invoice among ``receivables``.
    typealias Entry = (invoice: Int, payment: Payment)

    /// Puts payments to their invoices.
    mutating func add(_ entries: [Entry]) {
        for entry in entries { receivables[entry.invoice].payments.append(entry.payment) }
    }

    /// Reads a row.
    func entry(_ row: CSVRow) -> Entry? {
        let name = row.required("invoice").flatMap { cell in row.code(cell).map { _ in cell } }
        let date = row.required("date").flatMap { row.day($0) }
        let cell = row.required("amount")
        guard let kind = kind(row), let name else { return nil }
        guard let position = positions[name.text] else {
            if let known, !known.contains(name.text) {
                row.reportUnknown(name, .noInvoiceOfReceivables, among: positions.keys)
            }
            return nil
        }
        let invoice = receivables[position]
        guard let date, let cell, let amount = row.face(cell, in: invoice.rate.currency) else { return nil }
        check(amount, kind, of: invoice, cell, row)
        if paidInTable.contains(invoice.invoice) {
            row.report(
                name, .paidInTableAlready, help: .writeEachPayment,
                notes: [Finding.Note(place: invoice.place, message: .invoiceStandsHere)])
        }
        return (
            position,
            Payment(place: row.place, date: date, amount: amount, kind: kind, note: row.cell("note")?.text)
        )
    }

    private func kind(_ row: CSVRow) -> Payment.Kind? {
        guard let cell = row.cell("kind") else { return .payment }
        if let kind = Payment.Kind(rawValue: cell.text), kind != .payment { return kind }
        let words = Payment.Kind.allCases.map(\.rawValue).filter { $0 != Payment.Kind.payment.rawValue }
        row.report(
            cell, .noKindOfPayment, rule: .badValue,
            suggestion: row.file.likelyWord(cell.text, among: words))
        return nil
    }

    private func check(
        _ amount: FaceAmount, _ kind: Payment.Kind, of invoice: Receivable, _ cell: CSVTable.Cell, _ row: CSVRow
    ) {
        switch kind {
        case .refund where amount >= .zero:
            row.report(cell, .refundNotNegative)
        case .payment where amount <= .zero:
            row.report(cell, .paymentNotPositive, help: .moneyBackIsRefund)
        case .writeOff where amount <= .zero:
            row.report(cell, .writeOffNotPositive)
        case .payment where invoice.isCreditNote, .writeOff where invoice.isCreditNote:
            row.report(cell, .paymentOnNote(invoice: invoice.invoice), help: .noteTakesRefunds)
        case .refund where invoice.isCreditNote && invoice.credits != nil:
            row.report(cell, .refundOnLinkedNote(invoice: invoice.invoice), help: .refundToInvoice)
        default: break
        }
    }

    /// Reports refunds and write-offs of more than there was to pay back or to give up.
    ///
    /// Parts of an invoice are looked at together, whatever their days: a refund is no less right for a wrong day.
    func check(in file: SourceFile) {
        var notes: [String: FaceAmount] = [:]
        for note in receivables {
            if let name = note.credits, note.isCreditNote { notes[name, default: .zero] += note.amount }
        }
        for receivable in receivables where receivable.payments.count > 0 {
            let left = receivable.amount + (notes[receivable.invoice] ?? .zero) - sum(receivable.payments)
            if receivable.isCreditNote {
                if left > .zero, let last = receivable.payments.last, last.place.path != receivable.place.path {
                    file.report(.badCSV, at: last.place.range, .refundBeyondNote)
                }
                continue
            }
            let refunds = receivable.payments.filter { $0.kind == .refund }
            let payments = receivable.payments.filter { $0.kind == .payment }
            if let refund = refunds.last, sum(payments) + sum(refunds) < .zero {
                file.report(
                    .badCSV, at: refund.place.range,
                    .refundBeyondPaid(invoice: receivable.invoice), help: .takenOffIsNote)
            }
            if left < .zero, let given = receivable.payments.last(where: { $0.kind == .writeOff }) {
                file.report(
                    .badCSV, at: given.place.range,
                    .writeOffBeyondRest(invoice: receivable.invoice), help: .lowerWriteOff)
            }
        }
    }

    private func sum(_ payments: [Payment]) -> FaceAmount {
        payments.reduce(.zero) { $0 + $1.amount }
    }
}
