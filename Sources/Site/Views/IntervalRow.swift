import Analysis
import Model
import Templating

/// An interval between two visits held, or the days since the last one.
struct IntervalRow: View {
    let from: DayView
    let to: DayView
    let days: Int
    /// Whether it is not over yet.
    let isRunning: Bool
    /// The tier that was in force when it began.
    let tier: TierView
    /// Whether it is longer than that tier allows.
    let isLate: Bool
    let isIdeal: Bool
    /// Whether it is longer than the ideal one, and not too long.
    let isAllowed: Bool
    /// Whether something was asked for when it began.
    let isAsked: Bool

    init(_ judged: JudgedInterval, _ context: SiteContext) {
        let formats = context.formats
        let interval = judged.interval
        from = DayView(interval.from, formats.shortDay(interval.from))
        to = DayView(
            interval.to, interval.isRunning ? context.words[.intervalChartToday] : formats.shortDay(interval.to))
        days = interval.days
        isRunning = interval.isRunning
        tier = TierView(judged.tier)
        isLate = judged.isKept == false
        isIdeal = judged.cadence.map { interval.days <= $0.ideal } ?? false
        isAllowed = judged.isKept == true && !isIdeal
        isAsked = judged.cadence != nil
    }
}
