import Model

/// A table of amounts for other programs: behind its own columns each row says in which currency they are, and whether they
/// hold the tax on sales, as far as the settings say so. Who opens the file alone knows it as well.
struct AmountTable {
    /// What the amounts of a table are of.
    enum Subject: String {
        case sales, receivables
    }

    private var csv: CSVWriter
    private let nature: [CSVWriter.Cell]

    init(_ columns: [String], of subjects: [Subject], _ context: SiteContext) {
        let tax = context.portfolio.settings.tax
        csv = CSVWriter(columns + ["currency"] + subjects.map { $0.rawValue + "_tax" })
        nature =
            [.text(context.formats.currency.code)]
            + subjects.map { .text((($0 == .sales ? tax.sales : tax.receivables)?.rawValue) ?? "") }
    }

    mutating func record(_ cells: [CSVWriter.Cell]) { csv.row(cells + nature) }

    var bytes: [UInt8] { csv.bytes }
}
