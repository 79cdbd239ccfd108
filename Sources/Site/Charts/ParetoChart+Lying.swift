import Analysis
import Model

extension ParetoChart {
    /// The bars lie below one another, each with its name and its amount above it; the cumulative line runs down through
    /// them.
    func lying() -> Sketch {
        let width = ChartWidth.narrow
        var sketch = Sketch(width)
        let bars = ParetoBars.alone(entries, most: Self.mostOnPhones)
        let whole = whole(bars)
        let total = analysis.total.units
        let values = bars.bars.map { ChartText.width(of: unit.text($0.amount.units)) }.max() ?? 0
        let (left, plotWidth, rowHeight) = (1, width.units - values - 14, 36)
        let top = sketch.addHead(unit: unit.name, keys) + 20
        let bottom = top + rowHeight * bars.bars.count
        let scale = Scale(largest: whole, length: Tenths(plotWidth))
        let shares = Scale(largest: total, length: Tenths(plotWidth))
        for (index, bar) in bars.bars.enumerated() {
            let y = top + rowHeight * index
            var mark = mark(
                bar, x: Tenths(left), y: Tenths(y + 18),
                width: max(scale.length(of: bar.amount.units), Tenths(tenths: 5)),
                height: Tenths(12))
            // The name is the link here, which is easier to hit.
            mark.url = nil
            sketch.marks.append(mark)
        }
        for (index, line) in analysis.lines.enumerated() {
            let x = Tenths(left) + Tenths(tenths: Int(clamping: line.position.rounded(places: 4)) * plotWidth / 1000)
            let label = ABCWording.position(of: line, formats)
            // The first stands to the left of its line, so that two that are close stay apart.
            let isBefore = index == 0 || x + Tenths(6 + ChartText.width(of: label)) > Tenths(width.units)
            sketch.marks.append(
                ChartMark(
                    css: "cuts", lines: [ChartMark.Line("cut", from: (x, Tenths(top - 14)), to: (x, Tenths(bottom)))],
                    labels: [
                        ChartMark.Label(
                            label, x: isBefore ? x - Tenths(4) : x + Tenths(4), y: Tenths(top - 4),
                            isBefore ? .end : .start, css: "cut")
                    ]))
        }
        let points = bars.bars.enumerated().compactMap { index, bar in
            bar.entries.last.map {
                (x: Tenths(left) + shares.length(of: $0.cumulative.units), y: Tenths(top + rowHeight * index + 24))
            }
        }
        sketch.marks.append(
            .cumulative(through: points))
        for (index, bar) in bars.bars.enumerated() {
            sketch.marks.append(name(of: bar, y: top + rowHeight * index, width))
        }
        sketch.height = bottom + 4
        return sketch
    }

    /// A bar's name above it, and its amount at the right.
    private func name(of bar: ParetoBars.Bar, y: Int, _ width: ChartWidth) -> ChartMark {
        let alone = bar.isAlone ? bar.entries.first?.id : nil
        let name = alone.map(context.name(ofAccount:)) ?? words.paretoRestLabel(n: bar.entries.count)
        let lines = ChartText.lines(name, within: width.units - 8, most: 1)
        return ChartMark(
            css: "names", url: alone.map { place.link(.account($0)) },
            labels: [
                ChartMark.Label(lines, x: Tenths(0), y: Tenths(y + 13), css: "label"),
                ChartMark.Label(
                    unit.text(bar.amount.units), x: Tenths(width.units), y: Tenths(y + 28), .end, css: "value"),
            ])
    }
}
