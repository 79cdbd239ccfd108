import Analysis
import Model
import Templating

/// The parts of a cut as bars from the largest revenue to the smallest, each with a mark for the year before.
struct CutChart: View {
    /// Past so many the drawing leaves out the smallest; the table has them all.
    static let mostBars = 40
    private static let left = 220
    private static let longest = 500
    private static let step = 30
    private static let top = 8

    struct Bar: View {
        let labelY: String
        let y: String
        let width: String
        let valueX: String
        let value: String
        let label: String
        let title: String
        let url: String?
        let before: Before?
    }

    /// The mark for the year before.
    struct Before: View {
        let x: String
        let y1: String
        let y2: String
    }

    let name: String
    let description: String
    let language: String
    let height: String
    let bars: [Bar]

    /// Nil if there is nothing to draw.
    init?(_ kind: CutKind, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let parts = context.parts(of: kind)
        guard let cut = context.cuts.cut(kind), !parts.isEmpty else { return nil }
        let shown = parts.prefix(Self.mostBars)
        let largest =
            shown.map { max($0.row?.sales.revenue.units ?? 0, $0.row?.previous.revenue.units ?? 0) }.max() ?? 0
        let scale = Scale(largest: largest, length: Tenths(Self.longest))
        name = words.cutChartName(cut: words[kind.title])
        var text = words.cutChartDescription(
            span: formats.span(cut.window.first, cut.window.last), currency: formats.currencyName,
            total: formats.amountWithCurrency(cut.total.revenue))
        if parts.count > shown.count {
            text += words[.sentenceGap] + words.cutChartLeftOut(n: parts.count - shown.count)
        }
        description = text
        language = words.language.rawValue
        height = String(Self.top * 2 + Self.step * shown.count)
        bars = shown.enumerated().map { index, part in
            let y = Self.top + Self.step * index
            let revenue = part.row?.sales.revenue ?? .zero
            let width = scale.length(of: revenue.units)
            let growth = part.row?.growth
            let mark = growth.map { scale.length(of: $0.before.units) }
            let name = part.word.map { context.name(kind, $0) } ?? words[kind.absent]
            let share = part.row?.share.map(formats.share)
            let value = [formats.amount(revenue), share].compactMap { $0 }.listed(by: " · ")
            var title = words.cutChartBar(part: name, value: value)
            if let growth { title += words.cutChartBefore(amount: formats.amount(growth.before)) }
            return Bar(
                labelY: String(y + 18), y: String(y + 4), width: width.text,
                valueX: (Tenths(Self.left + 8) + max(width, mark ?? width)).text, value: value,
                label: shortened(name, toWidth: 30), title: title,
                url: part.word.flatMap { context.cuts.page(kind, $0) }.map { place.link($0) },
                before: mark.map {
                    Before(x: (Tenths(Self.left) + $0).text, y1: String(y + 1), y2: String(y + 25))
                })
        }
    }
}

extension CutChart: PageView {
    static let template = "charts/cut.svg"
}
