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
    let isOverdue: Bool
    let next: DayView?
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
        self.cadence = cadence.cadence.map {
            words(.visitsCadence, ["ideal": String($0.ideal), "maximum": String($0.maximum)])
        }
        isOverdue = cadence.state == .overdue
        next = cadence.next.map { DayView($0.date, formats.day($0.date)) }

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
        .flag("isOverdue") { $0.isOverdue },
        .optional("next") { $0.next },
        .list("coming") { $0.coming },
        .list("past") { $0.past },
    ]
}
