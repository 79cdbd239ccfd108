import Analysis
import Model
import Templating

/// `industries.html`, `regions.html`, `partners.html`, `products.html`: the portfolio cut one way.
struct CutPage: PageView {
    static let template = "cut.html"

    let frame: FrameView
    let chart: ChartView?
    let dataURL: String
    let name: String
    let window: String
    let rows: [CutRowView]
    let total: CutFiguresView?
    let hasOverdue: Bool
    let notes: [String]
    let periods: ProductPeriodsView?

    init(_ kind: CutKind, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        frame = FrameView(words[kind.title], at: place, context)
        chart = BarChart(kind, at: place, context).map {
            ChartView($0, fileURL: place.link(drawing: .cut(kind)), context)
        }
        dataURL = place.link(download: .cut(kind))
        name = words[kind.kind]
        window = context.sales.window
        rows = context.parts(of: kind).map { part in
            CutRowView(
                part: part.word.map { context.link(kind, $0, from: place) }
                    ?? LinkView(text: words[kind.absent], url: nil),
                figures: CutFiguresView(part.row, context.cuts.care(kind, part.word), context),
                isUnnamed: part.word == nil)
        }
        total = rows.isEmpty ? nil : context.cuts.cut(kind).map { CutFiguresView(totalOf: $0, context) }
        hasOverdue = kind != .product
        let own = kind == .partner ? [words[.cutSeveralPartners]] : kind == .product ? [words[.cutProductAccounts]] : []
        let notCompared = context.sales.names(context.cuts.cut(kind)?.notCompared ?? [])
        notes =
            own + context.sales.portfolioNotes
            + [
                context.sales.list(context.words.salesNotCompared, notCompared),
                // Rows by partner may come to more than the whole.
                kind == .partner ? nil : context.sales.rounding(of: context.cuts.cut(kind)?.rows.map(\.share) ?? []),
            ].compactMap { $0 }
        periods = kind == .product ? ProductPeriodsView(at: place, context) : nil
    }
}

extension SiteContext {
    /// The parts of a cut from the largest revenue to the smallest, then by word, those in which nothing happened
    /// among them; what has no word comes last.
    func parts(of kind: CutKind) -> [(word: String?, row: PortfolioCut.Row?)] {
        let words = cuts.words(kind)
        guard !words.isEmpty else { return [] }
        let cut = cuts.cut(kind)
        var parts: [(word: String?, row: PortfolioCut.Row?)] =
            words
            .map { ($0, cut?[$0]) }
            .enumerated()
            .sorted { left, right in
                let revenue = (left.element.1?.sales.revenue ?? .zero, right.element.1?.sales.revenue ?? .zero)
                return revenue.0 != revenue.1 ? revenue.0 > revenue.1 : left.offset < right.offset
            }
            .map(\.element)
        if let unnamed = cut?[nil] { parts.append((nil, unnamed)) }
        return parts
    }
}
