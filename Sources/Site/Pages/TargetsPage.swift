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

        static let fields: [Field<Self>] = [
            .text("id") { $0.id }, .text("name") { $0.name }, .text("url") { $0.url },
            .text("industry") { $0.industry }, .text("region") { $0.region }, .object("owner") { $0.owner },
            .list("profile") { $0.profile }, .object("completeness") { $0.completeness },
            .optional("lastHeld") { $0.lastHeld }, .optional("next") { $0.next },
            .optionalText("nextURL") { $0.nextURL }, .optionalMarkup("narrative") { $0.narrative },
        ]
    }

    let frame: FrameView
    let targets: [Target]

    init(at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words[.targetsTitle], in: .accounts, at: place, context)
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

    static let fields: [Field<Self>] = [.object("frame") { $0.frame }, .list("targets") { $0.targets }]
}
