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

    func write(_ report: FindingsReport) -> String {
        let paint = Paint(isOn: inColour)
        var sources = SourceCache(report.source)
        var text = ""
        for finding in report.findings {
            let block = FindingBlock(finding, in: report, sources: &sources, width: width)
            text += block.rendered(paint) + "\n"
        }
        text += paint(report.summary, .bold) + "\n"
        for aside in report.asides { text += visibleText(aside) + "\n" }
        return text
    }
}
