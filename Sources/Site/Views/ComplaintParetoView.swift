import Analysis
import Model
import Templating

/// What complaints are about: the chart and the table with the same figures.
struct ComplaintParetoView: View {
    /// So many rows stand alone; all others are one more.
    static let most = 12

    struct Row: View {
        let label: String
        let count: String
        let share: String?
        let cumulative: String?
        let cost: String?

        static let fields: [Field<Self>] = [
            .text("label") { $0.label }, .text("count") { $0.count }, .optionalText("share") { $0.share },
            .optionalText("cumulative") { $0.cumulative }, .optionalText("cost") { $0.cost },
        ]
    }

    let id: String
    let name: String
    let column: String
    let chart: BarChart?
    let rows: [Row]
    let total: Row

    /// - Parameter label: What a row with a key is called.
    init(
        id: String, _ name: Phrase, column: Phrase, _ pareto: ComplaintPareto, _ context: SiteContext,
        label: (String) -> String
    ) {
        let words = context.words
        let formats = context.formats
        let leading = pareto.leading(Self.most)
        func text(_ row: ComplaintPareto.Row, isRest: Bool) -> String {
            if isRest { return words(.complaintOthers, count: pareto.rows.count - leading.rows.count) }
            return row.key.map(label) ?? words[.complaintWithout]
        }
        func view(_ row: ComplaintPareto.Row, isRest: Bool) -> Row {
            Row(
                label: text(row, isRest: isRest), count: formats.number(row.count), share: row.share.map(formats.share),
                cumulative: row.cumulativeShare.map(formats.share),
                cost: row.cost == .zero ? nil : formats.amount(row.cost))
        }
        self.id = id
        self.name = words[name]
        self.column = words[column]
        chart = BarChart(words[name], leading, context, label: text)
        rows = leading.rows.map { view($0, isRest: false) } + (leading.rest.map { [view($0, isRest: true)] } ?? [])
        total = Row(
            label: words[.total], count: formats.number(pareto.rows.reduce(0) { $0 + $1.count }), share: nil,
            cumulative: nil, cost: formats.amount(pareto.rows.sum(\.cost)))
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("name") { $0.name },
        .text("column") { $0.column },
        .optional("chart") { $0.chart },
        .list("rows") { $0.rows },
        .object("total") { $0.total },
    ]
}
