import Analysis
import Model
import Templating

/// Horizontal bars, a row for each thing: one bar, parts of one bar, or bars beneath one another; as a Pareto chart
/// with the line of the cumulative share, which runs from the first row down to the last.
///
/// Parts are told apart by how dark they are, so that they print in black and white.
struct BarChart: View {
    /// A row before it is drawn.
    struct Row {
        let label: String
        let parts: [(amount: Int128, title: String)]
        /// The row's figure, as the table has it.
        let value: String
        var cumulative: Share?
    }

    enum Layout {
        /// The parts of a row make one bar.
        case stacked
        /// Each part of a row is a bar of its own.
        case beneath
    }

    private static let left = 256
    private static let width = 960
    private static let right = 150
    private static let rowHeight = 28
    private static var plotWidth: Int { width - left - right }

    struct Part: View {
        let x: String
        let y: String
        let width: String
        let height: String
        let opacity: String
        let title: String
    }

    struct Bar: View {
        let label: String
        let labelY: String
        let value: String
        let parts: [Part]
    }

    struct Point: View {
        let x: String
        let y: String
    }

    let name: String
    let description: String
    let language: String
    let height: String
    let legend: [ChartKey]
    let bars: [Bar]
    /// The ends of the cumulative line's scale, where there is one.
    let ends: [TermView]
    let line: String
    let points: [Point]

    /// A chart of at least one row with something in it, or nil.
    /// - Parameter shades: What each part of a row is; empty where a row has but one.
    init?(
        _ name: String, _ description: String, _ rows: [Row], shades: [String] = [], layout: Layout = .stacked,
        _ context: SiteContext
    ) {
        let longest = rows.map { row in
            switch layout {
            case .stacked: row.parts.reduce(0) { $0 + max(0, $1.amount) }
            case .beneath: row.parts.map(\.amount).max() ?? 0
            }
        }
        let hasLine = rows.contains { $0.cumulative != nil }
        // Beside the line of the cumulative share a bar is its share, so that the line begins where the first bar ends.
        guard let largest = hasLine ? longest.reduce(0, +) : longest.max(), largest > 0 else { return nil }
        let scale = Scale(largest: largest, length: Tenths(Self.plotWidth))
        let top = (shades.isEmpty ? 0 : 28) + (hasLine ? 22 : 4)
        self.name = name
        self.description = description
        language = context.words.language.rawValue
        height = String(top + rows.count * Self.rowHeight + 4)
        legend = ChartKey.row(shades, left: Self.left)
        bars = rows.enumerated().map { index, row in
            let y = Tenths(top + index * Self.rowHeight)
            return Bar(
                label: shortened(row.label, toWidth: 36), labelY: (y + Tenths(17)).text, value: row.value,
                parts: Self.parts(of: row, at: y, scale, layout, shades: max(1, shades.count)))
        }
        points = rows.enumerated().compactMap { index, row in
            guard let share = row.cumulative else { return nil }
            let x = Tenths(Self.left) + Tenths(tenths: Int(clamping: share.rounded(places: 4)) * Self.plotWidth / 1000)
            return Point(x: x.text, y: Tenths(top + index * Self.rowHeight + 13).text)
        }
        line = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        let scaleEnds = [0, 50, 100].map {
            TermView(term: Tenths(Self.left + Self.plotWidth * $0 / 100).text, text: "\($0)\(context.words[.percent])")
        }
        ends = hasLine ? scaleEnds : []
    }

    private static func parts(of row: Row, at y: Tenths, _ scale: Scale, _ layout: Layout, shades: Int) -> [Part] {
        var x = Tenths(left)
        let thickness = layout == .stacked ? 18 : 20 / max(1, row.parts.count)
        return row.parts.enumerated().compactMap { index, part in
            let length = scale.length(of: part.amount)
            defer { if layout == .stacked { x = x + length } }
            guard length > Tenths(0) else { return nil }
            let offset = layout == .stacked ? 4 : 3 + thickness * index
            return Part(
                x: x.text, y: (y + Tenths(offset)).text, width: length.text, height: Tenths(thickness).text,
                opacity: ChartKey.opacity(of: index, among: shades), title: part.title)
        }
    }
}

extension BarChart: PageView {
    static let template = "charts/bars.svg"
}
