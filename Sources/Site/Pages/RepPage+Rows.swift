import Analysis
import Findings
import Model
import Templating

extension RepPage {
    /// A card that is to be checked this week.
    struct CheckLine: View {
        let account: LinkView
        let reviewed: DayView?
        let due: DayView?
        let isStale: Bool

        init(_ check: CardChecks.Due, at place: PagePlace, _ context: SiteContext) {
            account = context.link(toAccount: check.account, from: place)
            reviewed = check.reviewed.map { DayView($0, context.formats.shortDay($0)) }
            due = check.due.map { DayView($0, context.formats.weekdayAndDay($0)) }
            isStale = check.isStale
        }
    }

    /// An account whose last visit is longer ago than its tier allows.
    struct OverdueLine: View {
        let account: LinkView
        let tier: TierView
        let last: DayView?
        let since: String?
        let cadence: String?
        let next: DayView?

        init(_ id: String, at place: PagePlace, _ context: SiteContext) {
            let formats = context.formats
            let known = context.analysis[id]
            account = context.link(toAccount: id, from: place)
            tier = TierView(of: id, context)
            last = known?.visits.lastHeld.map { DayView($0, formats.shortDay($0)) }
            since = known?.visits.daysSince.map { context.words.daysAgo(n: $0) }
            cadence = known?.visits.cadence.map(context.cadenceText)
            next = known?.agenda.next.map { DayView($0.day, formats.shortDay($0.day)) }
        }
    }

    /// What the check found at an account for the rep to see to.
    struct FindingGroup: View {
        let account: LinkView
        /// That the rep stands in for the owner, who has left.
        let standsIn: String?
        let findings: [FindingView]

        init(_ id: String, _ found: [Finding], at place: PagePlace, _ context: SiteContext) {
            account = context.link(toAccount: id, from: place)
            standsIn = context.portfolio.account(id).flatMap { account in
                guard context.standIn(at: account) != nil else { return nil }
                return context.words.findingsStandsIn(rep: context.name(ofRep: context.owner(of: account)))
            }
            findings = found.map { FindingView($0, context) }
        }
    }

    struct AccountRow: View {
        let tier: TierView
        let account: LinkView
        let stage: String
        let revenue: String?
        let lastVisit: DayView?
        let state: CadenceStateView
        let nextVisit: DayView?
        let reviewed: DayView?
        let isStale: Bool
        let completeness: String?
        let actions: String?
        let overdue: String?

        init(_ account: Account, revenue: Money, at place: PagePlace, _ context: SiteContext) {
            let formats = context.formats
            let known = context.analysis(of: account)
            func day(_ day: Day?) -> DayView? { day.map { DayView($0, formats.shortDay($0)) } }
            tier = TierView(of: account.id, context)
            self.account = LinkView(text: account.nameInLists, url: place.link(.account(account.id)))
            stage = context.words.word(.stage, account.stage.rawValue)
            self.revenue = account.stage == .target ? nil : formats.wholeAmount(revenue)
            lastVisit = day(known.visits.lastHeld)
            state = CadenceStateView(known.visits.askedState(of: account) ?? .notAsked, context.words)
            nextVisit = day(known.agenda.next?.day)
            reviewed = day(known.review.reviewed)
            isStale = known.review.isStale
            completeness = known.completeness.share.map(formats.share)
            actions = formats.count(known.openActions.count)
            overdue = known.owed.overdue > .zero ? formats.wholeAmount(known.owed.overdue) : nil
        }
    }
}
