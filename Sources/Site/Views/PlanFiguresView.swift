import Analysis
import Model
import Templating

/// The amounts of a sales plan, of an account, a region, a rep or of all.
struct PlanFiguresView: View {
    let accounts: String
    let base: String
    let growth: String?
    let goal: String
    let target: String?
    let gap: String
    /// Whether something is planned for which no target stands.
    let isShort: Bool
    let withoutTarget: String?
    /// What is planned of those that have no target.
    let gapWithoutTarget: String?
    let actual: String
    let progressOfTarget: String?
    /// What was sold while the rep was in charge, wherever.
    let sold: String
    /// The part of what the rep's accounts bought that was sold while another rep was in charge.
    let actualUnderOthers: String?

    init(_ figures: PlanFigures, _ context: SiteContext) {
        let formats = context.formats
        accounts = formats.number(figures.accounts)
        base = formats.amount(figures.base)
        growth = figures.growth?.share.map(formats.change)
        goal = formats.amount(figures.goal)
        target = figures.target == .zero ? nil : formats.amount(figures.target)
        gap = formats.amount(figures.gap)
        isShort = figures.gap > .zero
        withoutTarget = figures.withoutTarget > 0 ? formats.number(figures.withoutTarget) : nil
        actual = formats.amount(figures.actual)
        progressOfTarget = figures.progressOfTarget.map(formats.share)
        gapWithoutTarget = figures.goalWithoutTarget == .zero ? nil : formats.amount(figures.goalWithoutTarget)
        sold = formats.amount(figures.sold)
        actualUnderOthers = figures.actualUnderOthers == .zero ? nil : formats.amount(figures.actualUnderOthers)
    }
}
