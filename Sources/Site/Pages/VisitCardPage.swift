import Analysis
import Model
import Templating

/// `accounts/A/visits.html`: the visit card, the latest visit first.
struct VisitCardPage: PageView {
    static let template = "visits.html"

    let frame: FrameView
    let head: AccountHeadView
    let lastHeld: DayView?
    let daysSince: String?
    let cadence: String?
    let state: CadenceStateView
    let next: DayView?
    let nextIsAnnounced: Bool
    let held: String
    let average: String?
    let chart: IntervalChart?
    /// The latest first.
    let intervals: [IntervalRow]
    let actions: [OpenActionView]
    let missed: [VisitLineView]
    let coming: [VisitView]
    let past: [VisitView]

    init(_ account: Account, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        frame = FrameView(words(.visitsTitle, ["account": account.name]), in: .accounts, at: place, context)
        head = AccountHeadView(account, .visits, at: place, context)
        let cadence = context.analysis(of: account).visits
        lastHeld = cadence.lastHeld.map { DayView($0, formats.day($0)) }
        daysSince = cadence.daysSince.map { words(.daysAgo, count: $0) }
        let state = cadence.askedState(of: account)
        let asked = state == nil ? nil : cadence.cadence
        self.cadence = asked.map(context.cadenceText)
        self.state = CadenceStateView(state ?? .notAsked, words)
        next = cadence.next.map { DayView($0.date, formats.day($0.date)) }
        nextIsAnnounced = cadence.next?.isOnlyAnnounced ?? false
        held = formats.number(cadence.held)
        let days = cadence.intervals.reduce(0) { $0 + $1.days }
        average = Share(days, of: cadence.intervals.count).map {
            words(.visitAnalysisDays, ["days": formats.average($0)])
        }
        let rows = IntervalRow.rows(cadence, asked, context)
        chart = rows.count > 1 ? IntervalChart(rows, asked, account: account, context) : nil
        intervals = rows.reversed()
        actions = context.analysis(of: account).openActions.byUrgency().map {
            OpenActionView($0, at: place, context)
        }
        let isMissed = Set(cadence.missed)
        missed = account.visits.filter { isMissed.contains($0.id) }.map {
            VisitLineView($0, of: account, at: place, context)
        }

        // The days between a visit held and the one held before it.
        var intervals: [Day: Int] = [:]
        for interval in cadence.intervals { intervals[interval.to] = interval.days }
        let views = account.visits.map { visit in
            let interval = visit.status == .done ? intervals[visit.date].map { words(.visitsInterval, count: $0) } : nil
            return (visit, VisitView(visit, of: account, interval: interval, at: place, context))
        }
        coming = views.filter { $0.0.status == .planned && $0.0.date >= context.asOf }.map(\.1)
        past = views.filter { !($0.0.status == .planned && $0.0.date >= context.asOf) }.map(\.1).reversed()
    }

    static let fields: [Field<Self>] = [
        .object("frame") { $0.frame },
        .object("head") { $0.head },
        .optional("lastHeld") { $0.lastHeld },
        .optionalText("daysSince") { $0.daysSince },
        .optionalText("cadence") { $0.cadence },
        .object("state") { $0.state },
        .optional("next") { $0.next },
        .flag("nextIsAnnounced") { $0.nextIsAnnounced },
        .text("held") { $0.held },
        .optionalText("average") { $0.average },
        .optional("chart") { $0.chart },
        .list("intervals") { $0.intervals },
        .list("actions") { $0.actions },
        .list("missed") { $0.missed },
        .list("coming") { $0.coming },
        .list("past") { $0.past },
    ]
}
