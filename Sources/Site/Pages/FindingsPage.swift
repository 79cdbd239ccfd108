import Findings
import Model
import Templating

/// `findings.html`: everything that the check found, by the owner of the account.
struct FindingsPage: PageView {
    static let template = "findings.html"

    /// What one rep should look after; at last, what belongs to no account.
    struct Group: View {
        let id: String
        let owner: LinkView
        let count: String
        let accounts: String?
        let rows: [FindingRowView]

        static let fields: [Field<Self>] = [
            .text("id") { $0.id }, .object("owner") { $0.owner }, .text("count") { $0.count },
            .optionalText("accounts") { $0.accounts }, .list("rows") { $0.rows },
        ]
    }

    let frame: FrameView
    let count: String
    let groups: [Group]

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        frame = FrameView(words[.findingsTitle], in: .findings, at: place, context)
        count = words(.findingsCount, count: context.findings.count)
        var groups = context.ownersWithFindings.enumerated().map { position, owner in
            Self.group(
                Self.id(ofOwnerAt: position), context.link(toOwner: owner.id, from: place),
                owner.accounts.flatMap { context.findings(of: $0.id) },
                accounts: words(.accountCount, count: owner.accounts.count), at: place, context)
        }
        if !context.findingsOfNoAccount.isEmpty {
            let name = LinkView(text: words[.findingsOfNoAccount], url: nil)
            groups.append(
                Self.group("other", name, context.findingsOfNoAccount, accounts: nil, at: place, context))
        }
        self.groups = groups
    }

    /// The place on the page of the findings of an owner, by the owner's position among those who have any.
    static func id(ofOwnerAt position: Int) -> String { "owner-\(position + 1)" }

    private static func group(
        _ id: String, _ owner: LinkView, _ findings: [Finding], accounts: String?, at place: PagePlace,
        _ context: SiteContext
    ) -> Group {
        Group(
            id: id, owner: owner, count: context.formats.number(findings.count), accounts: accounts,
            rows: findings.map { FindingRowView($0, at: place, context) })
    }

    static let fields: [Field<Self>] = [
        .object("frame") { $0.frame },
        .text("count") { $0.count },
        .list("groups") { $0.groups },
    ]
}

extension SiteContext {
    /// Those whose accounts have findings, by id, with these accounts.
    var ownersWithFindings: [(id: String, accounts: [Account])] {
        Dictionary(grouping: portfolio.accounts.filter { !findings(of: $0.id).isEmpty }, by: owner(of:))
            .sorted { precedes($0.key, $1.key) }
            .map { ($0, $1) }
    }

    /// The rep in charge of an account, or that there is none.
    func link(toOwner id: String, from place: PagePlace) -> LinkView {
        id.isEmpty ? LinkView(text: words[.findingsNobody], url: nil) : link(toRep: id, from: place)
    }
}
