/// What a shape or a colour of a chart stands for.
struct ChartKey {
    enum Shape {
        case box, hatched
        /// A stroke across a bar, or across a column.
        case stroke, level
        /// A line through the drawing, with its corners.
        case line
    }

    let shape: Shape
    /// As of the shapes that it explains.
    let css: String
    let label: String

    init(_ shape: Shape, _ css: String, _ label: String) {
        self.shape = shape
        self.css = css
        self.label = label
    }

    private static let size = Tenths(12)

    /// The swatch with its left end at a place on a base line, and the label behind it.
    fileprivate func mark(x: Int, baseLine: Int) -> ChartMark {
        let (left, top) = (Tenths(x), Tenths(baseLine - 10))
        let middle = top + Self.size / 2
        let right = left + Self.size
        var mark = ChartMark(css: "key")
        switch shape {
        case .box, .hatched:
            mark.boxes = [ChartMark.Box(css, x: left, y: top, width: Self.size, height: Self.size)]
            if shape == .hatched {
                mark.paths = [
                    ChartMark.Path(hatching: "hatch", x: left, y: top, width: Self.size, height: Self.size)
                ]
            }
        case .stroke:
            mark.lines = [
                ChartMark.Line(css, from: (left + Self.size / 2, top), to: (left + Self.size / 2, top + Self.size))
            ]
        case .level:
            mark.lines = [ChartMark.Line(css, from: (left, middle), to: (right, middle))]
        case .line:
            mark.lines = [ChartMark.Line(css, from: (left, middle), to: (right, middle))]
        }
        mark.labels = [ChartMark.Label(label, x: right + Tenths(6), y: Tenths(baseLine))]
        return mark
    }

    fileprivate var width: Int { 18 + ChartText.width(of: label) }
}

extension Sketch {
    /// Writes above the drawing in what its amounts are, and what its shapes stand for, in as many lines as that takes.
    /// - Returns: Where the drawing itself can begin.
    mutating func addHead(unit: String? = nil, _ keys: [ChartKey], left: Int = 0) -> Int {
        let gap = 20
        var (x, baseLine) = (left, 13)
        if let unit {
            marks.append(
                ChartMark(
                    css: "unit",
                    labels: [ChartMark.Label(unit, x: Tenths(x), y: Tenths(baseLine), css: "axis-title")]))
            // Bold letters run wider.
            x += ChartText.width(of: unit) * 11 / 10 + gap
        }
        for key in keys {
            if x > left, x + key.width > width {
                (x, baseLine) = (left, baseLine + 18)
            }
            marks.append(key.mark(x: x, baseLine: baseLine))
            x += key.width + gap
        }
        return unit == nil && keys.isEmpty ? 4 : baseLine + 10
    }

    /// The lines of an axis of amounts across the drawing, with their figures at the left.
    mutating func addGrid(_ axis: AmountAxis, left: Int, right: Int, _ label: (Int128) -> String) {
        var grid = ChartMark(css: "axis")
        for step in axis.steps {
            let y = axis.y(of: step)
            grid.lines.append(
                ChartMark.Line(step == 0 ? "base" : "grid", from: (Tenths(left), y), to: (Tenths(right), y)))
            grid.labels.append(ChartMark.Label(label(step), x: Tenths(left - 6), y: y + Tenths(4), .end))
        }
        marks.append(grid)
    }
}
