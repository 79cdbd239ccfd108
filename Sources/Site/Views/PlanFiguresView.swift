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
    let actual: String
    let progress: String?

    init(_ figures: PlanFigures, _ context: SiteContext) {
        let formats = context.formats
        accounts = formats.number(figures.accounts)
        base = formats.amount(figures.base)
        growth = Growth(from: figures.base, to: figures.goal).share.map(formats.change)
        goal = formats.amount(figures.goal)
        target = figures.target == .zero ? nil : formats.amount(figures.target)
        gap = formats.amount(figures.gap)
        isShort = figures.gap > .zero
        withoutTarget = figures.withoutTarget > 0 ? formats.number(figures.withoutTarget) : nil
        actual = formats.amount(figures.actual)
        progress = figures.progress.map(formats.share)
    }

    static let fields: [Field<Self>] = [
        .text("accounts") { $0.accounts },
        .text("base") { $0.base },
        .optionalText("growth") { $0.growth },
        .text("goal") { $0.goal },
        .optionalText("target") { $0.target },
        .text("gap") { $0.gap },
        .flag("isShort") { $0.isShort },
        .optionalText("withoutTarget") { $0.withoutTarget },
        .text("actual") { $0.actual },
        .optionalText("progress") { $0.progress },
    ]
}
