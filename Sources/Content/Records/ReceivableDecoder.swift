import Findings
import Model
import Text

/// Reads receivables.csv.
enum ReceivableDecoder {
    /// An invoice or a credit note with the row in which it stands.
    typealias Entry = (receivable: Receivable, row: CSVRow)

    static func record(_ row: CSVRow) -> Entry? {
        let invoice = row.required("invoice").flatMap { row.code($0) }
        let issued = row.required("issued").flatMap { row.day($0) }
        let due = row.cell("due").flatMap { row.day($0) }
        let amount = row.required("amount").flatMap { row.face($0) }
        let paid = row.cell("paid").flatMap { row.face($0) }
        let paidOn = row.cell("paid_on").flatMap { row.day($0) }
        let disputed = row.cell("disputed").flatMap { row.day($0) }
        guard let invoice, let issued, let amount, let rate = row.rate(at: issued.month) else { return nil }
        var receivable = Receivable(
            place: row.place, invoice: invoice, issued: issued, due: due, amount: amount, rate: rate,
            credits: row.cell("credits").flatMap { row.code($0) }, disputed: disputed)
        if let paid, paid != .zero {
            receivable.payments = [
                Payment(
                    place: row.place, date: paidOn, amount: paid, kind: receivable.isCreditNote ? .refund : .payment)
            ]
        }
        check(receivable, paid: paid, paidOn: paidOn, row)
        return (receivable, row)
    }

    private static func check(_ receivable: Receivable, paid: FaceAmount?, paidOn: Day?, _ row: CSVRow) {
        if let cell = row.cell("due"), let due = receivable.due, due < receivable.issued {
            row.report(cell, .beforeIssue(issued: "\(receivable.issued)"), rule: .timeTravel)
        }
        if let cell = row.cell("disputed"), let disputed = receivable.disputed {
            if receivable.isCreditNote {
                row.report(cell, .disputedNote)
            } else if disputed < receivable.issued {
                row.report(cell, .beforeIssue(issued: "\(receivable.issued)"), rule: .timeTravel)
            }
        }
        if let cell = row.cell("credits"), !receivable.isCreditNote {
            row.report(cell, .creditsOfInvoice)
        }
        if let cell = row.cell("paid"), let paid { checkPaid(paid, of: receivable, cell, row) }
        if let cell = row.cell("paid_on"), row.cell("paid") == nil {
            row.report(cell, .paidOnWithoutPaid)
        }
        if let cell = row.cell("paid_on"), let paidOn, receivable.isCreditNote, paidOn < receivable.issued {
            row.report(cell, .beforeIssueOfNote(issued: "\(receivable.issued)"), rule: .timeTravel)
        }
    }

    private static func checkPaid(
        _ paid: FaceAmount, of receivable: Receivable, _ cell: CSVTable.Cell, _ row: CSVRow
    ) {
        if receivable.isCreditNote {
            if paid > .zero || paid < receivable.amount {
                row.report(cell, .paidBeyondNote, help: .paidOnNote)
            } else if receivable.credits != nil, paid != .zero {
                row.report(cell, .paidOnLinkedNote, help: .refundIntoPayments)
            }
        } else if paid < .zero {
            row.report(cell, .isNegative, help: .paidBackIsRefund)
        }
    }

    /// Reports invoice numbers that stand twice, and credit notes that name no invoice.
    /// - Parameter known: The numbers of all rows, of those too that could not be read.
    static func check(_ entries: [Entry], known: Set<String>, in file: SourceFile) {
        var first: [String: Receivable] = [:]
        for (receivable, row) in entries {
            if let known = first[receivable.invoice.withoutBlanks] {
                file.report(
                    .duplicateCode, at: row.cell("invoice")?.range ?? receivable.place.range,
                    receivable.invoice == known.invoice
                        ? .invoiceTwice(invoice: receivable.invoice)
                        : .invoiceDiffersByBlanks(invoice: receivable.invoice, other: known.invoice),
                    notes: [Finding.Note(place: known.place, message: .itFirstStandsHere)])
            } else {
                first[receivable.invoice.withoutBlanks] = receivable
            }
        }
        for (note, row) in entries {
            guard let name = note.credits, note.isCreditNote, let cell = row.cell("credits") else { continue }
            if let invoice = first[name] {
                checkLink(from: note, to: invoice, cell, row)
            } else if !known.contains(name) {
                row.reportUnknown(cell, .noInvoiceOfAccount, among: first.keys)
            }
        }
    }

    private static func checkLink(
        from note: Receivable, to invoice: Receivable, _ cell: CSVTable.Cell, _ row: CSVRow
    ) {
        if invoice.isCreditNote {
            row.report(cell, .creditsANote, help: .nameInvoiceOrNothing)
        } else if invoice.rate.currency != note.rate.currency {
            row.report(
                row.cell("currency") ?? cell,
                .currencyNotOfInvoice(invoice: invoice.invoice, currency: invoice.rate.currency.code))
        }
    }
}
