import Text

/// The format for people: what is wrong, where, the line itself with carets under the place, and what to do.
///
///     error[unknown-field]: unknown field `indutry`
///      --> accounts/acme.md:4:1
///       |
///     4 | indutry: steel
///       | ^^^^^^^ did you mean `industry`?
///       |
///       = help: the fields of an account are listed in `docs/accounts.md`
struct TextFindingsWriter: FindingsWriter {
    var inColour: Bool
    var width: Int
    /// How many findings of one rule are listed; the others are counted.
    var limit: Int?

    func write(_ report: FindingsReport) -> String {
        let paint = Paint(isOn: inColour)
        var sources = SourceCache(report.source)
        var text = ""
        var listed: [String: Int] = [:]
        for finding in report.findings {
            listed[finding.rule, default: 0] += 1
            if let limit, listed[finding.rule, default: 0] > limit { continue }
            let block = FindingBlock(finding, in: report, sources: &sources, width: width)
            text += block.rendered(paint) + "\n"
        }
        if let limit {
            let hidden = listed.filter { $0.value > limit }
            for (rule, count) in hidden.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                let more = Statement.moreFindings(n: count - limit, rule: visibleText(rule))
                let all = report.tool.listCommand.map { Statement.moreFindingsListed(more: more, command: $0) }
                text += paint(report.text(all ?? more), .bold) + "\n"
            }
            if !hidden.isEmpty { text += "\n" }
        }
        text += paint(report.summary, .bold) + "\n"
        for aside in report.asides { text += visibleText(aside) + "\n" }
        return text
    }
}
