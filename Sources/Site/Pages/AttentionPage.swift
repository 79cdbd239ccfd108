import Analysis
import Model
import Templating

/// `attention.html`: every account at which something is late or missing, all of it, the worst first.
struct AttentionPage: PageView {
    static let template = "attention.html"

    let frame: FrameView
    let count: String
    let accounts: [AttentionView]
    let findings: LinkView

    init(at place: PagePlace, _ context: SiteContext) {
        let duties = context.duties.value.accounts
        frame = FrameView(context.words[.attentionTitle], at: place, context)
        count = context.words.accountsCount(n: duties.count)
        accounts = duties.compactMap { AttentionView($0, at: place, context) }
        findings = LinkView(text: context.words[.attentionFindings], url: place.link(.findings))
    }
}
