import Analysis
import Model
import Templating

/// `accounts/A/complaints.html`: the complaint card, the latest first.
struct ComplaintCardPage: PageView {
    static let template = "complaints.html"

    let frame: FrameView
    let head: AccountHeadView
    let complaints: [ComplaintView]

    init(_ account: Account, at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(
            context.words.complaintsTitle(account: account.name), at: place, context)
        head = AccountHeadView(account, .complaints, at: place, context)
        complaints = zip(account.complaints, context.complaints.cases(of: account.id)).reversed().map {
            ComplaintView($0, $1, of: account, at: place, context)
        }
    }
}
