import Analysis
import Model
import Templating

/// `targets.html`: the accounts that are to be won. Only their company profile is asked for.
struct TargetsPage: PageView {
    static let template = "targets.html"

    struct Target: View {
        let id: String
        let name: String
        let url: String
        let industry: String
        let region: String
        let owner: LinkView
        let profile: [TermView]
        let completeness: CompletenessView
        let lastHeld: DayView?
        let next: DayView?
        let nextURL: String?
        let narrative: Markup?
    }

    let frame: FrameView
    let targets: [Target]

    init(at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words[.targetsTitle], at: place, context)
        targets = context.portfolio.accounts.filter { $0.stage == .target }.map {
            Self.target($0, at: place, context)
        }
    }

    private static func target(_ account: Account, at place: PagePlace, _ context: SiteContext) -> Target {
        let formats = context.formats
        let known = context.analysis(of: account)
        let next = known.agenda.next
        return Target(
            id: "account-\(account.id)", name: account.name, url: place.link(.account(account.id)),
            industry: context.label(ofIndustry: account.industry), region: context.label(ofRegion: account.region),
            owner: context.link(toRep: context.owner(of: account), from: place),
            profile: ProfileTerms.rows(of: account, at: place, context),
            completeness: CompletenessView(known.completeness, of: account, context),
            lastHeld: known.visits.lastHeld.map { DayView($0, formats.shortDay($0)) },
            next: next.map { DayView($0.day, formats.shortDay($0.day)) },
            nextURL: next.map { place.link(.visit(account: account.id, id: account.visits[$0.card].id)) },
            narrative: account.narrative.isEmpty
                ? nil : place.markup(account.narrative, of: .account(account.id), context.words))
    }
}
