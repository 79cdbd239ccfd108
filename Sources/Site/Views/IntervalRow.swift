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
    /// Whether it is longer than the tier allows.
    let isLate: Bool
    let isIdeal: Bool

    /// All intervals of an account by date, the running one last.
    /// - Parameter cadence: What is asked of the account; nil if nothing is.
    static func rows(_ visits: VisitCadence, _ cadence: Cadence?, _ context: SiteContext) -> [IntervalRow] {
        var rows = visits.intervals.map { IntervalRow($0.from, $0.to, cadence, isRunning: false, context) }
        if let last = visits.lastHeld {
            rows.append(IntervalRow(last, context.asOf, cadence, isRunning: true, context))
        }
        return rows
    }

    private init(_ from: Day, _ to: Day, _ cadence: Cadence?, isRunning: Bool, _ context: SiteContext) {
        let formats = context.formats
        fromText = formats.shortDay(from)
        toText = isRunning ? context.words[.intervalChartToday] : formats.shortDay(to)
        self.from = DayView(from, fromText)
        self.to = DayView(to, toText)
        days = to - from
        self.isRunning = isRunning
        isLate = cadence.map { to - from > $0.maximum } ?? false
        isIdeal = cadence.map { to - from <= $0.ideal } ?? false
    }

    static let fields: [Field<Self>] = [
        .object("from") { $0.from },
        .object("to") { $0.to },
        .text("days") { String($0.days) },
        .flag("isRunning") { $0.isRunning },
        .flag("isLate") { $0.isLate },
        .flag("isIdeal") { $0.isIdeal },
    ]
}
