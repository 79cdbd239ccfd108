import Model

/// The same small drawing again and again: for each thing a row, in it a cell for each period or measure, all to one scale.
struct SmallMultiples: Chart {
    /// How the amount of a cell is drawn.
    enum Cells {
        /// As a column, with its figure on top.
        case upright
        /// As a bar from the left, within the frame of the most that it could be.
        case lying(most: Int128)
    }

    struct Cell {
        let amount: Int128
        let title: String
        /// The figure above a column.
        var figure: String? = nil
        /// Whether only a part of the period is known: it is not over, not booked to its end, or older than the records.
        var isPart = false
    }

    struct Row {
        let label: String
        var url: String? = nil
        /// The row's own figure, at its end.
        var value: String? = nil
        /// One for each column; nil where nothing is known.
        let cells: [Cell?]
    }

    let kind: String
    let name: String
    let description: String
    var unit: String? = nil
    var keys: [ChartKey] = []
    var cells = Cells.upright
    /// What each column is, in as many short lines as it takes.
    var columns: [[String]]
    var rows: [Row]

    func sketch(_ width: ChartWidth) -> Sketch {
        switch cells {
        case .upright: latest(within: width).drawn(width)
        case .lying: drawn(width)
        }
    }

    /// With as many of the last columns as have room for their names, whose words are not broken.
    private func latest(within width: ChartWidth) -> SmallMultiples {
        let words = columns.lazy.joined().flatMap { $0.split(separator: " ") }
        let widest = words.map { ChartText.width(of: String($0), size: ChartText.small) }.max() ?? 0
        let room = width.units - (width.isNarrow ? 0 : Frame.nameWidth)
        let count = max(1, room / (widest + 3))
        guard count < columns.count else { return self }
        var latest = self
        latest.columns = Array(columns.suffix(count))
        latest.rows = rows.map {
            Row(label: $0.label, url: $0.url, value: $0.value, cells: Array($0.cells.suffix(count)))
        }
        return latest
    }

    private func drawn(_ width: ChartWidth) -> Sketch {
        var sketch = Sketch(width)
        let head = sketch.addHead(unit: unit, keys)
        let frame = Frame(width, self, from: head)
        switch cells {
        case .upright:
            let axis = AmountAxis(
                for: rows.flatMap(\.cells).map { $0?.amount ?? 0 }, from: Tenths(0), to: Tenths(frame.cellHeight),
                isRound: false)
            let every = figureStep(frame)
            for (index, row) in rows.enumerated() {
                sketch.marks += columns(row, frame, index, axis, figureEvery: every)
            }
        case .lying(let most):
            let scale = Scale(largest: most, length: frame.step - Tenths(frame.gap))
            for (index, row) in rows.enumerated() { sketch.marks += bars(row, frame, index, scale) }
        }
        sketch.marks.append(frame.columnNames(rows: rows.count))
        sketch.height = frame.height(rows: rows.count)
        return sketch
    }

    private func columns(
        _ row: Row, _ frame: Frame, _ index: Int, _ axis: AmountAxis, figureEvery every: Int
    ) -> [ChartMark] {
        let top = frame.cellTop(index)
        let base = top + axis.base
        var marks = [frame.name(of: row, index)]
        marks[0].lines = [
            ChartMark.Line("base", from: (Tenths(frame.left), base), to: (Tenths(frame.right), base))
        ]
        for (column, cell) in row.cells.enumerated() {
            guard let cell else { continue }
            let (x, width) = (frame.x(column) + frame.step / 6, frame.step * 2 / 3)
            let length = cell.amount == 0 ? Tenths(0) : max(axis.length(of: cell.amount), Tenths(tenths: 5))
            let y = cell.amount < 0 ? base : base - length
            var mark = ChartMark(css: "column", title: cell.title)
            mark.boxes = [
                ChartMark.Box(cell.isPart ? "sold running" : "sold", x: x, y: y, width: width, height: length)
            ]
            if cell.isPart {
                mark.paths = [ChartMark.Path(hatching: "hatch", x: x, y: y, width: width, height: length)]
            }
            if let figure = cell.figure, (row.cells.count - 1 - column).isMultiple(of: every) {
                mark.labels = [
                    ChartMark.Label(figure, x: x + width / 2, y: y - Tenths(4), .middle, css: "small value")
                ]
            }
            marks.append(mark)
        }
        return marks
    }

    /// Every how many columns there is room for a figure; the last one always has it.
    private func figureStep(_ frame: Frame) -> Int {
        let widest =
            rows.lazy.flatMap(\.cells).compactMap { $0?.figure }
            .map { ChartText.width(of: $0, size: ChartText.small) }.max() ?? 0
        return max(1, (Tenths(widest + 2).value + frame.step.value - 1) / max(1, frame.step.value))
    }

    private func bars(_ row: Row, _ frame: Frame, _ index: Int, _ scale: Scale) -> [ChartMark] {
        let height = Tenths(frame.cellHeight)
        return [frame.name(of: row, index)]
            + row.cells.enumerated().compactMap { column, cell in
                guard let cell else { return nil }
                let (x, y) = (frame.x(column), frame.cellTop(index))
                return ChartMark(
                    css: "cell", title: cell.title,
                    boxes: [
                        ChartMark.Box("whole", x: x, y: y, width: scale.length, height: height),
                        ChartMark.Box("counted", x: x, y: y, width: scale.length(of: cell.amount), height: height),
                    ])
            }
    }
}

extension SmallMultiples {
    /// Where rows, columns and their names stand. On a phone the name of a row stands above it.
    fileprivate struct Frame {
        let left: Int
        let right: Int
        let step: Tenths
        let top: Int
        let rowHeight: Int
        let cellHeight: Int
        /// Between a bar and the next one.
        let gap = 12
        private let cellOffset: Int
        /// The room for the rows' names, where they stand beside the cells.
        static let nameWidth = 230

        private let width: ChartWidth
        private let isUpright: Bool
        private let columnNames: [[String]]
        private let columnNameHeight: Int

        init(_ width: ChartWidth, _ chart: SmallMultiples, from head: Int) {
            self.width = width
            let values = chart.rows.map { ChartText.width(of: $0.value ?? "") }.max() ?? 0
            left = width.isNarrow ? 0 : Self.nameWidth
            right = width.units - (values == 0 || width.isNarrow ? 0 : values + 8)
            step = Tenths(right - left) / max(1, chart.columns.count)
            let room = max(1, step.value / 10 - 2)
            columnNames = chart.columns.map { lines in
                lines.flatMap { ChartText.lines($0, within: room, most: 3, size: ChartText.small) }
            }
            columnNameHeight = ChartText.lineHeight * (columnNames.map(\.count).max() ?? 1) + 6
            let nameHeight = width.isNarrow ? 18 : 0
            switch chart.cells {
            case .upright:
                isUpright = true
                cellHeight = 34
                // Above a column there is room for its figure, and where some hang below zero it stands there.
                cellOffset = nameHeight + 16
                rowHeight = nameHeight + 16 + cellHeight + 6
                top = head
            case .lying:
                isUpright = false
                cellHeight = 12
                cellOffset = nameHeight + 6
                rowHeight = nameHeight + 24
                top = head + columnNameHeight
            }
        }

        func x(_ column: Int) -> Tenths { Tenths(left) + step * column }
        func cellTop(_ row: Int) -> Tenths { Tenths(top + rowHeight * row + cellOffset) }

        func height(rows: Int) -> Int {
            top + rowHeight * rows + (isUpright ? columnNameHeight + 2 : 4)
        }

        /// A row's name, and its own figure.
        func name(of row: SmallMultiples.Row, _ index: Int) -> ChartMark {
            let y = Tenths(top + rowHeight * index)
            var mark = ChartMark(css: "row", url: row.url)
            if width.isNarrow {
                let room = width.units - 12 - ChartText.width(of: row.value ?? "")
                let lines = ChartText.lines(row.label, within: room, most: 1)
                mark.labels = [ChartMark.Label(lines, x: Tenths(0), y: y + Tenths(15), css: "label")]
            } else {
                let lines = ChartText.lines(row.label, within: left - 14, most: 2)
                let bottom = cellTop(index) + Tenths(cellHeight) - Tenths(isUpright ? 8 : 2)
                mark.labels = [
                    ChartMark.Label(
                        lines, x: Tenths(left - 10),
                        y: bottom - Tenths(ChartText.lineHeight) * (lines.count - 1) / (isUpright ? 1 : 2),
                        .end, css: "label")
                ]
            }
            if let value = row.value {
                mark.labels.append(
                    ChartMark.Label(
                        value, x: Tenths(width.units), y: width.isNarrow ? y + Tenths(15) : cellTop(index) + Tenths(11),
                        .end, css: "value strong"))
            }
            return mark
        }

        /// What the columns are: below columns, above bars.
        func columnNames(rows: Int) -> ChartMark {
            let y = isUpright ? top + rowHeight * rows + 14 : top - columnNameHeight + 14
            return ChartMark(
                css: "axis",
                labels: columnNames.enumerated().map { column, lines in
                    isUpright
                        ? ChartMark.Label(lines, x: x(column) + step / 2, y: Tenths(y), .middle, css: "small")
                        : ChartMark.Label(lines, x: x(column), y: Tenths(y), css: "small")
                })
        }
    }
}
