import Analysis
import Model
import Templating

/// `abc/history.html`: each account's tier by quarter, and the moves with their reasons.
struct TierHistoryPage: PageView {
    static let template = "tier-history.html"
    static let path = "abc/history.html"

    struct Quarter: View {
        let text: String
        let window: String
        let isPartial: Bool
        let counts: [String]

        static let fields: [Field<Self>] = [
            .text("text") { $0.text }, .text("window") { $0.window }, .flag("isPartial") { $0.isPartial },
            .texts("counts") { $0.counts },
        ]
    }

    struct Row: View {
        let name: String
        let url: String
        let cells: [Cell]
        let now: TierView

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("url") { $0.url }, .list("cells") { $0.cells }, .object("now") { $0.now },
        ]
    }

    struct Cell: View {
        let tier: TierView
        /// `up`, `down` or `entered` where the tier is another than a quarter before.
        let move: String?
        let moveText: String?

        static let fields: [Field<Self>] = [
            .object("tier") { $0.tier }, .optionalText("move") { $0.move }, .optionalText("moveText") { $0.moveText },
        ]
    }

    let frame: FrameView
    let chart: TierHistoryChart?
    let chartURL: String
    let quarters: [Quarter]
    let flows: [FlowRow]
    let rows: [Row]
    let moves: [MoveRow]
    let method: String
    let partial: String?

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let history = context.tierHistory.value
        frame = FrameView(words[.navTierHistory], in: .abc, at: place, context)
        chart = TierHistoryChart(context)
        chartURL = place.link(TierHistoryChart.path)
        quarters = history.snapshots.map { snapshot in
            let window = snapshot.analysis.window
            return Quarter(
                text: formats.period(snapshot.period), window: formats.span(window.first, window.last),
                isPartial: !history.isWhole(snapshot), counts: Tier.allCases.map { String(snapshot.counts[$0]) })
        }
        flows = FlowRow.rows(of: history, context)
        rows = Self.rows(of: history, place, context)
        moves = history.moves.reversed().map { MoveRow($0, place, context) }
        method = words(
            .historyMethod,
            [
                "measure": words[context.abc.settings.measure == .revenue ? .measureRevenue : .measureProfit],
                "months": words(.historyMonths, count: history.snapshots.first?.analysis.window.months ?? 0),
            ])
        let isPartial = history.snapshots.contains { !history.isWhole($0) }
        partial =
            isPartial
            ? history.recordedSince.map { words(.historyPartial, ["month": formats.month($0.month)]) } : nil
    }

    /// The accounts that had a tier in some quarter, in the order of the latest one's analysis.
    private static func rows(of history: TierHistory, _ place: PagePlace, _ context: SiteContext) -> [Row] {
        let latest = history.snapshots.last?.analysis
        func rank(_ account: Account) -> Int { latest?[account.id]?.rank ?? .max }
        return context.portfolio.accounts
            .filter { account in history.tiers(of: account.id).contains { $0 != nil } }
            .sorted { left, right in
                rank(left) != rank(right) ? rank(left) < rank(right) : precedes(left.id, right.id)
            }
            .map { account in
                Row(
                    name: account.name, url: place.link(.account(account.id)),
                    cells: cells(of: account, in: history, context),
                    now: TierView(
                        context.abc.tier(of: account.id), isByHand: context.abc.override(of: account.id) != nil))
            }
    }

    private static func cells(of account: Account, in history: TierHistory, _ context: SiteContext) -> [Cell] {
        var directions: [Period: TierMove.Direction] = [:]
        for move in history.moves(of: account.id) { directions[move.period] = move.direction }
        return zip(history.quarters, history.tiers(of: account.id)).map { quarter, tier in
            let direction = directions[quarter]
            return Cell(
                tier: TierView(tier), move: direction?.rawValue,
                moveText: direction.map { context.words.word(.tierMove, $0.rawValue) })
        }
    }

    static let fields: [Field<Self>] = [
        .object("frame") { $0.frame },
        .optional("chart") { $0.chart },
        .text("chartURL") { $0.chartURL },
        .list("quarters") { $0.quarters },
        .list("flows") { $0.flows },
        .list("rows") { $0.rows },
        .list("moves") { $0.moves },
        .text("method") { $0.method },
        .optionalText("partial") { $0.partial },
    ]
}
