import Analysis

extension BarChart {
    /// The Pareto chart of what complaints are about.
    /// - Parameter label: What a row is called.
    init?(
        _ name: String, _ leading: (rows: ArraySlice<ComplaintPareto.Row>, rest: ComplaintPareto.Row?),
        _ context: SiteContext, label: (ComplaintPareto.Row, _ isRest: Bool) -> String
    ) {
        let words = context.words
        let formats = context.formats
        func row(_ row: ComplaintPareto.Row, isRest: Bool) -> Row {
            let count = words.complaintCount(n: row.count)
            let label = label(row, isRest)
            let share = row.share.map(formats.share) ?? "–"
            let title = [label + words[.labelSeparator] + count, share].joined(separator: words[.comma])
            return Row(
                label: label, parts: [Part(css: "part counted", amount: Int128(row.count), title: title)],
                value: words.parts(["\(row.count)", share]) ?? "", cumulative: row.cumulativeShare, title: title)
        }
        var rows = leading.rows.map { row($0, isRest: false) }
        if let rest = leading.rest { rows.append(row(rest, isRest: true)) }
        self.init(
            kind: "bars", name: name, description: words[.complaintParetoDescription],
            keys: [
                ChartKey(.box, "part counted", words[.accountComplaints]),
                ChartKey(.line, "cumulative", words[.columnCumulative]),
            ], rows: rows, percent: words[.percent])
        if !isDrawn { return nil }
    }
}
