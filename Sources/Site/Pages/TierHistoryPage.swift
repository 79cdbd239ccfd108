import Analysis
import Model
import Templating

/// `abc/history.html`: each account's tier by quarter, and the moves with their reasons.
struct TierHistoryPage: PageView {
    static let template = "tier-history.html"
    /// So many quarters have a column.
    static let mostQuarters = 12

    struct Quarter: View {
        let text: String
        let window: String
        let isPartial: Bool
        let counts: [String]
    }

    struct Row: View {
        let name: String
        let url: String
        let cells: [Cell]
        let now: TierView
    }

    struct Cell: View {
        let tier: TierView
        /// `up`, `down` or `entered` where the tier is another than a quarter before.
        let move: String?
        let moveText: String?
    }

    let frame: FrameView
    let chart: ChartView?
    let quarters: [Quarter]
    let flows: [FlowRow]
    let rows: [Row]
    let moves: [MoveRow]
    let method: String
    /// Of which windows the amounts of moves are that were held back.
    let heldRule: String?
    let partial: String?

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let history = context.analysis.tiers
        let ends = history.quarterEnds(Self.mostQuarters)
        frame = FrameView(words[.navTierHistory], at: place, context)
        chart = TierHistoryChart(context).map {
            ChartView($0, fileURL: place.link(drawing: .tierHistory), context)
        }
        quarters = ends.map { quarter, snapshot in
            Quarter(
                text: formats.shortPeriod(quarter), window: formats.span(snapshot.span.first, snapshot.span.last),
                isPartial: !history.isWhole(snapshot), counts: Tier.allCases.map { String(snapshot.counts[$0]) })
        }
        flows = FlowRow.rows(of: ends, context)
        rows = Self.rows(of: ends, place, context)
        moves = history.moves.reversed().map { MoveRow($0, place, context) }
        method = words.historyMethod(
            measure: words[context.abc.settings.measure == .revenue ? .measureRevenue : .measureProfit],
            months: words.historyMonths(n: history.snapshots.first?.window.length ?? 0))
        heldRule = history.moves.contains { $0.heldBack > 0 } ? ABCWording.held(context) : nil
        let isPartial =
            ends.contains { !history.isWhole($0.snapshot) } || !history.moves.allSatisfy(history.isTold)
        partial = isPartial ? Self.partial(context) : nil
    }

    /// What the star behind a quarter or a month says; nil where nothing was ever sold.
    static func partial(_ context: SiteContext) -> String? {
        context.analysis.tiers.recordedSince.map {
            context.words.historyPartial(month: context.formats.month($0))
        }
    }

    private typealias QuarterEnds = [(quarter: Period, snapshot: TierSnapshot)]

    /// The accounts that had a tier in some quarter, in the order of the latest one's amounts.
    private static func rows(of ends: QuarterEnds, _ place: PagePlace, _ context: SiteContext) -> [Row] {
        let accounts = context.portfolio.accounts
        let latest = ends.last?.snapshot
        return accounts.indices
            .filter { account in ends.contains { $0.snapshot.tier(of: account) != nil } }
            .sorted { left, right in
                let amounts = (latest?.amount(of: left) ?? .zero, latest?.amount(of: right) ?? .zero)
                return amounts.0 != amounts.1 ? amounts.0 > amounts.1 : left < right
            }
            .map { position in
                let account = accounts[position]
                return Row(
                    name: account.nameInLists, url: place.link(.account(account.id)),
                    cells: cells(of: position, in: ends, context),
                    now: TierView(of: account.id, context))
            }
    }

    /// The tiers at the ends of the quarters, each with what moved within the quarter.
    private static func cells(of account: Int, in ends: QuarterEnds, _ context: SiteContext) -> [Cell] {
        let moves = context.analysis.tiers.moves(of: context.portfolio.accounts[account].id)
        return ends.enumerated().map { index, end in
            let (quarter, snapshot) = end
            let isMoved = index > 0 && ends[index - 1].snapshot.tier(of: account) != snapshot.tier(of: account)
            // The last move of the quarter is the one that leads to the tier at its end.
            let direction = isMoved ? moves.last { quarter.months.contains($0.month) }?.direction : nil
            return Cell(
                tier: TierView(snapshot.tier(of: account)), move: direction?.rawValue,
                moveText: direction.map { context.words.word(.tierMove, $0.rawValue) })
        }
    }
}
