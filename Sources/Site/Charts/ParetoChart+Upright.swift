import Analysis
import Model

extension ParetoChart {
    /// Past so many bars there is no room for names below them.
    private static let mostNames = 40
    /// At what slant names stand, and how far a length of a hundred then reaches across and down.
    private static let slant = (degrees: -50, across: 65, down: 77)
    private static let longestName = 170

    /// The bars stand side by side, with their names at a slant below them.
    func upright(_ width: ChartWidth) -> Sketch {
        var sketch = Sketch(width)
        let bars = scaling == .common ? ParetoBars.alone(entries) : ParetoBars.averaged(entries)
        let isEachAlone = bars.bars.count == entries.count
        let whole = whole(bars)
        let top = sketch.addHead(keys) + 28
        let rules = rules(whole)
        let names =
            isEachAlone && bars.bars.count <= Self.mostNames ? entries.map { context.name(ofAccount: $0.id) } : []
        let frame = frame(width, top: top, slots: bars.slots, rules, names)

        sketch.marks.append(axes(rules, whole, frame))
        var slot = 0
        for bar in bars.bars {
            let (start, end) = (frame.edge(slot), frame.edge(slot + bar.slots))
            sketch.marks.append(standing(bar, from: start, to: end, whole, frame))
            slot += bar.slots
        }
        let points = reached(bars).map {
            (x: frame.edge($0.slots), y: frame.y(of: $0.amount.units, whole: analysis.total.units))
        }
        sketch.marks += cuts(across: points, frame)
        sketch.marks.append(
            .cumulative(through: points, hasDots: isEachAlone))
        let foot = foot(names, bars, frame)
        sketch.marks += foot.marks
        sketch.height = foot.bottom
        return sketch
    }

    /// The heights at which both axes have their figures: quarters of the total, or round steps of the bars' own scale.
    private func rules(_ whole: Int128) -> [(part: Int128, amount: String, share: String)] {
        switch scaling {
        case .common:
            return [0, 25, 50, 75, 100].map { (percent: Int128) in
                let part = whole * percent / 100
                return (part, unit.text(part), "\(percent)\(words[.percent])")
            }
        case .enlarged:
            let steps = Scale.axis(for: whole).steps
            return zip(steps, unit.texts(steps)).map { step, text in
                (step, text, Share(step, of: whole).map(formats.share) ?? "–")
            }
        }
    }

    private func frame(
        _ width: ChartWidth, top: Int, slots: Int, _ rules: [(part: Int128, amount: String, share: String)],
        _ names: [String]
    ) -> ParetoFrame {
        let amounts = rules.map { ChartText.width(of: $0.amount) }.max() ?? 0
        let shares = rules.map { ChartText.width(of: $0.share) }.max() ?? 0
        let first = min(Self.longestName, names.first.map { ChartText.width(of: $0, size: ChartText.small) } ?? 0)
        // The first name reaches out to the left.
        let overhang = first * Self.slant.across / 100 - width.units / max(1, slots) / 2 + 6
        return ParetoFrame(
            width: width, top: top, left: max(amounts + 12, overhang), right: width.units - shares - 12, slots: slots)
    }

    private func axes(
        _ rules: [(part: Int128, amount: String, share: String)], _ whole: Int128, _ frame: ParetoFrame
    ) -> ChartMark {
        let (left, right) = (Tenths(frame.left), Tenths(frame.right))
        let titleY = Tenths(frame.top - 14)
        let amountTitle = words.chartMeasureIn(measure: measure, unit: unit.name)
        let shareTitle = words[.columnCumulative]
        var mark = ChartMark(
            css: "axis",
            labels: [
                ChartMark.Label(amountTitle, x: Tenths(0), y: titleY, css: "axis-title"),
                ChartMark.Label(shareTitle, x: Tenths(frame.width.units), y: titleY, .end, css: "axis-title"),
            ])
        for rule in rules {
            let y = frame.y(of: rule.part, whole: whole)
            mark.lines.append(ChartMark.Line(rule.part == 0 ? "base" : "grid", from: (left, y), to: (right, y)))
            mark.labels.append(
                ChartMark.Label(rule.amount, x: left - Tenths(8), y: y + Tenths(4), .end, css: "amount"))
            mark.labels.append(ChartMark.Label(rule.share, x: right + Tenths(8), y: y + Tenths(4), css: "share"))
        }
        return mark
    }

    /// A bar between two places of the base line. Its right edge is that of its place, where the cumulative line has its
    /// corner.
    private func standing(
        _ bar: ParetoBars.Bar, from start: Tenths, to end: Tenths, _ whole: Int128, _ frame: ParetoFrame
    ) -> ChartMark {
        let gap = Tenths(tenths: min(40, max(2, (end - start).value / 4)))
        // What is too small to be seen is drawn as half a unit.
        let height = max(Tenths(frame.bottom) - frame.y(of: bar.amount.units, whole: whole), Tenths(tenths: 5))
        return mark(
            bar, x: start + gap, y: Tenths(frame.bottom) - height, width: max(end - start - gap, Tenths(tenths: 2)),
            height: height)
    }

    /// The heights at which tiers end. A label stands below and to the right of where the cumulative line crosses its
    /// height, where nothing else is drawn; near the right edge above and to the left.
    private func cuts(across points: [(x: Tenths, y: Tenths)], _ frame: ParetoFrame) -> [ChartMark] {
        analysis.lines.map { line in
            let label = words.paretoCut(cut: ABCWording.position(of: line, formats))
            let y = frame.y(of: line.position.rounded(places: 4), whole: 10_000)
            let x = frame.crossing(of: points, at: y)
            let fits = x + Tenths(16 + ChartText.width(of: label)) <= Tenths(frame.right)
            return ChartMark(
                css: "cuts",
                lines: [
                    ChartMark.Line("cut", from: (Tenths(frame.left), y), to: (Tenths(frame.right), y)),
                    ChartMark.Line("cut-foot", from: (x, y), to: (x, Tenths(frame.bottom))),
                ],
                labels: [
                    ChartMark.Label(
                        label, x: fits ? x + Tenths(8) : x - Tenths(8), y: fits ? y + Tenths(15) : y - Tenths(6),
                        fits ? .start : .end, css: "cut")
                ])
        }
    }

    /// The names below the bars; past so many what the last bar stands for.
    private func foot(
        _ names: [String], _ bars: ParetoBars, _ frame: ParetoFrame
    ) -> (marks: [ChartMark], bottom: Int) {
        guard !names.isEmpty else {
            let rest = scaling == .common ? bars.bars.last.map { $0.isAlone ? 0 : $0.entries.count } ?? 0 : 0
            let label = ChartMark.Label(
                words.paretoRestLabel(n: rest), x: Tenths(frame.right), y: Tenths(frame.bottom + 18), .end)
            return (rest > 0 ? [ChartMark(css: "names", labels: [label])] : [], frame.bottom + 28)
        }
        let spacing = frame.step.value * Self.slant.down / 1000
        let isDouble = spacing >= 2 * ChartText.lineHeight
        let wrapped = names.enumerated().map { index, name in
            // As far as the drawing reaches to the left of where the name ends.
            let reach = (frame.edge(index) + frame.step / 2).value / 10 * 100 / Self.slant.across
            let room = min(Self.longestName, reach)
            return ChartText.lines(name, within: room, most: isDouble ? 2 : 1, size: ChartText.small)
        }
        let longest = wrapped.joined().map { ChartText.width(of: $0, size: ChartText.small) }.max() ?? 0
        let labels = wrapped.enumerated().map { index, lines in
            let inset = lines.count > 1 ? 6 : 0
            return ChartMark.Label(
                lines, x: frame.edge(index) + frame.step / 2 + Tenths(4 - inset), y: Tenths(frame.bottom + 12), .end,
                css: "small name", degrees: Self.slant.degrees)
        }
        return ([ChartMark(css: "names", labels: labels)], frame.bottom + 24 + longest * Self.slant.down / 100)
    }
}
