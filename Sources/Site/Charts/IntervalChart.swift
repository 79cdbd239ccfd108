import Analysis
import Model
import Templating

/// The days between visits as columns, beside the ideal and the longest interval of the tier.
struct IntervalChart: View {
    private static let left = 2
    private static let top = 18
    private static let plotHeight = 120
    private static let right = 540
    /// The last so many; more would be too thin to tell apart.
    static let most = 24

    struct Column: View {
        let x: String
        let y: String
        let width: String
        let height: String
        let labelX: String
        let labelY: String
        let days: String
        /// `kept`, `late`, or `running` for the days since the last visit.
        let state: String
        let title: String

        static let fields: [Field<Self>] = [
            .text("x") { $0.x }, .text("y") { $0.y }, .text("width") { $0.width }, .text("height") { $0.height },
            .text("labelX") { $0.labelX }, .text("labelY") { $0.labelY }, .text("days") { $0.days },
            .text("state") { $0.state }, .flag("isRunning") { $0.state == "running" },
            .flag("isLate") { $0.state == "late" }, .text("title") { $0.title },
        ]
    }

    let name: String
    let description: String
    let columns: [Column]
    let rules: [ParetoChart.Rule]

    init(_ rows: [IntervalRow], _ cadence: Cadence?, account: Account, _ context: SiteContext) {
        let words = context.words
        let shown = rows.suffix(Self.most)
        let lines = cadence.map { [$0.ideal, $0.maximum] } ?? []
        let longest = max(1, (shown.map(\.days) + lines).max() ?? 1)
        let scale = Scale(largest: Int128(longest), length: Tenths(Self.plotHeight))
        let base = Tenths(Self.top + Self.plotHeight)
        let step = (Self.right - Self.left) * 10 / max(6, shown.count)
        name = words(.intervalChartName, ["account": account.name])
        description = cadence.map(context.cadenceText) ?? words[.intervalChartNoCadence]
        columns = shown.enumerated().map { index, row in
            let height = scale.length(of: Int128(row.days))
            let x = Self.left * 10 + step * index + step / 6
            let width = step * 2 / 3
            return Column(
                x: Tenths(tenths: x).text, y: (base - height).text, width: Tenths(tenths: width).text,
                height: height.text, labelX: Tenths(tenths: x + width / 2).text,
                labelY: (base - height - Tenths(4)).text, days: String(row.days),
                state: row.isRunning ? "running" : row.isLate ? "late" : "kept",
                title: words(.intervalChartColumn, count: row.days, ["from": row.fromText, "to": row.toText]))
        }
        let labels = [words[.intervalChartIdeal], words[.intervalChartMaximum]]
        rules = zip(lines, labels).map { days, label in
            let y = base - scale.length(of: Int128(days))
            return ParetoChart.Rule(y: y.text, labelY: (y + Tenths(4)).text, label: "\(label) \(days)")
        }
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name },
        .text("description") { $0.description },
        .list("columns") { $0.columns },
        .list("rules") { $0.rules },
    ]
}
