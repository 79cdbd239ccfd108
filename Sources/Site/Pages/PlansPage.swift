import Analysis
import Model
import Templating

/// `plan.html`: the years for which there is a sales plan, side by side.
struct PlansPage: PageView {
    static let template = "plan.html"

    struct Row: View {
        let year: LinkView
        let base: String
        /// Whether sales were recorded already when the base ended, and when it began.
        let isRecorded: Bool
        let isWhole: Bool
        /// Whether sales of the year are booked.
        let isRunning: Bool
        let hasGoal: Bool
        let figures: PlanFiguresView
    }

    let frame: FrameView
    let rows: [Row]
    /// From when on sales are recorded, for each year whose base is not whole.
    let notes: [String]
    /// The coming year's.
    let chart: ChartView?
    /// What chart and table of the coming year are called.
    let heading: String
    let regions: [PlanPage.Row]
    let total: PlanFiguresView?
    /// Whose sales are not booked up to the end of its base.
    let notBooked: String?

    init(_ plans: SalesPlans, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        frame = FrameView(words[.planTitle], at: place, context)
        let recordedSince = context.analysis.ledger.recordedSinceMonth?.firstDay
        func isRecorded(_ plan: RegionalPlan) -> Bool { recordedSince.map { $0 <= plan.baseSpan.last } ?? true }
        notes = plans.plans.filter { isRecorded($0) }.compactMap { PlanWording.baseRecorded($0, context) }
        rows = plans.plans.map { plan in
            Row(
                year: LinkView(text: formats.period(plan.period), url: place.link(.plan(year: plan.year))),
                base: formats.span(plan.baseSpan.first, plan.baseSpan.last),
                isRecorded: isRecorded(plan),
                isWhole: PlanWording.baseRecorded(plan, context) == nil,
                isRunning: plan.soldThrough != nil, hasGoal: plan.rates != nil,
                figures: PlanFiguresView(plan.total, context))
        }
        let coming = plans.plans.first
        chart = coming.flatMap { BarChart(plan: $0, at: place, context) }.map { ChartView($0, context) }
        heading = coming.map { words.planYearByRegion(year: formats.period($0.period)) } ?? ""
        regions = (coming?.regions ?? []).map { row in
            PlanPage.Row(
                name: context.link(.region, row.key, from: place),
                figures: PlanFiguresView(row.figures, context))
        }
        total = coming.map { PlanFiguresView($0.total, context) }
        notBooked = coming.flatMap { PlanWording.baseNotBooked($0, context) }
    }
}
