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
        let owners = Dictionary(grouping: context.portfolio.accounts.filter { !context.findings(of: $0.id).isEmpty }) {
            $0.owner
        }
        var groups = owners.keys.sorted(by: precedes).enumerated().map { position, owner in
            let accounts = owners[owner] ?? []
            let name = owner.isEmpty
                ? LinkView(text: words[.findingsNobody], url: nil) : context.link(toRep: owner, from: place)
            return Self.group(
                "owner-\(position + 1)", name, accounts.flatMap { context.findings(of: $0.id) },
                accounts: words(.accountCount, count: accounts.count), at: place, context)
        }
        if !context.findingsOfNoAccount.isEmpty {
            let name = LinkView(text: words[.findingsOfNoAccount], url: nil)
            groups.append(
                Self.group("other", name, context.findingsOfNoAccount, accounts: nil, at: place, context))
        }
        self.groups = groups
    }

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
