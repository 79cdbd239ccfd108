import Findings
import Model
import Rules
import Text

/// `data/findings.json`: what the check found, with the account, its owner, and who must act. Messages are those of `dossier check`.
struct FindingsData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        json.amounts(context)
        json.member("count", context.findings.count)
        json.array("findings") { json in
            for finding in context.findings { write(finding, &json) }
        }
    }

    private func write(_ finding: Finding, _ json: inout JSONWriter) {
        let account = Reference.account(holding: finding.place.path)
        json.object { json in
            json.member("rule", finding.rule)
            json.member("severity", finding.severity.rawValue)
            json.member("account", orNull: account)
            json.member("owner", orNull: account.flatMap { context.portfolio.account($0).map(context.owner(of:)) })
            json.member("actor", orNull: context.portfolio.whoMustAct(on: finding, asOf: context.asOf))
            json.member("path", finding.place.path)
            json.member("line", finding.place.range.start.line)
            json.member("message", context.wording.text(of: finding.message))
        }
    }
}
