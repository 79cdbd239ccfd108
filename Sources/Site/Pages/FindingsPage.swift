import Findings
import Model
import Rules
import Templating

/// `findings.html`: everything that the check found, by whoever must act.
struct FindingsPage: PageView {
    static let template = "findings.html"

    /// What one rep should look after; at last, what belongs to no account.
    struct Group: View {
        let id: String
        let owner: LinkView
        let count: String
        let accounts: String?
        /// What is to be done for the accounts.
        let rows: [FindingRowView]
        /// What is to be mended in the files.
        let fileRows: [FindingRowView]
    }

    let frame: FrameView
    let count: String
    let groups: [Group]

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        frame = FrameView(words[.findingsTitle], at: place, context)
        count = words.findingsCount(n: context.findings.count)
        var groups = context.actors.enumerated().map { position, actor in
            let findings = context.findings(upTo: actor)
            let accounts = Set(findings.lazy.compactMap { Reference.account(holding: $0.place.path) }).count
            return Self.group(
                Self.id(ofActorAt: position), context.link(toOwner: actor, from: place), findings,
                accounts: words.accountsCount(n: accounts), at: place, context)
        }
        if !context.findingsUpToNobody.isEmpty {
            let name = LinkView(text: words[.findingsOfNoAccount], url: nil)
            groups.append(
                Self.group("other", name, context.findingsUpToNobody, accounts: nil, at: place, context))
        }
        self.groups = groups
    }

    /// The place on the page of what somebody has to see to, by the position among those who have anything.
    static func id(ofActorAt position: Int) -> String { "owner-\(position + 1)" }

    private static func group(
        _ id: String, _ owner: LinkView, _ findings: [Finding], accounts: String?, at place: PagePlace,
        _ context: SiteContext
    ) -> Group {
        Group(
            id: id, owner: owner, count: context.formats.number(findings.count), accounts: accounts,
            rows: findings.filter { !isAboutFiles($0) }.map { FindingRowView($0, at: place, context) },
            fileRows: findings.filter(isAboutFiles).map { FindingRowView($0, at: place, context) })
    }
}

extension SiteContext {
    /// The rep in charge of an account, or that there is none.
    func link(toOwner id: String, from place: PagePlace) -> LinkView {
        id.isEmpty ? LinkView(text: words[.findingsNobody], url: nil) : link(toRep: id, from: place)
    }
}
