import Analysis
import Model
import Templating

/// `plan/YYYY.html`: the sales plan of a year by region, by rep and by account.
struct PlanPage: PageView {
    static let template = "plan-year.html"

    struct Row: View {
        let name: LinkView
        let figures: PlanFiguresView
    }

    struct AccountRow: View {
        let account: LinkView
        let tier: TierView
        let region: LinkView
        let owner: LinkView
        let ownerKey: String
        let growth: String
        let figures: PlanFiguresView
    }

    struct Table: View {
        let id: String
        let name: String
        let column: String
        /// Whether what each rep sold stands beside what the rep's accounts of today bought.
        let isByRep: Bool
        let rows: [Row]
    }

    let frame: FrameView
    let others: [LinkView]
    let csv: String
    let hasBegun: Bool
    let figures: [FigureView]
    let method: [TermView]
    let chart: ChartView?
    let tables: [Table]
    let accounts: [AccountRow]
    /// How many accounts the list leaves out; nil if it has all.
    let leftOut: String?
    let total: PlanFiguresView
    /// Whether anything is planned: of a year that is over without growth of its own there is no goal.
    let hasGoal: Bool
    /// What the column of sales is called: of a year that is over they are not "so far".
    let soldLabel: String
    /// How much of the rep's sales came about under another's care.
    let notes: [String]

    init(_ plan: RegionalPlan, among plans: SalesPlans, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        frame = FrameView(
            words.planYearTitle(year: formats.period(plan.period)), at: place, context)
        others = plans.plans.filter { $0.year != plan.year }.map {
            LinkView(
                text: words.planYearTitle(year: formats.period($0.period)),
                url: place.link(.plan(year: $0.year)))
        }
        csv = place.link(download: .plan(year: plan.year, .csv))
        hasBegun = plan.soldThrough != nil
        figures = PlanWording.figures(plan, context)
        method = PlanWording.method(plan, context)
        chart = BarChart(plan: plan, at: place, context).map {
            ChartView($0, fileURL: place.link(drawing: .plan(year: plan.year)), context)
        }
        tables = [
            Table(
                id: "regions", name: words[.planByRegion], column: words[.columnRegion], isByRep: false,
                rows: plan.regions.map { row in
                    Row(
                        name: context.link(.region, row.key, from: place),
                        figures: PlanFiguresView(row.figures, context))
                }),
            Table(
                id: "reps", name: words[.planByRep], column: words[.kindRep], isByRep: true,
                rows: plan.reps.map { row in
                    Row(
                        name: context.link(toRep: row.key, from: place),
                        figures: PlanFiguresView(row.figures, context))
                }),
        ]
        let silent = plan.accounts.count { !$0.figures.isTold }
        leftOut = silent > 0 ? words.planLeftOut(n: silent) : nil
        accounts = plan.accounts.filter { $0.figures.isTold }.map { row in
            AccountRow(
                account: context.link(toAccount: row.account, from: place),
                tier: TierView(of: row.account, context),
                region: context.link(.region, row.region, from: place),
                owner: context.link(toRep: row.owner, from: place), ownerKey: row.owner,
                growth: row.growth.map { formats.change(Share($0)) } ?? "–",
                figures: PlanFiguresView(row.figures, context))
        }
        total = PlanFiguresView(plan.total, context)
        hasGoal = plan.rates != nil
        soldLabel = words[plan.isOver ? .planSoldAll : .planSold]
        notes = PlanWording.notes(plan, context)
    }
}
