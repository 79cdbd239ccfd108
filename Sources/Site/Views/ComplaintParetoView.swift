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
    }

    /// By what complaints are put together.
    enum Subject: String, CaseIterable {
        case category, cause

        var phrase: Word { self == .category ? .registerCategories : .registerCauses }
    }

    let id: String
    let name: String
    let column: String
    let chart: ChartView?
    let rows: [Row]
    let total: Row
    /// What the rounded shares add up to, where that is not 100 %.
    let rounding: String?

    init(by subject: Subject, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let pareto = context.pareto(by: subject)
        let leading = pareto.leading(Self.most)
        func view(_ row: ComplaintPareto.Row, isRest: Bool) -> Row {
            Row(
                label: Self.label(of: row, isRest: isRest, subject, context), count: formats.number(row.count),
                share: row.share.map(formats.share),
                cumulative: row.cumulativeShare.map(formats.share),
                cost: row.cost == .zero ? nil : formats.amount(row.cost))
        }
        id = "by-\(subject.rawValue)"
        name = words[subject.phrase]
        column = words[subject == .category ? .columnCategory : .complaintCause]
        chart = Self.chart(by: subject, context).map {
            ChartView($0, fileURL: place.link(drawing: .complaints(by: subject)), context)
        }
        rows = leading.rows.map { view($0, isRest: false) } + (leading.rest.map { [view($0, isRest: true)] } ?? [])
        rounding = context.sales.rounding(of: leading.rows.map(\.share) + [leading.rest?.share])
        total = Row(
            label: words[.total], count: formats.number(pareto.rows.reduce(0) { $0 + $1.count }), share: nil,
            cumulative: nil, cost: formats.amount(pareto.rows.sum(\.cost)))
    }

    static func chart(by subject: Subject, _ context: SiteContext) -> BarChart? {
        let leading = context.pareto(by: subject).leading(most)
        return BarChart(context.words[subject.phrase], leading, context) { row, isRest in
            label(of: row, isRest: isRest, subject, context)
        }
    }

    private static func label(
        of row: ComplaintPareto.Row, isRest: Bool, _ subject: Subject, _ context: SiteContext
    ) -> String {
        if isRest { return context.words.complaintOthers(n: context.pareto(by: subject).rows.count - most) }
        guard let key = row.key else { return context.words[.complaintWithout] }
        return subject == .category ? context.label(ofCategory: key) : context.label(ofCause: key)
    }
}

extension SiteContext {
    fileprivate func pareto(by subject: ComplaintParetoView.Subject) -> ComplaintPareto {
        subject == .category ? complaints.categories : complaints.causes
    }
}
