import Findings
import Model
import Rules

/// `data/findings.json`: what the check found, with the account, its owner, and who must act. Messages are those of `dossier check`.
struct FindingsData {
    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

    func json() -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { json in
            json.head(context)
            json.member("count", context.findings.count)
            json.array("findings") { json in
                for finding in context.findings { write(finding, &json) }
            }
        }
        return json.bytes
    }

    private func write(_ finding: Finding, _ json: inout JSONWriter) {
        let account = Address.account(ofFile: finding.place.path)
        json.object { json in
            json.member("rule", finding.rule)
            json.member("severity", finding.severity.rawValue)
            json.key("account")
            json.optional(account)
            json.key("owner")
            json.optional(account.flatMap { context.portfolio.account($0).map(context.owner(of:)) })
            json.key("actor")
            json.optional(context.portfolio.whoMustAct(on: finding, asOf: context.asOf))
            json.member("path", finding.place.path)
            json.member("line", finding.place.range.start.line)
            json.member("message", finding.message)
        }
    }
}
