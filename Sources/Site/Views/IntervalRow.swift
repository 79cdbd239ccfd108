import Analysis
import Model
import Templating

/// An interval between two visits held, or the days since the last one.
struct IntervalRow: View {
    let from: DayView
    let to: DayView
    let fromText: String
    let toText: String
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
    /// What was asked for when it began; nil where nothing was.
    let cadence: Cadence?

    init(_ judged: JudgedInterval, _ context: SiteContext) {
        let formats = context.formats
        let interval = judged.interval
        fromText = formats.shortDay(interval.from)
        toText = interval.isRunning ? context.words[.intervalChartToday] : formats.shortDay(interval.to)
        from = DayView(interval.from, fromText)
        to = DayView(interval.to, toText)
        days = interval.days
        isRunning = interval.isRunning
        tier = TierView(judged.tier)
        isLate = judged.isKept == false
        isIdeal = judged.cadence.map { interval.days <= $0.ideal } ?? false
        isAllowed = judged.isKept == true && !isIdeal
        cadence = judged.cadence
    }

    static let fields: [Field<Self>] = [
        .object("from") { $0.from },
        .object("to") { $0.to },
        .text("days") { String($0.days) },
        .object("tier") { $0.tier },
        .flag("isRunning") { $0.isRunning },
        .flag("isLate") { $0.isLate },
        .flag("isIdeal") { $0.isIdeal },
        .flag("isAllowed") { $0.isAllowed },
        .flag("isAsked") { $0.cadence != nil },
    ]
}
