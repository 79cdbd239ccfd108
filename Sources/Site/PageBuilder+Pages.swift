import Analysis
import Model

extension PageBuilder {
    /// The view of each kind of page, whether this site has one or not.
    static let views: [any PageView.Type] = [
        ABCPage.self, AccountCardPage.self, AccountsPage.self, AnalysisSheetPage.self, AttentionPage.self,
        CalendarMonthPage.self, CalendarPage.self, ComplaintCardPage.self, ComplaintRegisterPage.self,
        ContactsPage.self, CutPage.self, CutPartPage.self, DayFilePage.self, DayPage.self, DaySheetsPage.self,
        DaysPage.self, FindingsByRulePage.self, FindingsPage.self, GlossaryPage.self, HomePage.self, NotFoundPage.self,
        PlanPage.self, PlansPage.self, ReceivablesPage.self, RepPage.self, ReportPage.self, ReportsPage.self,
        RepsPage.self, RisingPage.self, TargetsPage.self, TierHistoryPage.self, VisitAnalysisPage.self,
        VisitCardPage.self, WhereaboutsPage.self,
    ]

    /// All pages and files of the site.
    mutating func addAll() {
        for page in pages where context.isThere(page) { add(page) }
        compileOwnTemplates()
        addDrawings()
        addDownloads()
        addAssets()
        for attachment in context.portfolio.attachments { addAttachment(attachment.path) }
    }

    /// Every page of the site, in the order in which they are made.
    private var pages: [Page] {
        let accounts = context.portfolio.accounts.lazy.map(\.id)
        let reps = context.scorecards.lazy.map(\.rep).filter(context.hasPage)
        return Page.parts + Page.single
            + accounts.flatMap {
                [.account($0), .visitCard($0), .complaintCard($0), .contacts($0), .analysisSheet($0)]
            }
            + context.calendar.months.map(Page.calendarMonth) + context.dayPacks.flatMap(pages(of:))
            + reps.map(Page.rep) + (reports.quarters + reports.months).map(Page.report)
            + plans.plans.map { .plan(year: $0.year) } + CutKind.allCases.flatMap(context.cuts.pages)
    }

    /// A day's page, and one with the sheets of each rep.
    private func pages(of pack: DayPack) -> [Page] {
        [.day(pack.day)] + pack.reps.compactMap { context.pageOfSheets(of: $0, on: pack.day) }
    }

    private mutating func add(_ page: Page) {
        let (context, reports, plans) = (context, reports, plans)
        switch page {
        case .home: add(page) { HomePage(plans, at: $0, context) }
        case .attention: add(page) { AttentionPage(at: $0, context) }
        case .accounts: add(page) { AccountsPage(at: $0, context) }
        case .targets: add(page) { TargetsPage(at: $0, context) }
        case .cut(let kind): add(page) { CutPage(kind, at: $0, context) }
        case .abc: add(page) { ABCPage(at: $0, context) }
        case .tierHistory: add(page) { TierHistoryPage(at: $0, context) }
        case .rising: add(page) { RisingPage(at: $0, context) }
        case .calendar: add(page) { CalendarPage(at: $0, context) }
        case .visitAnalysis: add(page) { VisitAnalysisPage(at: $0, context) }
        case .days: add(page) { DaysPage(at: $0, context) }
        case .whereabouts: add(page) { WhereaboutsPage(at: $0, context) }
        case .reps: add(page) { RepsPage(at: $0, context) }
        case .complaints: add(page) { ComplaintRegisterPage(at: $0, context) }
        case .receivables: add(page) { ReceivablesPage(at: $0, context) }
        case .reports: add(page) { ReportsPage(reports, at: $0, context) }
        case .plans: add(page) { PlansPage(plans, at: $0, context) }
        case .findings: add(page) { FindingsPage(at: $0, context) }
        case .findingsByRule: add(page) { FindingsByRulePage(at: $0, context) }
        case .glossary: add(page) { GlossaryPage(at: $0, context) }
        case .notFound: add(page) { NotFoundPage(at: $0, context) }
        case .account(let id): addDossier(page, id, AccountCardPage.init)
        case .analysisSheet(let id): addDossier(page, id, AnalysisSheetPage.init)
        case .visitCard(let id): addDossier(page, id, VisitCardPage.init)
        case .complaintCard(let id): addDossier(page, id, ComplaintCardPage.init)
        case .contacts(let id): addDossier(page, id, ContactsPage.init)
        case .cutPart(let kind, _):
            if let word = context.cuts.word(of: page) { add(page) { CutPartPage(kind, word, at: $0, context) } }
        case .calendarMonth(let month): add(page) { CalendarMonthPage(month, at: $0, context) }
        case .day(let day):
            if let pack = context.dayPack(on: day) { add(page) { DayPage(pack, at: $0, context) } }
        case .daySheets(let day, let file):
            let rep = context.dayPack(on: day)?.reps.first { Address.fileName(ofWord: $0) == file }
            if let rep { add(page) { DaySheetsPage(of: rep, on: day, at: $0, context) } }
        case .rep(let id):
            if let scorecard = context.scorecard(ofRep: id) { add(page) { RepPage(scorecard, at: $0, context) } }
        case .report(let period): add(page) { ReportPage(on: period, among: reports, at: $0, context) }
        case .plan(let year):
            if let plan = plans[year] { add(page) { PlanPage(plan, among: plans, at: $0, context) } }
        }
    }

    /// A page of an account's dossier.
    private mutating func addDossier<View: PageView>(
        _ page: Page, _ id: String, _ view: @escaping @Sendable (Account, PagePlace, SiteContext) -> View
    ) {
        guard let position = context.portfolio.position(ofAccount: id) else { return }
        add(page) { [context] in view(context.portfolio.accounts[position], $0, context) }
    }
}
