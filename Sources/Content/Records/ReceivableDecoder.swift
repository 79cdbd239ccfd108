import Findings
import Model

/// Reads receivables.csv.
enum ReceivableDecoder {
    static let columns = ["invoice", "issued", "due", "amount", "paid", "paid_on", "currency"]
    static let requiredColumns = ["invoice", "issued", "due", "amount"]

    static func record(_ row: CSVRow) -> Receivable? {
        let invoice = row.required("invoice").flatMap { row.code($0) }
        let issued = row.required("issued").flatMap { row.day($0) }
        let due = row.required("due").flatMap { row.day($0) }
        let amount = row.required("amount").flatMap { row.money($0) }
        let paid = row.cell("paid").flatMap { row.money($0) } ?? .zero
        let paidOn = row.cell("paid_on").flatMap { row.day($0) }
        guard let invoice, let issued, let due, let amount else { return nil }
        if let cell = row.cell("due"), due < issued {
            row.report(cell, "is before the invoice was issued, on \(issued)", rule: .timeTravel)
        }
        if let cell = row.cell("paid"),
            paid.magnitude > amount.magnitude || paid.units.signum() * amount.units.signum() < 0
        {
            row.report(cell, "is more than the invoice's amount")
        }
        if let cell = row.cell("paid_on"), let paidOn, paidOn < issued {
            row.report(cell, "is before the invoice was issued, on \(issued)", rule: .timeTravel)
        }
        return Receivable(
            place: row.place, invoice: invoice, issued: issued, due: due, amount: amount, paid: paid,
            paidOn: paidOn)
    }

    /// Reports invoice numbers that stand twice.
    static func check(_ receivables: [Receivable], in file: SourceFile) {
        var first: [String: Receivable] = [:]
        for receivable in receivables {
            if let known = first[receivable.invoice] {
                file.report(
                    .duplicateCode, at: receivable.place.range,
                    "the invoice `\(receivable.invoice)` stands here a second time",
                    notes: [Finding.Note(place: known.place, message: "it first stands here")])
            } else {
                first[receivable.invoice] = receivable
            }
        }
    }
}
