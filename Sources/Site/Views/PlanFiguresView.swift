import Analysis
import Model
import Templating

/// The amounts of a sales plan, of an account, a region, a rep or of all.
struct PlanFiguresView: View {
    let accounts: String
    let base: AmountView
    let growth: String?
    let goal: AmountView
    let target: AmountView?
    let gap: AmountView
    /// Whether something is planned for which no target stands.
    let isShort: Bool
    let withoutTarget: String?
    /// What is planned of those that have no target.
    let gapWithoutTarget: AmountView?
    let actual: AmountView
    let progressOfTarget: String?
    /// What was sold while the rep was in charge, wherever.
    let sold: AmountView
    /// The part of what the rep's accounts bought that was sold while another rep was in charge.
    let actualUnderOthers: AmountView?

    init(_ figures: PlanFigures, _ context: SiteContext) {
        let formats = context.formats
        accounts = formats.number(figures.accounts)
        base = AmountView(figures.base, formats)
        growth = figures.growth?.share.map(formats.change)
        goal = AmountView(figures.goal, formats)
        target = figures.target == .zero ? nil : AmountView(figures.target, formats)
        gap = AmountView(figures.gap, formats)
        isShort = figures.gap > .zero
        withoutTarget = figures.withoutTarget > 0 ? formats.number(figures.withoutTarget) : nil
        actual = AmountView(figures.actual, formats)
        progressOfTarget = figures.progressOfTarget.map(formats.share)
        gapWithoutTarget = figures.goalWithoutTarget == .zero ? nil : AmountView(figures.goalWithoutTarget, formats)
        sold = AmountView(figures.sold, formats)
        actualUnderOthers = figures.actualUnderOthers == .zero ? nil : AmountView(figures.actualUnderOthers, formats)
    }
}
