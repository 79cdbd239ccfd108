import Analysis
import Model
import Templating

/// One account's sheet of a day pack: all that a rep takes along to a visit, and no more.
struct DaySheetView: View {
    /// The name of the sheet on its page.
    let anchor: String
    let account: LinkView
    let tier: TierView
    let facts: [String]
    let day: String
    let rep: String
    let repKey: String
    let visits: [VisitRow]
    let profile: [TermView]
    let people: [DayPersonView]
    /// Nobody is named in the visit; then all who are known are listed.
    let isAnybody: Bool
    let talks: [DayTalkView]
    /// Days of past visits to the account of which nobody has said what came of them.
    let missed: [String]
    let actions: [ActionRow]
    let complaints: [ComplaintRow]
    let owed: DayOwedView?

    /// - Parameter place: The page's place; nil on a page that lies anywhere, whose sheets lead nowhere.
    init(_ sheet: DayPack.Sheet, on day: Day, at place: PagePlace?, _ context: SiteContext) {
        let account = context.portfolio.accounts[sheet.account]
        let words = context.words
        let known = context.analysis(of: account)
        anchor = Self.anchor(of: sheet, context)
        self.account = LinkView(text: account.name, url: place?.link(.account(account.id)))
        tier = TierView(known.tier, isByHand: context.abc.override(of: account.id) != nil)
        facts = [
            words.word(.stage, account.stage.rawValue), context.label(ofIndustry: account.industry),
            context.label(ofRegion: account.region), account.code,
        ].compactMap { $0 }
        self.day = context.formats.weekdayAndDay(day)
        let cards = sheet.visits.map { (entry: $0, card: account.visits[$0.card]) }
        rep = cards.first.map { context.name(ofRepOf: $0.entry, $0.card) } ?? context.name(ofRep: sheet.rep)
        repKey = sheet.rep
        visits = sheet.visits.map { VisitRow($0, of: account, at: place, context) }
        profile = Self.profile(account, sheet.rep, known, context)
        let named = Set(cards.lazy.filter { !$0.entry.state.isTentative }.flatMap(\.card.met))
        isAnybody = named.isEmpty
        people = account.contacts
            .filter { named.isEmpty ? $0.isPresent(on: day) : named.contains($0.id) }
            .map { DayPersonView($0, of: account, on: day, at: place, context) }
        talks = account.visits.filter { $0.status == .done && $0.date < day }.suffix(3).reversed()
            .map { DayTalkView($0, of: account, at: place, context) }
        missed = known.agenda.unreported.filter { $0.day != day }.map { context.formats.weekdayAndDay($0.day) }
        actions = known.openActions.byUrgency().map { ActionRow($0, of: account, context) }
        complaints = context.complaints.cases(of: account.id).filter(\.isOpen).compactMap { known in
            account.complaints.first { $0.id == known.id }.map {
                ComplaintRow($0, known, of: account, at: place, context)
            }
        }
        owed = account.receivables.isEmpty ? nil : DayOwedView(known.owed, context)
    }

    /// The name of a sheet on its page.
    static func anchor(of sheet: DayPack.Sheet, _ context: SiteContext) -> String {
        "\(context.portfolio.accounts[sheet.account].id).\(sheet.rep)"
    }

    private static func profile(
        _ account: Account, _ rep: String, _ known: AccountAnalysis, _ context: SiteContext
    ) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let company = account.company
        func row(_ phrase: Word, _ text: String?, url: String? = nil) -> TermView? {
            text.map { TermView(term: words[phrase], text: $0, url: url) }
        }
        let standing = context.analysis.standing(of: account.id)
        let growth = standing?.growth?.share
        let revenue = standing.flatMap { $0.sales.isRecorded ? formats.amountWithCurrency($0.sales.revenue) : nil }
        let partners = account.partners.map { context.portfolio.partner($0)?.name ?? $0 }
        return [
            row(.profileBusiness, company.business),
            row(.profileAddress, company.address),
            row(.profilePhone, company.phone, url: company.phone.flatMap(Address.telephone)),
            row(.profileLegalRepresentative, company.legalRepresentative),
            row(.profilePartners, partners.isEmpty ? nil : partners.listed(by: words[.listSeparator])),
            row(.profileSince, account.since.map(formats.period)),
            context.owner(of: account) == rep
                ? nil : row(.dayPackOwner, context.name(ofRep: context.owner(of: account))),
            row(
                .dayPackRevenue,
                revenue.map { text in
                    growth.map { "\(text) (\(words.tileGrowth(change: formats.change($0))))" } ?? text
                }),
            row(.creditTerms, account.credit?.paymentTerms),
            row(.visitsCadenceLabel, known.visits.cadence.map(context.cadenceText)),
        ].compactMap { $0 }
    }
}
