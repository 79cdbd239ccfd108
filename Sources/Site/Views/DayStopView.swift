import Analysis
import Model
import Templating

/// An account that a rep visits on a day, on one line: when, what for, and the way to its sheet.
struct DayStopView: View {
    let time: String?
    let account: LinkView
    let purpose: String?
    let location: String?
    let repKey: String
    /// What came of it; nil as long as it is planned.
    let status: String?
    let state: String

    init(_ sheet: DayPack.Sheet, on day: Day, at place: PagePlace, _ context: SiteContext) {
        let account = context.portfolio.accounts[sheet.account]
        let cards = sheet.visits.filter { !$0.state.isTentative }.map { account.visits[$0.card] }
        let times = cards.compactMap { $0.time?.description }
        time = times.isEmpty ? nil : times.listed(by: context.words[.listSeparator])
        self.account = LinkView(
            text: account.name,
            url: context.pageOfSheets(of: sheet.rep, on: day).map { place.link($0, anchor: account.id) })
        purpose = cards.compactMap(\.purpose).first
        location = cards.compactMap(\.location).first
        repKey = sheet.rep
        let state = sheet.visits.first { $0.state != .cancelled }?.state ?? .cancelled
        status = state == .planned ? nil : context.words.word(.visitStatus, state.rawValue)
        self.state = state.rawValue
    }
}
