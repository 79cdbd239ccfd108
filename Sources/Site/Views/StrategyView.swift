import Analysis
import Model
import Templating

/// The strategy at an account: its goals and how far each has come.
struct StrategyView: View {
    struct Row: View {
        let goal: String
        let action: String?
        let owner: LinkView?
        let due: DayView?
        let status: String
        let statusStyle: String
        let late: String?
    }

    let summary: String
    let rows: [Row]

    /// Nil if there is no goal.
    init?(of account: Account, at place: PagePlace, _ context: SiteContext) {
        let progress = StrategyProgress(of: account, asOf: context.asOf)
        guard !progress.rows.isEmpty else { return nil }
        let words = context.words
        let pursued = progress.rows.count - progress.count(.dropped)
        let done = words.strategyDone(done: String(progress.count(.done)), count: String(pursued))
        summary = progress.late == 0 ? done : done + words[.comma] + words.strategyLate(n: progress.late)
        rows = progress.rows.map { row in
            Row(
                goal: row.goal.goal, action: row.goal.action,
                owner: row.goal.owner.map {
                    row.goal.isOpen
                        ? context.link(toWhoever: $0, seesToItAt: account, from: place)
                        : context.link(toPerson: $0, of: account, from: place)
                },
                due: row.goal.due.map { DayView($0, context.formats.shortDay($0)) },
                status: words.word(.strategyStatus, row.goal.status.rawValue), statusStyle: row.goal.status.rawValue,
                late: row.lateBy.map { words.strategyLateBy(n: $0) })
        }
    }
}
