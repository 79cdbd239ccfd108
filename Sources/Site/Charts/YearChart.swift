import Model

/// A year on one sheet: a row for each month with a square for each day with visits; on a phone the months stand side by
/// side.
struct YearChart: Chart {
    fileprivate struct DayMark {
        let day: Int
        /// `held`, `planned` or `missed`: of a day with several, the one that asks for most.
        let state: String
        let count: Int
        let title: String
    }

    private struct MonthRow {
        let name: String
        let url: String?
        let weekends: [Int]
        let days: [DayMark]
    }

    let kind = "year-planner"
    let name: String
    let description: String
    private let months: [MonthRow]
    /// Month and day of today, if it is in the year.
    private let today: (month: Int, day: Int)?
    private let words: Words

    /// The visits of a year, or nil if there are none.
    init?(_ year: Int, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        var total = VisitCounts()
        let known = Set(context.calendar.months)
        months = (1...12).map { number in
            let month = Month(year: year, month: number)
            let days = (1...month.length).compactMap { number -> DayMark? in
                let day = month.firstDay + (number - 1)
                let counts = VisitCounts(on: day, context)
                total.add(counts)
                return counts.total == 0 ? nil : DayMark(day, number, counts, context)
            }
            return MonthRow(
                name: words.word(.monthShort, String(number)),
                url: known.contains(month) ? place.link(.calendarMonth(month)) : nil,
                weekends: (1...month.length).filter { (month.firstDay + ($0 - 1)).weekday > 5 }, days: days)
        }
        guard total.total > 0 else { return nil }
        self.words = words
        let formats = context.formats
        name = words.yearChartName(year: String(year))
        description = words.yearChartDescription(
            held: formats.number(total.held), planned: formats.number(total.planned),
            missed: formats.number(total.missed))
        let (thisYear, month, day) = context.asOf.components
        today = thisYear == year ? (month, day) : nil
    }

    func sketch(_ width: ChartWidth) -> Sketch {
        var sketch = Sketch(width)
        let states = ["held", "planned", "missed"].filter { state in
            months.contains { $0.days.contains { $0.state == state } }
        }
        let head = sketch.addHead(
            states.map { state in
                ChartKey(
                    state == "missed" ? .hatched : .box, "day-" + state,
                    words.word(.visitStatus, state == "held" ? "done" : state))
            })
        let grid = Grid(width, from: head)
        sketch.marks.append(grid.days())
        for (index, month) in months.enumerated() {
            sketch.marks += [grid.ground(month.weekends, index), grid.name(month.name, url: month.url, index)]
            sketch.marks += month.days.map { mark($0, grid, index) }
        }
        if let today {
            let (x, y) = grid.place(month: today.month - 1, day: today.day)
            sketch.marks.append(
                ChartMark(
                    css: "today", title: words[.asOf],
                    boxes: [ChartMark.Box("today", x: x, y: y, width: grid.width, height: grid.height)]))
        }
        sketch.height = grid.bottom
        return sketch
    }

    private func mark(_ day: DayMark, _ grid: Grid, _ month: Int) -> ChartMark {
        let (left, top) = grid.place(month: month, day: day.day)
        let (width, height) = (grid.squareWidth, grid.squareHeight)
        let (x, y) = (left + (grid.width - width) / 2, top + (grid.height - height) / 2)
        let css = "day-" + day.state
        var mark = ChartMark(css: css, title: day.title)
        mark.boxes = [ChartMark.Box(css, x: x, y: y, width: width, height: height)]
        if day.state == "missed" {
            mark.paths = [
                ChartMark.Path(hatching: "hatch hatch-late", x: x, y: y, width: width, height: height)
            ]
        }
        mark.labels = [
            ChartMark.Label(
                String(day.count), x: x + width / 2, y: y + height / 2 + Tenths(4), .middle, css: "small \(css)")
        ]
        return mark
    }

    /// Days from left to right and months from above to below, or the other way round.
    private struct Grid {
        let width: Tenths
        let height: Tenths
        let squareWidth: Tenths
        let squareHeight: Tenths
        let bottom: Int
        private let isTurned: Bool
        private let left: Int
        private let top: Int

        init(_ chart: ChartWidth, from head: Int) {
            isTurned = chart.isNarrow
            top = head + 20
            if isTurned {
                left = 22
                width = Tenths(chart.units - left) / 12
                height = Tenths(17)
                (squareWidth, squareHeight) = (Tenths(22), Tenths(14))
                bottom = top + 31 * 17 + 2
            } else {
                left = 56
                width = Tenths(chart.units - left - 1) / 31
                height = Tenths(22)
                (squareWidth, squareHeight) = (Tenths(18), Tenths(18))
                bottom = top + 12 * 22 + 4
            }
        }

        /// The upper left corner of a day; months are counted from 0, days from 1.
        func place(month: Int, day: Int) -> (x: Tenths, y: Tenths) {
            isTurned
                ? (Tenths(left) + width * month, Tenths(top) + height * (day - 1))
                : (Tenths(left) + width * (day - 1), Tenths(top) + height * month)
        }

        /// The numbers of the days.
        func days() -> ChartMark {
            ChartMark(
                css: "axis",
                labels: (1...31).map { day in
                    let (x, y) = place(month: 0, day: day)
                    return isTurned
                        ? ChartMark.Label(String(day), x: Tenths(left - 6), y: y + Tenths(13), .end, css: "small")
                        : ChartMark.Label(String(day), x: x + width / 2, y: Tenths(top - 6), .middle, css: "small")
                })
        }

        func name(_ name: String, url: String?, _ month: Int) -> ChartMark {
            let (x, y) = place(month: month, day: 1)
            let label =
                isTurned
                ? ChartMark.Label(name, x: x + width / 2, y: Tenths(top - 6), .middle, css: "small")
                : ChartMark.Label(name, x: Tenths(left - 6), y: y + Tenths(15), .end)
            return ChartMark(css: "month", url: url, labels: [label])
        }

        /// The weekends of a month, and the line before it.
        func ground(_ weekends: [Int], _ month: Int) -> ChartMark {
            let (x, y) = place(month: month, day: 1)
            let end = isTurned ? (x: x, y: y + height * 31) : (x: x + width * 31, y: y)
            return ChartMark(
                css: "ground",
                boxes: weekends.map { day in
                    let (x, y) = place(month: month, day: day)
                    return ChartMark.Box("weekend", x: x, y: y, width: width, height: height)
                }, lines: [ChartMark.Line("grid", from: (x, y), to: end)])
        }
    }
}

extension YearChart.DayMark {
    fileprivate init(_ day: Day, _ number: Int, _ counts: VisitCounts, _ context: SiteContext) {
        self.day = number
        state = counts.missed > 0 ? "missed" : counts.planned > 0 ? "planned" : "held"
        count = counts.total
        let parts = [("done", counts.held), ("planned", counts.planned), ("missed", counts.missed)].filter { $0.1 > 0 }
        title = context.words.yearChartDay(
            day: context.formats.weekdayAndDay(day),
            visits: parts.map { "\($0.1) \(context.words.word(.visitStatus, $0.0))" }
                .listed(by: context.words[.listSeparator]))
    }
}
