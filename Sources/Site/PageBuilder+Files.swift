import Analysis
import Model

extension PageBuilder {
    /// The drawings that are files of their own.
    mutating func addDrawings() {
        let context = context
        for analysis in [context.abc, context.abcByOtherMeasure] where analysis.hasTiers {
            for scaling in ParetoChart.Scaling.allCases {
                add(.pareto(other: context.otherMeasure(of: analysis), scaling)) {
                    ParetoChart(analysis, scaling, at: $0, context)
                }
            }
        }
        add(.tierHistory) { _ in TierHistoryChart(context) }
        add(.marks) { SmallMultiples(risingAt: $0, context) }
        for kind in CutKind.allCases where !context.cuts.pages(kind).isEmpty {
            add(.cut(kind)) { BarChart(kind, at: $0, context) }
        }
        add(.productPeriods) { SmallMultiples(productsAt: $0, context) }
        for subject in ComplaintParetoView.Subject.allCases where !context.complaints.cases.isEmpty {
            add(.complaints(by: subject)) { _ in ComplaintParetoView.chart(by: subject, context) }
        }
        if context.receivables.total.overdue > .zero {
            add(.receivablesByAge) { _ in BarChart(ageing: context.receivables.total, context) }
            add(.receivablesByAccount) { ReceivablesPage.accountsChart(at: $0, context) }
        }
        if !context.receivables.collections.months.isEmpty {
            add(.collections) { _ in CollectionsView.chart(context) }
        }
        for plan in plans.plans where !plan.accounts.isEmpty {
            add(.plan(year: plan.year)) { BarChart(plan: plan, at: $0, context) }
        }
    }

    /// The figures for other programs, the index of the search, and the feeds.
    ///
    /// Those that work out what many pages need are made first, beside pages that can do without: a page that has to wait
    /// for such a figure keeps a core idle.
    mutating func addDownloads() {
        let (context, reports) = (context, reports)
        add(.accounts(.json)) { AccountsData(context: context).json() }
        add(.accounts(.csv)) { AccountsData(context: context).csv() }
        for analysis in [context.abc, context.abcByOtherMeasure] {
            let other = context.otherMeasure(of: analysis)
            add(.abc(other: other, .json)) { ABCData(abc: analysis, context: context).json() }
            add(.abc(other: other, .csv)) { ABCData(abc: analysis, context: context).csv() }
        }
        for plan in plans.plans {
            add(.plan(year: plan.year, .json)) { PlanData(plan: plan, context: context).json() }
            add(.plan(year: plan.year, .csv)) { PlanData(plan: plan, context: context).csv() }
        }
        addFirst(.reports) { ReportsData(reports: reports, context: context).json() }
        for kind in CutKind.allCases { addFirst(.cut(kind)) { CutData(kind: kind, context: context).json() } }
        addFirst(.tiers) { TiersData(context: context).json() }
        addFirst(.rising) { RisingData(context: context).json() }
        if !context.portfolio.settings.totals.isEmpty { add(.books) { BooksData(context: context).json() } }
        add(.visits) { VisitsData(context: context).json() }
        add(.complaints) { ComplaintsData(context: context).json() }
        add(.reps) { RepsData(context: context).json() }
        add(.receivables) { ReceivablesData(context: context).json() }
        add(.findings) { FindingsData(context: context).json() }
        add(.analysisSheets) { AnalysisSheetsData(context: context).json() }
        add(.whereabouts) { WhereaboutsData(context: context).json() }
        add(.targets) { TargetsData(context: context).json() }
        add(.searchIndex) { SearchIndex(context).json() }
        addFeeds()
    }

    /// A feed of all visits, and one of each rep's own.
    private mutating func addFeeds() {
        let context = context
        let entries = VisitFeed.entries(context)
        let title = context.portfolio.settings.title
        add(.feed) { VisitFeed(entries, title: title, context).ics() }
        let byRep = Dictionary(grouping: entries, by: \.visit.rep)
        for scorecard in context.scorecards where context.hasPage(rep: scorecard.rep) {
            let own = byRep[scorecard.rep] ?? []
            let name = context.words.feedTitle(title: title, rep: context.name(ofRep: scorecard.rep))
            add(.feedOfRep(scorecard.rep)) { VisitFeed(own, title: name, context).ics() }
        }
    }
}
