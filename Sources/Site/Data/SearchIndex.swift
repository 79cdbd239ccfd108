import Findings
import Model

/// `search.json`: what the jump search finds, as `[name, kind, path]`.
struct SearchIndex {
    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

    func json() -> [UInt8] {
        let words = context.words
        var json = JSONWriter(.compact)
        json.array { json in
            func entry(_ name: String, _ kind: String, _ path: String, _ anchor: String?, _ json: inout JSONWriter) {
                json.array { json in
                    json.string(name)
                    json.string(kind)
                    json.string(Address.encoded(path) + (anchor.map { "#" + Address.encoded($0) } ?? ""))
                }
            }
            func entry(_ name: String, _ kind: String, _ reference: Reference, _ json: inout JSONWriter) {
                let (path, anchor) = Address.target(of: reference)
                entry(name, kind, path, anchor, &json)
            }
            for account in context.portfolio.accounts {
                let names = [account.name, account.code].compactMap { $0 } + account.aliases
                entry(names.joined(separator: " · "), words[.kindAccount], .account(account.id), &json)
                for contact in account.contacts {
                    entry(contact.name, account.name, .contact(account: account.id, id: contact.id), &json)
                }
            }
            for rep in context.portfolio.reps { entry(rep.name, words[.kindRep], .rep(rep.id), &json) }
            for kind in CutKind.allCases {
                for word in context.cuts.words(kind) {
                    guard let page = context.cuts.page(kind, word) else { continue }
                    entry(context.name(kind, word), words[kind.kind], page.path, nil, &json)
                }
            }
        }
        return json.bytes
    }
}
