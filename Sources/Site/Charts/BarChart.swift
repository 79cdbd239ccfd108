import Analysis
import Model

/// Horizontal bars, a row for each thing: one bar, parts of one bar, or bars within one another with strokes across; as a
/// Pareto chart with the line of the cumulative share, which runs from the first row down to the last.
///
/// On a phone the name of a row and its figure stand above its bar.
struct BarChart: Chart {
    /// A stretch of a bar, or a bar of its own.
    struct Part {
        let css: String
        let amount: Int128
        let title: String
    }

    struct Row {
        let label: String
        var url: String? = nil
        let parts: [Part]
        /// Strokes across the bar, such as what it was the year before.
        var strokes: [Part] = []
        /// The row's figure.
        let value: String
        var cumulative: Share? = nil
        /// What the whole row says to whoever points at it; where it is nil, its parts speak for themselves.
        var title: String? = nil
    }

    enum Layout {
        /// The parts of a row make one bar.
        case stacked
        /// Each part of a row begins at the left, and is thinner than the one before.
        case within
    }

    let kind: String
    let name: String
    let description: String
    /// In what the figures are, said above them.
    var unit: String? = nil
    var keys: [ChartKey] = []
    var layout = Layout.stacked
    /// What a bar from end to end would be; nil where that is the longest one.
    var whole: Int128? = nil
    let rows: [Row]
    /// The ends of the scale of the cumulative share, where there is one.
    var percent: String = ""

    private var hasLine: Bool { rows.contains { $0.cumulative != nil } }

    private func length(_ row: Row) -> Int128 {
        let parts = row.parts.map { max(0, $0.amount) }
        let longest = layout == .stacked ? parts.reduce(0, +) : parts.max() ?? 0
        return max(longest, row.strokes.map(\.amount).max() ?? 0)
    }

    /// What is as long as the drawing is wide. Beside the line of the cumulative share a bar is its share, so that the line
    /// begins where the first bar ends.
    private var largest: Int128 {
        if let whole { return whole }
        let lengths = rows.map(length)
        return hasLine ? lengths.reduce(0, +) : lengths.max() ?? 0
    }

    /// Whether there is a bar at all.
    var isDrawn: Bool { largest > 0 }

    func sketch(_ width: ChartWidth) -> Sketch {
        var sketch = Sketch(width)
        let head = sketch.addHead(unit: unit, keys)
        let frame = BarFrame(width, rows: rows, from: head + (hasLine ? 22 : 2), hasLine: hasLine)
        let scale = Scale(largest: largest, length: Tenths(frame.plotWidth))
        // The line goes below the names, which it may have to cross on a phone.
        if hasLine { sketch.marks += cumulative(frame) }
        for (index, row) in rows.enumerated() {
            sketch.marks.append(mark(row, frame, index, scale))
        }
        let bottom = frame.top + frame.rowHeight * rows.count
        sketch.marks.append(
            ChartMark(
                css: "axis",
                lines: [
                    ChartMark.Line(
                        "base", from: (Tenths(frame.left), Tenths(frame.top)), to: (Tenths(frame.left), Tenths(bottom)))
                ]))
        sketch.height = bottom + 4
        return sketch
    }

    private func mark(_ row: Row, _ frame: BarFrame, _ index: Int, _ scale: Scale) -> ChartMark {
        let y = frame.barY(index)
        var mark = ChartMark(css: "row", title: row.title, url: row.url)
        var x = Tenths(frame.left)
        var end = x
        for (position, part) in row.parts.enumerated() {
            let length = scale.length(of: part.amount)
            let inset = layout == .within ? Tenths(tenths: 35 * position) : Tenths(0)
            if length > Tenths(0) {
                mark.boxes.append(
                    ChartMark.Box(
                        part.css, x: x, y: y + inset, width: length, height: Tenths(frame.thickness) - inset - inset))
            }
            end = max(end, x + length)
            if layout == .stacked { x = x + length }
        }
        // The figure stands at its bar's end, unless it would run into a stroke.
        let figureEnd = end + Tenths(22 + ChartText.width(of: row.value))
        for stroke in row.strokes {
            let place = Tenths(frame.left) + scale.length(of: stroke.amount)
            if place < figureEnd { end = max(end, place) }
            let (top, bottom) = (y - Tenths(3), y + Tenths(frame.thickness + 3))
            mark.lines += ["halo", stroke.css].map { ChartMark.Line($0, from: (place, top), to: (place, bottom)) }
        }
        mark.labels = frame.labels(row, index, end: end)
        return mark
    }

    /// The line of the cumulative share, and the ends of its scale above the rows.
    private func cumulative(_ frame: BarFrame) -> [ChartMark] {
        let points = rows.enumerated().compactMap { index, row in
            row.cumulative.map { share in
                let part = Int(clamping: share.rounded(places: 4))
                return (
                    x: Tenths(frame.left) + Tenths(tenths: part * frame.plotWidth / 1000),
                    y: frame.barY(index) + Tenths(frame.thickness) / 2
                )
            }
        }
        var axis = ChartMark(css: "axis")
        for share in [0, 50, 100] {
            axis.labels.append(
                ChartMark.Label(
                    "\(share)\(percent)", x: Tenths(frame.left) + Tenths(frame.plotWidth) * share / 100,
                    y: Tenths(frame.top - 8), share == 0 ? .start : share == 100 ? .end : .middle))
        }
        let line = ChartMark.cumulative(through: points)
        return [axis, line]
    }
}

/// Where the names, the bars and the figures of a ``BarChart`` stand.
struct BarFrame {
    let top: Int
    let left: Int
    let plotWidth: Int
    let rowHeight: Int
    let thickness: Int
    private let width: ChartWidth
    private let hasLine: Bool
    private let valueX: Int?

    init(_ width: ChartWidth, rows: [BarChart.Row], from top: Int, hasLine: Bool) {
        self.width = width
        self.hasLine = hasLine
        self.top = top
        let values = rows.map { ChartText.width(of: $0.value) }.max() ?? 0
        thickness = width.isNarrow ? 12 : 18
        rowHeight = width.isNarrow ? 36 : 30
        switch width {
        case .narrow:
            // Figures stand at the right, above the bars, or beside the line where there is one.
            (left, plotWidth, valueX) = (1, width.units - (hasLine ? values + 14 : 8), nil)
        case .wide, .half:
            let names = width == .wide ? 220 : 150
            if hasLine {
                // Figures stand before the bars: behind them the line would run through.
                left = names + 20 + values
                plotWidth = width.units - left - 8
                valueX = names + 10 + values
            } else {
                left = names + 10
                plotWidth = width.units - left - values - 20
                valueX = nil
            }
        }
    }

    func barY(_ index: Int) -> Tenths { Tenths(top + rowHeight * index + (width.isNarrow ? 18 : 6)) }

    /// A row's name and its figure: beside the bar, or above it.
    func labels(_ row: BarChart.Row, _ index: Int, end: Tenths) -> [ChartMark.Label] {
        let y = Tenths(top + rowHeight * index)
        guard !width.isNarrow else {
            let room = width.units - 18 - ChartText.width(of: row.value)
            let name = ChartText.lines(row.label, within: room, most: 1)
            return [
                // Beside the axis, which runs down past the names.
                ChartMark.Label(name, x: Tenths(6), y: y + Tenths(13), css: "label"),
                ChartMark.Label(
                    row.value, x: Tenths(width.units), y: y + Tenths(hasLine ? 28 : 13), .end, css: "value"),
            ]
        }
        let names = width == .wide ? 220 : 150
        let name = ChartText.lines(row.label, within: names - 4, most: 2)
        let nameY = y + Tenths(19) - Tenths(ChartText.lineHeight / 2 * (name.count - 1))
        return [
            ChartMark.Label(name, x: Tenths(names), y: nameY, .end, css: "label"),
            ChartMark.Label(
                row.value, x: valueX.map { Tenths($0) } ?? end + Tenths(10), y: y + Tenths(19),
                valueX == nil ? .start : .end, css: "value"),
        ]
    }
}

/// The looks of one of several parts of a bar, from light to full, so that they can be told apart in black and white.
func shade(_ index: Int, among count: Int) -> String {
    let most = 6
    return "part shade-\(count > 1 ? 1 + index * (most - 1) / (count - 1) : most)"
}
