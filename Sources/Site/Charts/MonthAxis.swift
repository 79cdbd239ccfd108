import Model

/// Months side by side below a drawing: each with its name where there is room, and each year where it begins.
struct MonthAxis {
    let months: [Month]
    let left: Tenths
    let step: Tenths

    /// - Parameters:
    ///   - left: Where the first month begins.
    ///   - right: Where the last one ends at most.
    init(_ months: [Month], from left: Int, to right: Int) {
        self.months = months
        self.left = Tenths(left)
        step = Tenths(right - left) / max(1, months.count)
    }

    /// Below the base line, for two lines of labels.
    static let height = 38

    func x(_ index: Int) -> Tenths { left + step * index }

    /// Every how many months there is room for a name.
    private func nameStep(_ formats: Formats) -> Int {
        let widest = (1...12).map { ChartText.width(of: formats.shortName(ofMonth: $0), size: size) }.max() ?? 0
        return [1, 2, 3, 6].first { step * $0 >= Tenths(widest + 2) } ?? 12
    }

    private var size: Int { step < Tenths(32) ? ChartText.small : ChartText.size }

    func marks(below base: Tenths, _ formats: Formats) -> [ChartMark] {
        var names = ChartMark(css: "axis")
        var years = ChartMark(css: "years")
        let every = nameStep(formats)
        for (index, month) in months.enumerated() {
            let middle = x(index) + step / 2
            // January is among them.
            if (month.month - 1).isMultiple(of: every) {
                names.labels.append(
                    ChartMark.Label(
                        formats.shortName(ofMonth: month.month), x: middle, y: base + Tenths(15), .middle,
                        css: size == ChartText.small ? "small" : ""))
            }
            guard month.month == 1 || index == 0 && !isSoonOver(month, formats) else { continue }
            if month.month == 1, index > 0 {
                years.lines.append(
                    ChartMark.Line("year-rule", from: (x(index), base), to: (x(index), base + Tenths(Self.height - 4))))
            }
            years.labels.append(
                ChartMark.Label(
                    formats.year(month.year), x: index == 0 ? firstYear(formats) : middle,
                    y: base + Tenths(31), .middle, css: "year"))
        }
        return [names, years]
    }

    /// Whether the year of the first month ends so soon that its label would run into that of the next.
    private func isSoonOver(_ month: Month, _ formats: Formats) -> Bool {
        let january = x(13 - month.month) + step / 2
        return january - firstYear(formats) < yearWidth(formats) + Tenths(4)
    }

    /// The middle of the first year's label, which does not reach out to the left.
    private func firstYear(_ formats: Formats) -> Tenths { max(left + step / 2, left + yearWidth(formats) / 2) }

    /// In bold letters.
    private func yearWidth(_ formats: Formats) -> Tenths {
        Tenths(tenths: ChartText.width(of: formats.year(2000)) * 11)
    }
}
