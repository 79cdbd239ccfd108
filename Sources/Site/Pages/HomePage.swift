import Analysis
import Model
import Templating
import Text

/// `index.html`: what there is to do now, for whoever looks after all accounts, and for each rep.
struct HomePage: PageView {
    static let template = "index.html"
    /// So many accounts that owe are shown; the page of receivables has them all.
    private static let mostOverdue = 8

    struct Tile: View {
        let label: String
        let figure: String
        let note: String?
        let url: String
    }

    /// A day of this week.
    struct WeekDay: View {
        let date: DayView
        let isToday: Bool
        /// The page of that day; nil where there are no sheets.
        let url: String?
        let visits: [HomeVisitView]
    }

    struct ComplaintRow: View {
        let repKey: String
        let account: String
        let url: String
        let severity: String
        let severityStyle: String
        /// What it waits for.
        let next: PromiseView?
        let subject: String
    }

    struct OverdueRow: View {
        let repKey: String
        /// Whether it is shown only to those who look at one rep's work.
        let isRest: Bool
        let account: LinkView
        let amount: String
        let since: String
    }

    /// An account that stands at the line between two tiers.
    struct NearRow: View {
        let repKey: String
        let account: LinkView
        let tier: TierView
        let line: String
    }

    let frame: FrameView
    /// The day for which the page is made, with its weekday.
    let day: String
    /// The accounts that ask for attention most.
    let attention: [AttentionView]
    /// How many there are in all.
    let attentionCount: String
    /// The way to those that are not shown.
    let rest: LinkView?
    let week: String
    /// From today on, then the days before.
    let days: [WeekDay]
    let reps: [RepDutiesView]
    let tiles: [Tile]
    let complaints: [ComplaintRow]
    let overdue: [OverdueRow]
    /// How many more there are, with the way to them.
    let otherOverdue: LinkView?
    let moves: [TierMoveView]
    let near: [NearRow]
    let noMoves: String

    init(_ plans: SalesPlans, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        let monday = context.asOf.startOfWeek
        frame = FrameView(words[.homeTitle], at: place, context)
        day = context.weekdayAndDate(context.asOf)
        let duties = context.duties.value.accounts
        let top = context.portfolio.settings.homeTop
        attention = duties.prefix(top).compactMap { AttentionView($0, at: place, context) }
        attentionCount = words.accountsCount(n: duties.count)
        rest =
            duties.count > top
            ? LinkView(text: words.attentionRest(n: duties.count - top), url: place.link(.attention)) : nil
        week = formats.span(monday, monday + 6)
        days = Self.days(from: monday, place, context)
        reps = context.scorecards.map { RepDutiesView(of: $0.rep, at: place, context) } + Self.nobodys(place, context)
        tiles = Self.tiles(plans, place, context)
        complaints = Self.complaints(place, context)
        overdue = context.receivables.accounts
            .filter { $0.overdue > .zero }
            .sorted { $0.overdue != $1.overdue ? $0.overdue > $1.overdue : precedes($0.account, $1.account) }
            .enumerated().map { index, row in
                OverdueRow(
                    repKey: row.owner, isRest: index >= Self.mostOverdue,
                    account: context.link(toAccount: row.account, from: place),
                    amount: formats.amount(row.overdue),
                    since: words.overdueSince(n: row.longestOverdue ?? 0))
            }
        otherOverdue =
            overdue.count > Self.mostOverdue
            ? LinkView(
                text: words.daySheetMore(n: overdue.count - Self.mostOverdue),
                url: place.link(.receivables, anchor: "by-account")) : nil
        let last = context.analysis.ledger.booking.month
        moves = context.analysis.tiers.moves(in: (last - 2)...last).reversed().map {
            TierMoveView($0, at: place, context)
        }
        near = Self.near(place, context)
        noMoves = words[context.analysis.tiers.canTellMoves(in: last...last) ? .homeNoMoves : .reportTiersUntold]
    }

    /// Today and the days of the week after it; behind them those before it.
    private static func days(from monday: Day, _ place: PagePlace, _ context: SiteContext) -> [WeekDay] {
        let found = context.calendar.days(from: monday, to: monday + 6).filter { $0 != context.asOf }
        let ordered = [context.asOf] + found.filter { $0 > context.asOf } + found.filter { $0 < context.asOf }
        return ordered.map { day in
            return WeekDay(
                date: DayView(day, context.formats.weekdayAndDay(day)), isToday: day == context.asOf,
                url: context.hasSheets(day) ? place.link(.day(day)) : nil,
                visits: context.calendar.visits(on: day)
                    .sorted { left, right in
                        (context.minutes(of: left), left.account) < (context.minutes(of: right), right.account)
                    }
                    .map { HomeVisitView($0.visit, of: context.portfolio.accounts[$0.account], at: place, context) })
        }
    }

    /// What nobody is in charge of, if there is anything to see to.
    private static func nobodys(_ place: PagePlace, _ context: SiteContext) -> [RepDutiesView] {
        context.duties.value.reps[""].map { $0.isEmpty ? [] : [RepDutiesView(of: "", at: place, context)] } ?? []
    }

    private static func complaints(_ place: PagePlace, _ context: SiteContext) -> [ComplaintRow] {
        context.complaints.byUrgency(where: \.isOpen)
            .map { known in
                let account = context.portfolio.account(known.account)
                return ComplaintRow(
                    repKey: account.map(context.owner(of:)) ?? "", account: account?.name ?? known.account,
                    url: place.link(.complaint(account: known.account, id: known.id)),
                    severity: context.words.word(.severity, known.severity.rawValue),
                    severityStyle: known.severity.rawValue, next: PromiseView(nextOf: known, context),
                    subject: context.subject(of: known))
            }
    }

    /// Accounts whose tier another sale could change.
    private static func near(_ place: PagePlace, _ context: SiteContext) -> [NearRow] {
        let abc = context.abc
        return abc.entries.compactMap { entry in
            guard let above = entry.near, entry.override == nil, let line = abc.lines.first(where: { $0.tier == above })
            else { return nil }
            let below: Tier = above == .a ? .b : .c
            return NearRow(
                repKey: context.portfolio.account(entry.id).map(context.owner(of:)) ?? "",
                account: LinkView(
                    text: context.name(ofAccount: entry.id), url: place.link(.account(entry.id), anchor: "why")),
                tier: TierView(of: entry.id, context),
                line: context.words.homeNearLine(
                    above: above.rawValue, below: below.rawValue, line: ABCWording.position(of: line, context.formats)))
        }
    }
}
