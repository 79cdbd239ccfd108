import Analysis
import Findings
import Model
import Rules
import Synchronization
import Text

/// What every page may need: the portfolio, what was found out about it, and how to say it.
///
/// A class that never changes: each of the many pages to be made holds it, and a value of its size is slow to copy.
final class SiteContext: Sendable {
    let portfolio: Portfolio
    let asOf: Day
    let words: Words
    /// The clocks of the site's timezone.
    let clock: ClockOffsets
    /// Whether the as-of day is that of the clock; nobody fixed it.
    let isOfClock: Bool
    let formats: Formats
    /// What findings say, in the site's language.
    let wording: SiteWording
    private let bar = Mutex<Navigation?>(nil)
    /// The positions of all accounts by rank, then as the portfolio has them where they have none.
    let byRank: [Int]
    let neighbours: AccountNeighbours
    /// Whether the amounts hold the tax on sales, where the settings say so.
    let taxNote: String?

    /// All that is asked again and again, worked out once.
    let analysis: PortfolioAnalysis
    /// The same ABC analysis by the other measure: profit where the settings say revenue.
    let abcByOtherMeasure: ABCAnalysis
    let groups: AccountGroups
    let calendar: VisitCalendar
    let stays: StayCalendar
    /// Visits held in a window as long as that of the ABC analysis.
    let visitFrequency: VisitFrequency
    let visitStandings: VisitStandings
    /// The days between the visits of each account, held against the tiers of their time.
    let intervals: JudgedIntervals
    let scorecards: [RepScorecard]
    /// The choice of a rep, the same on all pages; nil where there is nobody to choose from.
    let repBar: RepBarView?
    /// Of each day with a visit, as far back as feeds go.
    let dayPacks: [DayPack]
    /// The visits of the past of which nobody has said what came of them, by the rep who has to, and then by day.
    let unreportedByRep: [String: [(account: Account, visit: AgendaEntry)]]
    /// Reps who have a page: all who have a scorecard, if a file can be called like them.
    private let repPages: Set<String>
    private let scorecardsByRep: [String: RepScorecard]
    private let dayPacksByDay: [Day: DayPack]
    let cuts: PortfolioCuts
    /// Sales by product and quarter, of the last eight quarters.
    let salesByProduct: Deferred<ProductSales>
    /// The sales of the whole portfolio.
    let salesByMonth: Deferred<SalesByMonth>
    /// Of the months that the page of receivables shows; nil where no invoice is recorded.
    let soldAndInvoiced: Deferred<SoldAndInvoiced?>
    let rising: Deferred<RisingAccounts>
    /// What there is to see to, by account and by rep.
    let duties: Deferred<Duties>

    /// How far what is kept here agrees with the books, as every page says it.
    let booksMark: String?
    /// In which currency the amounts of a page are, and what its search says that finds nothing.
    let amountsIn: String
    let noMatch: String

    let findings: [Finding]
    /// By account, in the order of ``findings``; under an empty name those of no account.
    private let findingsByAccount: [String: [Finding]]
    /// By whoever must act, in the order of ``findings``; under nil those that are about the whole portfolio.
    private let findingsByActor: [String?: [Finding]]

    var abc: ABCAnalysis { analysis.abc }
    var complaints: ComplaintRegister { analysis.complaints }
    var receivables: ReceivableAgeing { analysis.receivables }

    init(
        portfolio: Portfolio, analysis: PortfolioAnalysis, findings: [Finding], words: Words, clock: ClockOffsets,
        isOfClock: Bool = false
    ) {
        self.portfolio = portfolio
        self.analysis = analysis
        let asOf = analysis.asOf
        self.asOf = asOf
        self.words = words
        self.clock = clock
        self.isOfClock = isOfClock
        formats = Formats(
            words: words, currency: portfolio.settings.currency, known: (asOf - Self.daysBack)..<(asOf + Self.daysAhead)
        )
        wording = SiteWording(words, formats, of: portfolio)
        taxNote = Self.taxNote(portfolio.settings.tax, words)
        let ranks = portfolio.accounts.map { analysis.abc[$0.id]?.rank ?? .max }
        byRank = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        neighbours = AccountNeighbours(byRank, owners: portfolio.accounts.map { $0.owner(on: asOf) })
        var other = portfolio.settings.abc
        other.measure = other.measure == .revenue ? .profit : .revenue
        abcByOtherMeasure = ABCAnalysis(of: portfolio, ledger: analysis.ledger, settings: other)
        groups = AccountGroups(of: portfolio)
        let calendar = VisitCalendar(of: analysis)
        self.calendar = calendar
        stays = StayCalendar(of: portfolio, months: calendar.months)
        visitFrequency = VisitFrequency(
            of: portfolio, in: VisitFrequency.window(portfolio.settings.abc.window, asOf: asOf), abc: analysis.abc)
        visitStandings = VisitStandings(of: portfolio, analysis: analysis)
        dayPacks = DayPack.all(of: portfolio, analysis: analysis, from: Self.firstDayWithSheets(asOf: asOf))
        unreportedByRep = Self.unreported(portfolio, analysis)
        let intervals = JudgedIntervals(of: portfolio, analysis: analysis)
        self.intervals = intervals
        scorecards = RepScorecard.all(of: portfolio, analysis: analysis, intervals: intervals)
        repBar = RepBarView(scorecards.lazy.map(\.rep), of: portfolio, words)
        scorecardsByRep = Dictionary(scorecards.map { ($0.rep, $0) }, uniquingKeysWith: { first, _ in first })
        dayPacksByDay = Dictionary(dayPacks.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
        repPages = Set(scorecards.lazy.map(\.rep).filter(Address.isFileName))
        cuts = PortfolioCuts(of: portfolio, analysis: analysis)
        salesByProduct = Deferred { ProductSales(lastQuartersOf: portfolio, analysis: analysis) }
        salesByMonth = Deferred { SalesByMonth(analysis.ledger) }
        soldAndInvoiced = Deferred {
            CollectionsView.months(of: analysis.receivables).map {
                SoldAndInvoiced(of: portfolio, analysis.receivables, analysis.ledger, in: $0)
            }
        }
        rising = Deferred { RisingAccounts(of: portfolio, analysis: analysis) }
        duties = Deferred { Duties(of: portfolio, analysis: analysis) }
        booksMark = analysis.books.agreesTo.map { [formats] month in
            words.salesAgreesTo(month: formats.month(month))
        }
        amountsIn = words.amountsIn(currency: formats.currencyName)
        noMatch = words.searchNone(words: "…")
        self.findings = findings
        findingsByAccount = Dictionary(grouping: findings) { Reference.account(holding: $0.place.path) ?? "" }
        findingsByActor = Dictionary(grouping: findings) { portfolio.whoMustAct(on: $0, asOf: asOf) }
    }

    /// Nearly all days that pages name are those of the last three years and of the next one.
    private static let daysBack = 1096
    private static let daysAhead = 366

    private static func unreported(
        _ portfolio: Portfolio, _ analysis: PortfolioAnalysis
    ) -> [String: [(account: Account, visit: AgendaEntry)]] {
        let visits = zip(portfolio.accounts, analysis.accounts).flatMap { account, known in
            known.agenda.unreported.map { (account: account, visit: $0) }
        }
        let byDay = visits.enumerated().sorted {
            ($0.element.visit.day, $0.offset) < ($1.element.visit.day, $1.offset)
        }
        return Dictionary(grouping: byDay.map(\.element), by: \.visit.rep)
    }

    private static func taxNote(_ tax: TaxSettings, _ words: Words) -> String? {
        let notes = [
            tax.sales.map { words[$0 == .included ? .taxSalesIncluded : .taxSalesExcluded] },
            tax.receivables.map { words[$0 == .included ? .taxReceivablesIncluded : .taxReceivablesExcluded] },
        ].compactMap { $0 }
        return notes.isEmpty ? nil : notes.listed(by: words[.listSeparator])
    }

    /// The bar at the head of every page, made when the first of them asks for it.
    var navigation: Navigation {
        bar.withLock { known in
            if let known { return known }
            let navigation = Navigation(words, isThere: isThere)
            known = navigation
            return navigation
        }
    }

    func findings(of account: String) -> [Finding] { findingsByAccount[account] ?? [] }

    /// What a rep has to see to; under an empty name what nobody is in charge of.
    func findings(upTo rep: String) -> [Finding] { findingsByActor[rep] ?? [] }

    /// The findings that are about the whole portfolio, such as those about the settings.
    var findingsUpToNobody: [Finding] { findingsByActor[nil] ?? [] }

    /// Those who have something to see to, by id.
    var actors: [String] { findingsByActor.keys.compactMap(\.self).sorted(by: precedes) }

    func scorecard(ofRep id: String) -> RepScorecard? { scorecardsByRep[id] }
    func dayPack(on day: Day) -> DayPack? { dayPacksByDay[day] }

    /// What an ABC analysis measures where it is not the settings' own one.
    func otherMeasure(of analysis: ABCAnalysis) -> ABCSettings.Measure? {
        analysis.settings.measure == abc.settings.measure ? nil : analysis.settings.measure
    }

    // MARK: - Names

    func name(ofRep id: String) -> String { portfolio.name(ofRep: id) }
    /// As lists, notes and drawings call an account.
    func name(ofAccount id: String) -> String { portfolio.account(id)?.nameInLists ?? id }
    func hasPage(rep id: String) -> Bool { repPages.contains(id) }

    func label(ofIndustry id: String) -> String {
        portfolio.settings.label(ofIndustry: id, words)
    }

    /// A fact that an industry asks for.
    func label(ofFact name: String, industry: String) -> String {
        let field = portfolio.settings.industries[industry]?.fields.first { $0.name == name }
        return field?.label.text(in: words.language.rawValue) ?? name
    }

    func label(_ id: String, in vocabulary: Vocabulary<Label>) -> String {
        vocabulary[id]?.text(in: words.language.rawValue) ?? id
    }

    func label(ofRegion id: String) -> String { label(id, in: portfolio.settings.regions) }
    func label(ofProgress id: String) -> String { label(id, in: portfolio.settings.progress) }
    func label(ofCategory id: String) -> String { label(id, in: portfolio.settings.categories) }
    func label(ofCause id: String) -> String { label(id, in: portfolio.settings.causes) }

    // MARK: - Links

    /// A rep as a link where there is a page, else as plain words.
    func link(toRep id: String, from place: PagePlace) -> LinkView {
        LinkView(text: name(ofRep: id), url: hasPage(rep: id) ? place.link(.rep(id)) : nil)
    }

    func link(toPartner id: String, from place: PagePlace) -> LinkView {
        link(.partner, id, from: place)
    }

    func link(toProduct id: String, from place: PagePlace) -> LinkView {
        link(.product, id, from: place)
    }

    func link(toAccount id: String, from place: PagePlace) -> LinkView {
        LinkView(
            text: name(ofAccount: id), url: portfolio.account(id).map { place.link(.account($0.id)) })
    }

    /// What a complaint is about: its category and its product, or that it is one.
    func subject(of complaint: Complaint) -> String { subject(complaint.category, complaint.product) }

    func subject(of known: ComplaintCase) -> String { subject(known.category, known.product) }

    private func subject(_ category: String?, _ product: String?) -> String {
        words.parts([category.map(label(ofCategory:)), product.map { name(.product, $0) }]) ?? words[.kindComplaint]
    }

    /// A contact, a rep or free words, as a file names whoever does something.
    func link(toPerson name: String, of account: Account, from place: PagePlace) -> LinkView {
        if let contact = account.contact(name) {
            return LinkView(text: contact.name, url: place.link(.contact(account: account.id, id: name)))
        }
        return link(toRep: name, from: place)
    }
}

extension SiteContext {
    /// What was worked out for an account of the portfolio.
    func analysis(of account: Account) -> AccountAnalysis {
        if let known = analysis[account.id] { return known }
        assertionFailure("`\(account.id)` is no account of the portfolio")
        return AccountAnalysis(of: account, tier: abc.tier(of: account.id), settings: portfolio.settings, asOf: asOf)
    }
}
