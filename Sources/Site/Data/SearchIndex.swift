import Model
import Text

/// `search.json`: what the search finds, as `[name, kind, path]`; of accounts `[name, kind, path, number, other]`, with what else
/// it is called, and where it is; of complaints `[name, kind, path, number, other, text]`, with the account's number, what it is
/// about, and how its text begins, by which it is found without being shown.
struct SearchIndex {
    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

    func json() -> [UInt8] {
        let words = context.words
        var json = JSONWriter(.compact)
        json.array { json in
            for account in context.portfolio.accounts {
                let other =
                    [account.shortName].compactMap { $0 } + account.aliases
                    + [account.company.address].compactMap { $0 }
                entry(
                    account.name, words[.kindAccount], .account(account.id), number: account.code,
                    other: other.listed(by: words[.listSeparator]), &json)
                for contact in account.contacts {
                    entry(contact.name, account.nameInLists, .contact(account: account.id, id: contact.id), &json)
                }
            }
            for rep in context.portfolio.reps { entry(rep.name, words[.kindRep], .rep(rep.id), &json) }
            for kind in CutKind.allCases {
                for word in context.cuts.words(kind) {
                    guard let page = context.cuts.page(kind, word) else { continue }
                    entry(context.name(kind, word), words[kind.kind], page.path, nil, &json)
                }
            }
            for page in Page.parts + Page.single where context.isThere(page) {
                guard let title = page.navigationTitle else { continue }
                entry(words[title], words[.kindPage], page.path, nil, &json)
            }
            for (account, complaint) in complaints {
                let day = context.formats.shortDay(complaint.date)
                entry(
                    [account.nameInLists, day].joined(separator: words[.partSeparator]), words[.kindComplaint],
                    .complaint(account: account.id, id: complaint.id), number: account.code,
                    other: context.subject(of: complaint), text: Self.beginning(of: complaint), &json)
            }
        }
        return json.bytes
    }

    /// The latest first; those of one day by account.
    private var complaints: [(account: Account, complaint: Complaint)] {
        context.portfolio.accounts.flatMap { account in account.complaints.map { (account, $0) } }
            .enumerated()
            .sorted { ($1.element.1.date, $0.offset) < ($0.element.1.date, $1.offset) }
            .map(\.element)
    }

    /// The first five lines or so: with whole texts the index would be as large as the content.
    private static func beginning(of complaint: Complaint) -> String {
        complaint.narrative.excerpt(lines: 5, columns: 80, hasLinks: false).prose.plainText
    }

    private func entry(
        _ name: String, _ kind: String, _ reference: Reference, number: String? = nil, other: String = "",
        text: String? = nil, _ json: inout JSONWriter
    ) {
        let (path, anchor) = Address.target(of: reference)
        entry(name, kind, path, anchor, number: number, other: other, text: text, &json)
    }

    private func entry(
        _ name: String, _ kind: String, _ path: String, _ anchor: String?, number: String? = nil, other: String = "",
        text: String? = nil, _ json: inout JSONWriter
    ) {
        json.array { json in
            json.string(name)
            json.string(kind)
            json.string(Address.encoded(path) + (anchor.map { "#" + Address.encoded($0) } ?? ""))
            guard number != nil || !other.isEmpty else { return }
            json.string(number ?? "")
            json.string(other)
            if let text { json.string(text) }
        }
    }
}
