import Analysis
import Model
import Templating

extension VisitAnalysisPage {
    struct TierRow: View {
        let tier: TierView
        let accounts: String
        /// Those of them that are no customers.
        let others: String?
        let cadence: String?
        let held: String
        let perAccount: String?
        let average: String?
        let states: CadenceStatesView

        init(_ row: VisitFrequency.TierRow, _ standings: VisitStandings.Figures, _ context: SiteContext) {
            let formats = context.formats
            tier = TierView(row.tier)
            accounts = formats.number(standings.counts.all)
            others = AccountCountsWording.others(standings.counts, context)
            cadence = row.tier.flatMap { context.portfolio.settings.cadence[$0] }.map(context.cadenceText)
            held = formats.number(row.figures.held)
            perAccount = Share(row.figures.held, of: standings.counts.all).map(formats.average)
            average = row.figures.averageInterval.map(formats.average)
            states = CadenceStatesView(standings.states, formats)
        }
    }

    struct RepRow: View {
        let rep: LinkView
        let accounts: String
        /// Those of them that are no customers.
        let others: String?
        let held: String
        let planned: String?
        let missed: String?
        let average: String?
        let states: CadenceStatesView

        init(_ rep: String, at place: PagePlace, _ context: SiteContext) {
            let formats = context.formats
            let frequency = context.visitFrequency[rep: rep]
            let standings = context.visitStandings.reps[rep] ?? VisitStandings.Figures()
            self.rep = context.link(toRep: rep, from: place)
            accounts = formats.number(standings.counts.all)
            others = AccountCountsWording.others(standings.counts, context)
            held = formats.number(frequency?.held ?? 0)
            planned = formats.count(standings.planned)
            missed = formats.count(standings.missed)
            average = frequency?.averageInterval.map(formats.average)
            states = CadenceStatesView(standings.states, formats)
        }
    }

    struct AccountRow: View {
        let tier: TierView
        let account: LinkView
        let owner: LinkView
        let ownerKey: String
        let held: String
        let average: String?
        let cadence: String?
        let last: DayView?
        let daysSince: String?
        let state: CadenceStateView
        let next: DayView?
        let missed: String?

        /// - Parameter position: The account's position in the portfolio.
        init(at position: Int, at place: PagePlace, _ context: SiteContext) {
            let formats = context.formats
            let account = context.portfolio.accounts[position]
            let visits = context.analysis.accounts[position].visits
            let agenda = context.analysis.accounts[position].agenda
            let figures = context.visitFrequency.accounts[position].figures
            let state = visits.askedState(of: account)
            tier = TierView(of: account.id, context)
            let card = Page.visitCard(account.id)
            self.account = LinkView(
                text: account.nameInLists, url: place.link(context.isThere(card) ? card : .account(account.id)))
            ownerKey = context.owner(of: account)
            owner = context.link(toRep: ownerKey, from: place)
            held = formats.number(figures.held)
            average = figures.averageInterval.map(formats.average)
            cadence = state == nil ? nil : visits.cadence.map { "\($0.ideal) / \($0.maximum)" }
            last = visits.lastHeld.map { DayView($0, formats.shortDay($0)) }
            daysSince = visits.daysSince.map(formats.number)
            self.state = CadenceStateView(state ?? .notAsked, context.words)
            next = agenda.next.map { DayView($0.day, formats.shortDay($0.day)) }
            missed = formats.count(agenda.unreported.count)
        }
    }
}

extension SiteContext {
    /// `every 21 days, 35 at most`.
    func cadenceText(_ cadence: Cadence) -> String {
        words.visitsCadence(ideal: formats.number(cadence.ideal), maximum: formats.number(cadence.maximum))
    }
}
