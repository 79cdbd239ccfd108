import Analysis
import Model

extension BarChart {
    /// Past so many the drawing leaves out the smallest; the table has them all.
    private static let mostParts = 40

    /// The parts of a cut from the largest revenue to the smallest, each with a stroke for the year before. Nil if there is
    /// nothing to draw.
    init?(_ kind: CutKind, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let parts = context.parts(of: kind)
        guard let cut = context.cuts.cut(kind), !parts.isEmpty else { return nil }
        let shown = parts.prefix(Self.mostParts)
        let unit = AmountUnit(for: shown.map { $0.row?.sales.revenue.units ?? 0 }, formats)
        let rows = shown.map { part in
            let revenue = part.row?.sales.revenue ?? .zero
            let before = part.row?.growth?.before
            let name = part.word.map { context.name(kind, $0) } ?? words[kind.absent]
            let share = part.row?.share.map(formats.share)
            func said(_ amount: String) -> String {
                words.cutChartBar(part: name, value: words.parts([amount, share]) ?? "")
            }
            return Row(
                label: name, url: part.word.flatMap { context.cuts.page(kind, $0) }.map { place.link($0) },
                parts: [Part(css: "sold", amount: revenue.units, title: "")],
                strokes: before.map { [Part(css: "before", amount: $0.units, title: "")] } ?? [],
                value: words.parts([unit.text(revenue.units), share]) ?? "",
                title: said(formats.amountWithCurrency(revenue))
                    + (before.map { words.chartBefore(amount: formats.amountWithCurrency($0)) } ?? ""))
        }
        let keys = [
            ChartKey(.box, "sold", words[.columnRevenue]),
            rows.contains { !$0.strokes.isEmpty } ? ChartKey(.stroke, "before", words[.chartYearBefore]) : nil,
        ].compactMap { $0 }
        self.init(
            kind: "cut", name: words.cutChartName(cut: words[kind.title]),
            description: words.sentences([
                words.cutChartDescription(
                    span: formats.span(cut.window.first, cut.window.last),
                    total: formats.amountWithCurrency(cut.total.revenue)),
                parts.count > shown.count ? words.cutChartLeftOut(n: parts.count - shown.count) : nil,
            ]), unit: unit.name, keys: keys, rows: rows)
    }
}
