import Analysis
import Findings
import Model
import Templating

/// `index.html`: the manager's morning.
struct HomePage: PageView {
    static let template = "index.html"
    /// So many findings of a rep are shown; the page of findings has them all.
    static let mostFindings = 8

    struct Tile: View {
        let label: String
        let figure: String
        let note: String?
        let url: String
    }

    struct ComplaintRow: View {
        let account: String
        let url: String
        let severity: String
        let severityStyle: String
        let age: String
        /// What it waits for.
        let next: PromiseView?
        let subject: String
    }

    struct OverdueRow: View {
        let account: LinkView
        let amount: String
        let since: String
    }

    /// What one rep should look after.
    struct Attention: View {
        let owner: LinkView
        let count: String
        let findings: [AttentionLine]
        /// The way to those that are not shown here.
        let more: LinkView?
    }

    struct AttentionLine: View {
        let account: LinkView
        let message: String
    }

    let frame: FrameView
    let week: String
    let tiles: [Tile]
    let chart: ChartView?
    let visits: [VisitLineView]
    let complaints: [ComplaintRow]
    let overdue: [OverdueRow]
    let moves: [TierMoveView]
    let noMoves: String
    let attention: [Attention]

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let monday = context.asOf.startOfWeek
        frame = FrameView(context.portfolio.settings.title, at: place, context)
        week = formats.span(monday, monday + 6)
        tiles = Self.tiles(place, context)
        chart = ParetoChart(context.abc, at: place, context).map { ChartView($0, context) }
        visits = context.calendar.days(from: monday, to: monday + 6).flatMap { day in
            context.visitLines(on: day, at: place)
        }
        complaints = Self.complaints(place, context)
        overdue = context.receivables.accounts
            .filter { $0.overdue > .zero }
            .sorted { $0.overdue != $1.overdue ? $0.overdue > $1.overdue : precedes($0.account, $1.account) }
            .prefix(8)
            .map { row in
                OverdueRow(
                    account: context.link(toAccount: row.account, from: place), amount: formats.amount(row.overdue),
                    since: words.overdueSince(n: row.longestOverdue ?? 0))
            }
        moves = Self.moves(place, context)
        let last = context.analysis.ledger.booking.month
        noMoves = words[context.analysis.tiers.canTellMoves(in: last...last) ? .homeNoMoves : .reportTiersUntold]
        attention = Self.attention(place, context)
    }

    private static func tiles(_ place: PagePlace, _ context: SiteContext) -> [Tile] {
        let words = context.words
        let formats = context.formats
        let now = context.analysis.standing.total.revenue
        let counts = context.visitStandings.total.counts
        let figures = context.receivables.total
        return [
            Tile(
                label: words.tileRevenue(span: context.sales.window),
                figure: formats.currency.code + "\u{A0}" + formats.roughAmount(now),
                note: context.sales.overYearBefore(context.analysis.standing), url: place.link(.abc)),
            Tile(
                label: words[.tileAccounts], figure: formats.number(counts.all),
                note: AccountCountsWording.breakdown(counts, context),
                url: place.link(.accounts)),
            Tile(
                label: words[.tileComplaints], figure: String(context.complaints.open),
                note: context.complaints.openAndLate > 0
                    ? words.tileLate(n: context.complaints.openAndLate) : nil,
                url: place.link(.complaints)),
            Tile(
                label: words[.tileOverdue],
                figure: formats.currency.code + "\u{A0}" + formats.roughAmount(figures.overdue),
                note: words.tileOutstanding(amount: formats.roughAmount(figures.outstanding)),
                url: place.link(.receivables)),
        ]
    }

    private static func complaints(_ place: PagePlace, _ context: SiteContext) -> [ComplaintRow] {
        context.complaints.cases.filter(\.isOpen)
            .sorted { left, right in
                if left.date != right.date { return left.date < right.date }
                if left.account != right.account { return precedes(left.account, right.account) }
                return precedes(left.id, right.id)
            }
            .map { known in
                let subject = [
                    known.category.map(context.label(ofCategory:)),
                    known.product.map { context.link(toProduct: $0, from: place).text },
                ]
                return ComplaintRow(
                    account: context.link(toAccount: known.account, from: place).text,
                    url: place.link(.complaint(account: known.account, id: known.id)),
                    severity: context.words.word(.severity, known.severity.rawValue),
                    severityStyle: known.severity.rawValue,
                    age: context.words.ageDays(n: known.age ?? 0),
                    next: PromiseView(nextOf: known, context),
                    subject: subject.compactMap { $0 }.listed(by: " · "))
            }
    }

    /// Who moved from tier to tier at the ends of the last three months that are booked, the latest first.
    private static func moves(_ place: PagePlace, _ context: SiteContext) -> [TierMoveView] {
        let last = context.analysis.ledger.booking.month
        return context.analysis.tiers.moves(in: (last - 2)...last).reversed().map { move in
            TierMoveView(move, at: place, context)
        }
    }

    /// The first findings of each rep, and the way to the others.
    private static func attention(_ place: PagePlace, _ context: SiteContext) -> [Attention] {
        context.actors.enumerated().map { position, actor in
            let findings = context.findings(upTo: actor)
            let more = LinkView(
                text: context.words.homeMoreFindings(n: findings.count - mostFindings),
                url: place.link(.findings, anchor: FindingsPage.id(ofActorAt: position)))
            return Attention(
                owner: context.link(toOwner: actor, from: place), count: context.formats.number(findings.count),
                findings: findings.prefix(mostFindings).map { finding in
                    AttentionLine(
                        account: context.link(
                            toAccount: Address.account(ofFile: finding.place.path) ?? "", from: place),
                        message: FindingWording.message(of: finding, context))
                }, more: findings.count > mostFindings ? more : nil)
        }
    }
}
