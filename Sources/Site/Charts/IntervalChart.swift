import Analysis
import Model
import Templating

/// The days between visits as columns, beside the ideal and the longest interval that were asked for when each began.
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
        var isRunning: Bool { state == "running" }
        var isLate: Bool { state == "late" }
    }

    /// What was asked for over some intervals, one after the other.
    struct Line: View {
        let x1: String
        let x2: String
        let y: String
        let title: String
        /// Of the last ones only, beside which there is room.
        let label: String?
        let labelY: String
    }

    let name: String
    let description: String
    let columns: [Column]
    let lines: [Line]

    init(_ intervals: [JudgedInterval], _ cadence: Cadence?, account: Account, _ context: SiteContext) {
        let words = context.words
        let shown = intervals.suffix(Self.most)
        let asked = shown.compactMap { $0.cadence?.maximum }
        let longest = max(1, (shown.map(\.interval.days) + asked).max() ?? 1)
        let scale = Scale(largest: Int128(longest), length: Tenths(Self.plotHeight))
        let base = Tenths(Self.top + Self.plotHeight)
        let step = (Self.right - Self.left) * 10 / max(6, shown.count)
        name = words.intervalChartName(account: account.name)
        let today = cadence.map(context.cadenceText) ?? words[.intervalChartNoCadence]
        description = asked.isEmpty ? today : words.intervalChartInForce(cadence: today)
        columns = shown.enumerated().map { index, judged in
            let row = IntervalRow(judged, context)
            let height = scale.length(of: Int128(row.days))
            let x = Self.left * 10 + step * index + step / 6
            let width = step * 2 / 3
            return Column(
                x: Tenths(tenths: x).text, y: (base - height).text, width: Tenths(tenths: width).text,
                height: height.text, labelX: Tenths(tenths: x + width / 2).text,
                labelY: (base - height - Tenths(4)).text, days: String(row.days),
                state: row.isRunning ? "running" : row.isLate ? "late" : "kept",
                title: words.intervalChartColumn(from: row.from.text, to: row.to.text, n: row.days))
        }
        lines = Self.stretches(of: shown.map(\.cadence)).flatMap { stretch, cadence in
            let from = context.formats.shortDay(shown[shown.startIndex + stretch.lowerBound].interval.from)
            let isLast = stretch.upperBound == shown.count
            let phrases: [(Word, Int)] = [
                (.intervalChartIdeal, cadence.ideal), (.intervalChartMaximum, cadence.maximum),
            ]
            return phrases.map { phrase, days in
                let y = base - scale.length(of: Int128(days))
                return Line(
                    x1: Tenths(tenths: Self.left * 10 + step * stretch.lowerBound).text,
                    x2: isLast ? String(Self.right) : Tenths(tenths: Self.left * 10 + step * stretch.upperBound).text,
                    y: y.text, title: words.intervalChartLine(label: words[phrase], n: days, from: from),
                    label: isLast ? "\(words[phrase]) \(days)" : nil, labelY: (y + Tenths(4)).text)
            }
        }
    }

    /// Intervals one after the other of which the same was asked; those of which nothing was are left out.
    private static func stretches(of cadences: [Cadence?]) -> [(range: Range<Int>, cadence: Cadence)] {
        var stretches: [(range: Range<Int>, cadence: Cadence)] = []
        for (index, cadence) in cadences.enumerated() {
            guard let cadence else { continue }
            if let last = stretches.last, last.range.upperBound == index, last.cadence == cadence {
                stretches[stretches.count - 1].range = last.range.lowerBound..<(index + 1)
            } else {
                stretches.append((index..<(index + 1), cadence))
            }
        }
        return stretches
    }
}
