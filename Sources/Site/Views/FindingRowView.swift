import Findings
import Model
import Rules
import Templating

/// A finding as a row of a list of findings: where, what, and by which rule.
struct FindingRowView: View {
    /// The account, or the file where there is none, with the way to the record.
    let subject: LinkView
    /// Who has to see to it.
    let owner: LinkView?
    let finding: FindingView
    let ruleURL: String
    /// The way to where the file is edited.
    let edit: LinkView?

    init(_ finding: Finding, at place: PagePlace, _ context: SiteContext) {
        let path = finding.place.path
        let account = Reference.account(holding: path).flatMap { context.portfolio.account($0) }
        let record = Reference(holding: path).flatMap { context.portfolio.holds($0) ? $0 : nil }
        subject = LinkView(text: account?.name ?? path, url: record.map { place.link($0) })
        owner = context.portfolio.whoMustAct(on: finding, asOf: context.asOf).map { actor in
            let link = context.link(toOwner: actor, from: place)
            let isActing = !actor.isEmpty && account.flatMap(context.standIn) == actor
            return isActing ? LinkView(text: context.words.findingsActing(rep: link.text), url: link.url) : link
        }
        self.finding = FindingView(finding, context)
        ruleURL = place.link(.findingsByRule, anchor: finding.rule)
        edit = context.editLink(.editRecord, path)
    }
}
