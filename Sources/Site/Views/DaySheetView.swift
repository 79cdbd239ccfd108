import Analysis
import Model
import Templating

/// One account's day sheet: all that a rep takes along to a visit, on one side of paper.
///
/// In the order in which it is needed on the way: why we go there, what was promised, whom we meet, what may be brought up
/// against us, what they owe, what is new, and the profile last. What may be long is cut, so that a side holds it.
struct DaySheetView: View {
    /// The name of the sheet on its page.
    let anchor: String
    let account: LinkView
    /// Only where personal matters are told: a sheet may be left lying on the customer's table.
    let tier: TierView?
    let day: String
    let rep: String
    let repKey: String
    let asOf: String
    let visits: [VisitRow]
    let actions: [ActionRow]
    let moreActions: String?
    let talk: DayTalkView?
    /// The visits before the last one.
    let earlierTalks: [DayTalkView]
    let people: [DayPersonView]
    let morePeople: String?
    /// Nobody is named in the visit; then all who are known are listed.
    let isAnybody: Bool
    let complaints: [ComplaintRow]
    let moreComplaints: String?
    let owed: DayOwedView?
    let news: DayNewsView
    let facts: [String]
    let profile: [TermView]

    /// How many Latin letters a line of the sheet holds on paper, and a line of one of its two columns.
    static let width = 115
    static let column = 57
    static let linesOfNote = 12
    static let linesOfReport = 18
    static let linesOfComplaint = 5
    private static let mostActions = 7
    private static let mostPeople = 6
    private static let mostComplaints = 4
    private static let mostTalks = 3

    /// - Parameters:
    ///   - anchor: The name of the sheet on its page.
    ///   - isPersonal: Whether tier, stance and what is known of people's lives are told.
    ///   - place: The page's place; nil on a page that lies anywhere, whose sheets lead nowhere.
    init(
        _ sheet: DayPack.Sheet, on day: Day, anchor: String, isPersonal: Bool, at place: PagePlace?,
        _ context: SiteContext
    ) {
        let account = context.portfolio.accounts[sheet.account]
        let words = context.words
        let known = context.analysis(of: account)
        self.anchor = anchor
        self.account = LinkView(text: account.name, url: place?.link(.account(account.id)))
        tier = isPersonal ? TierView(of: account.id, context) : nil
        self.day = context.weekdayAndDate(day)
        let cards = sheet.visits.map { (entry: $0, card: account.visits[$0.card]) }
        rep = cards.first.map { context.name(ofRepOf: $0.entry, $0.card) } ?? context.name(ofRep: sheet.rep)
        repKey = sheet.rep
        asOf = context.formats.shortDay(context.asOf)
        visits = sheet.visits.map { VisitRow($0, of: account, at: place, context) }

        let open = known.openActions.byUrgency()
        actions = open.prefix(Self.mostActions).map { ActionRow($0, of: account, context) }
        let past = Array(
            account.visits.filter { $0.status == .done && $0.date < day }.suffix(Self.mostTalks).reversed())
        talk = past.first.map { DayTalkView($0, of: account, lines: Self.linesOfReport, at: place, context) }
        earlierTalks = past.dropFirst().map { DayTalkView($0, of: account, lines: nil, at: place, context) }

        let named = Set(cards.lazy.filter { !$0.entry.state.isTentative }.flatMap(\.card.met))
        isAnybody = named.isEmpty
        let met = account.contacts
            .filter { named.isEmpty ? $0.isPresent(on: day) : named.contains($0.id) }
            .enumerated().sorted { left, right in
                let (first, second) = (left.element.layer?.order ?? .max, right.element.layer?.order ?? .max)
                return (first, left.offset) < (second, right.offset)
            }.map(\.element)
        people = met.prefix(Self.mostPeople).map {
            DayPersonView($0, of: account, on: day, isPersonal: isPersonal, at: place, context)
        }

        let cases = context.complaints.cases(of: account.id).filter(\.isOpen).byUrgency()
        complaints = cases.prefix(Self.mostComplaints).compactMap { known in
            account.complaint(known.id).map {
                ComplaintRow($0, known, of: account, at: place, context)
            }
        }
        func more(_ count: Int, than shown: Int) -> String? {
            count > shown ? words.daySheetMore(n: count - shown) : nil
        }
        moreActions = more(open.count, than: Self.mostActions)
        morePeople = more(met.count, than: Self.mostPeople)
        moreComplaints = more(cases.count, than: Self.mostComplaints)
        owed = account.receivables.isEmpty ? nil : DayOwedView(known.owed, context)
        news = DayNewsView(
            AccountNews(of: account, in: context.analysis, before: day), of: account, isPersonal: isPersonal, at: place,
            context)
        facts = [
            words.word(.stage, account.stage.rawValue), context.label(ofIndustry: account.industry),
            context.label(ofRegion: account.region), account.code.map { words[.fieldCode] + " " + $0 },
        ].compactMap { $0 }
        profile = Self.profile(account, sheet.rep, known, isPersonal: isPersonal, context)
    }

    /// - Parameter isPersonal: Whether the cadence is told, which follows from the tier.
    private static func profile(
        _ account: Account, _ rep: String, _ known: AccountAnalysis, isPersonal: Bool, _ context: SiteContext
    ) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let company = account.company
        let standing = context.analysis.standing(of: account.id)
        let growth = standing?.growth?.share
        let revenue = standing.flatMap { $0.sales.isRecorded ? formats.amountWithCurrency($0.sales.revenue) : nil }
        let partners = account.partners.map { context.portfolio.partner($0)?.name ?? $0 }
        return [
            words.term(.profileBusiness, company.business),
            words.term(.profileAddress, company.address),
            words.term(.profilePhone, company.phone, url: company.phone.flatMap(Address.telephone)),
            words.term(.profileLegalRepresentative, company.legalRepresentative),
            words.term(.profilePartners, partners.isEmpty ? nil : partners.listed(by: words[.listSeparator])),
            words.term(.profileSince, account.since.map(formats.period)),
            context.owner(of: account) == rep
                ? nil : words.term(.daySheetOwner, context.name(ofRep: context.owner(of: account))),
            words.term(
                .daySheetRevenue,
                revenue.map { text in
                    growth.map {
                        words.daySheetRevenueChange(
                            revenue: text, change: words.tileGrowth(change: formats.change($0)))
                    } ?? text
                }),
            words.term(.creditTerms, account.credit?.paymentTerms),
            isPersonal ? words.term(.visitsCadenceLabel, known.visits.cadence.map(context.cadenceText)) : nil,
        ].compactMap { $0 }
    }
}
