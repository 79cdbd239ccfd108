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
    /// That the next visit is only announced, or was announced for another day.
    let nextNote: String?
    /// Held inside the window, as on the page of all visits.
    let held: String
    let window: String
    /// Held up to the as-of day, however long ago.
    let inAll: String
    let average: String?
    let chart: ChartView?
    /// The latest first.
    let intervals: [IntervalRow]
    let actions: [OpenActionView]
    let missed: [VisitLineView]
    /// Visits to come that stand only in the last report.
    let announced: [VisitLineView]
    let coming: [VisitView]
    let past: [VisitView]

    init(_ account: Account, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        frame = FrameView(words.visitsTitle(account: account.name), at: place, context)
        head = AccountHeadView(account, .visits, at: place, context)
        let known = context.analysis(of: account)
        let cadence = known.visits
        lastHeld = cadence.lastHeld.map { DayView($0, formats.day($0)) }
        daysSince = cadence.daysSince.map { words.daysAgo(n: $0) }
        let state = cadence.askedState(of: account)
        let asked = state == nil ? nil : cadence.cadence
        self.cadence = asked.map(context.cadenceText)
        self.state = CadenceStateView(state ?? .notAsked, words)
        let agenda = known.agenda
        next = agenda.next.map { DayView($0.day, formats.day($0.day)) }
        nextNote = agenda.next.flatMap(context.announcement(of:))
        let position = context.portfolio.position(ofAccount: account.id)
        let frequency = position.map { context.visitFrequency.accounts[$0].figures }
        held = formats.number(frequency?.held ?? 0)
        inAll = words.visitsInAll(held: formats.number(cadence.held))
        window = formats.span(context.visitFrequency.span.first, context.visitFrequency.span.last)
        average = frequency?.averageInterval.map { words.visitAnalysisDays(days: formats.average($0)) }
        let judged = position.map { context.intervals.accounts[$0] } ?? []
        chart =
            judged.count > 1
            ? ChartView(IntervalChart(judged, asked, account: account, context), as: .half, context) : nil
        intervals = judged.reversed().map { IntervalRow($0, context) }
        actions = context.analysis(of: account).openActions.byUrgency().map {
            OpenActionView($0, at: place, context)
        }
        func lines(_ isWanted: (AgendaEntry) -> Bool) -> [VisitLineView] {
            agenda.entries.filter(isWanted).map { VisitLineView($0, of: account, at: place, context) }
        }
        missed = lines(\.state.isUnreported)
        announced = lines { $0.state == .announced }

        // The days between a visit held and the one held before it.
        var days: [Day: Int] = [:]
        for judged in judged where !judged.interval.isRunning { days[judged.interval.to] = judged.interval.days }
        func view(_ entry: AgendaEntry) -> VisitView {
            let interval = entry.state == .held ? days[entry.day].map { words.visitsInterval(n: $0) } : nil
            return VisitView(entry, of: account, interval: interval, at: place, context)
        }
        coming = agenda.entries.filter { $0.state == .planned }.map(view)
        past = agenda.entries.filter { $0.state != .planned && !$0.state.isTentative }.reversed().map(view)
    }
}
