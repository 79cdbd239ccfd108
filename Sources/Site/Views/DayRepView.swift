import Analysis
import Model
import Templating

/// What one rep takes along on a day: which visits are still to be reported, which were cancelled, and a sheet for each
/// account that is visited.
struct DayRepView: View {
    /// A visit of the past of which nobody has said what came of it.
    struct UnreportedRow: View {
        let day: LinkView
        let account: String
        let purpose: String?

        init(_ visit: AgendaEntry, of account: Account, at place: PagePlace?, _ context: SiteContext) {
            let card = account.visits[visit.card]
            let reference = Reference.visit(account: account.id, id: card.id)
            day = LinkView(text: context.formats.weekdayAndDay(visit.day), url: place?.link(reference))
            self.account = account.name
            purpose = visit.state.isTentative ? nil : card.purpose
        }
    }

    /// A day's visits to an account that were cancelled.
    struct CancelledRow: View {
        let anchor: String
        let account: LinkView
        let times: [String]
        let purpose: String?
        let status: String

        init(_ sheet: DayPack.Sheet, anchor: String, at place: PagePlace?, _ context: SiteContext) {
            let account = context.portfolio.accounts[sheet.account]
            let cards = sheet.visits.map { account.visits[$0.card] }
            self.anchor = anchor
            self.account = LinkView(
                text: account.name,
                url: cards.first.flatMap { place?.link(.visit(account: account.id, id: $0.id)) })
            times = cards.compactMap { $0.time?.description }
            purpose = cards.first?.purpose
            status = context.words.word(.visitStatus, AgendaEntry.State.cancelled.rawValue)
        }
    }

    let rep: String
    let unreported: [UnreportedRow]
    /// How many more there are.
    let moreUnreported: String?
    let cancelled: [CancelledRow]
    /// By time.
    let sheets: [DaySheetView]

    /// So many visits without a report are named.
    private static let mostUnreported = 6

    /// - Parameters:
    ///   - anchor: The name of an account's sheet on the page.
    ///   - place: The page's place; nil on a page that lies anywhere, whose sheets lead nowhere.
    init(
        of rep: String, _ pack: DayPack, isPersonal: Bool, at place: PagePlace?, _ context: SiteContext,
        anchor: (Account) -> String
    ) {
        self.rep = context.name(ofRep: rep)
        let open = context.unreported(upTo: rep, before: pack.day)
        unreported = open.prefix(Self.mostUnreported).map {
            UnreportedRow($0.visit, of: $0.account, at: place, context)
        }
        moreUnreported =
            open.count > Self.mostUnreported ? context.words.daySheetMore(n: open.count - Self.mostUnreported) : nil
        let own = pack.sheets(of: rep).map { (sheet: $0, anchor: anchor(context.portfolio.accounts[$0.account])) }
        cancelled = own.filter(\.sheet.isCancelled).map {
            CancelledRow($0.sheet, anchor: $0.anchor, at: place, context)
        }
        sheets = own.filter { !$0.sheet.isCancelled }.map {
            DaySheetView($0.sheet, on: pack.day, anchor: $0.anchor, isPersonal: isPersonal, at: place, context)
        }
    }
}
