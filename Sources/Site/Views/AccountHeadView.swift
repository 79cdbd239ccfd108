import Analysis
import Model
import Templating

/// What stands at the head of each page of a dossier: name, tier, rank, and the ways to its other pages.
struct AccountHeadView: View {
    enum Part: CaseIterable {
        case card, analysis, visits, complaints, contacts

        var phrase: Word {
            switch self {
            case .card: .partCard
            case .analysis: .partAnalysis
            case .visits: .partVisits
            case .complaints: .partComplaints
            case .contacts: .partContacts
            }
        }

        func page(_ id: String) -> Page {
            switch self {
            case .card: .account(id)
            case .analysis: .analysisSheet(id)
            case .visits: .visitCard(id)
            case .complaints: .complaintCard(id)
            case .contacts: .contacts(id)
            }
        }
    }

    struct PartLink: View {
        let text: String
        let url: String
        let count: String?
        let isCurrent: Bool
    }

    let name: String
    let tier: TierView
    let rank: String?
    let stage: String
    let industry: LinkView
    let region: LinkView
    let owner: LinkView
    /// That the owner has left, and who stands in.
    let ownerLeft: String?
    let code: String?
    /// The way to where the account's card is edited.
    let edit: LinkView?
    let parts: [PartLink]

    init(_ account: Account, _ part: Part, at place: PagePlace, _ context: SiteContext) {
        name = account.name
        tier = TierView(of: account.id, context)
        let entry = context.abc.hasTiers ? context.abc[account.id] : nil
        rank = entry.map {
            context.words.accountRank(
                rank: String($0.rank),
                count: AccountCountsWording.entries(context.abc.entries.count, of: context.abc, context))
        }
        stage = context.words.word(.stage, account.stage.rawValue)
        industry = context.link(.industry, account.industry, from: place)
        region = context.link(.region, account.region, from: place)
        owner = context.link(toRep: context.owner(of: account), from: place)
        ownerLeft = context.standIn(at: account).map {
            $0.isEmpty
                ? context.words[.accountOwnerLeft] : context.words.accountOwnerLeftTo(rep: context.name(ofRep: $0))
        }
        code = account.code
        edit = context.editLink(.editCard, account.origin.path)
        parts = Part.allCases.filter { context.isThere($0.page(account.id)) }.map { other in
            let count =
                switch other {
                case .card, .analysis: 0
                case .visits: account.visits.count
                case .complaints: account.complaints.count
                case .contacts: account.contacts.count
                }
            return PartLink(
                text: context.words[other.phrase], url: place.link(other.page(account.id)),
                count: count > 0 ? String(count) : nil, isCurrent: other == part)
        }
    }
}
