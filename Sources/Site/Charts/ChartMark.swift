import Templating
import Text

/// What is drawn for one thing: its shapes, the words for whoever points at it, and the page that it leads to.
///
/// Shapes are drawn in the order boxes, lines, paths, dots, labels.
struct ChartMark: View {
    struct Box: View {
        let css: String
        let x: String
        let y: String
        let width: String
        let height: String

        init(_ css: String, x: Tenths, y: Tenths, width: Tenths, height: Tenths) {
            self.css = css
            self.x = x.text
            self.y = y.text
            self.width = width.text
            self.height = height.text
        }
    }

    struct Line: View {
        let css: String
        let x1: String
        let y1: String
        let x2: String
        let y2: String

        init(_ css: String, from start: (x: Tenths, y: Tenths), to end: (x: Tenths, y: Tenths)) {
            self.css = css
            x1 = start.x.text
            y1 = start.y.text
            x2 = end.x.text
            y2 = end.y.text
        }
    }

    struct Path: View {
        let css: String
        let outline: String
    }

    struct Dot: View {
        let css: String
        let x: String
        let y: String
        let radius: String
    }

    /// A text of one line or several.
    struct Label: View {
        enum Anchor: String {
            case start, middle, end
        }

        struct Line: View {
            let x: String
            let y: String
            let text: String
        }

        let css: String
        let x: String
        let y: String
        let anchor: String
        let text: String
        /// The lines below the first.
        let more: [Line]
        /// By how many degrees it is turned, and around which place.
        let turn: String?

        init(
            _ text: String, x: Tenths, y: Tenths, _ anchor: Anchor = .start, css: String = "", degrees: Int? = nil
        ) {
            self.init([text], x: x, y: y, anchor, css: css, degrees: degrees)
        }

        init(
            _ lines: [String], x: Tenths, y: Tenths, _ anchor: Anchor = .start, css: String = "", degrees: Int? = nil
        ) {
            let lines = Self.joinable(lines)
            self.css = css
            self.x = x.text
            self.y = y.text
            self.anchor = anchor.rawValue
            text = lines.first ?? ""
            more = lines.dropFirst().enumerated().map { index, line in
                Line(x: x.text, y: (y + Tenths(ChartText.lineHeight * (index + 1))).text, text: line)
            }
            turn = degrees.map { "\($0) \(x.text) \(y.text)" }
        }

        /// Lines with a blank behind each that needs one where they are read as one text.
        private static func joinable(_ lines: [String]) -> [String] {
            lines.count < 2
                ? lines
                : lines.enumerated().map { index, line in
                    guard index + 1 < lines.count, let end = line.last, let start = lines[index + 1].first, end != "-",
                        displayWidth(of: String(end)) == 1, displayWidth(of: String(start)) == 1
                    else { return line }
                    return line + " "
                }
        }
    }

    /// What it is, for the looks.
    var css: String
    var title: String? = nil
    var url: String? = nil
    var boxes: [Box] = []
    var lines: [Line] = []
    var paths: [Path] = []
    var dots: [Dot] = []
    var labels: [Label] = []
}

extension ChartMark.Path {
    /// A line through some places.
    init(_ css: String, through points: [(x: Tenths, y: Tenths)]) {
        self.init(
            css: css,
            outline: points.enumerated().map { ($0 == 0 ? "M" : "L") + "\($1.x.text),\($1.y.text)" }
                .joined(separator: " "))
    }

    /// Slanted strokes that fill a rectangle: what is not over yet, and whatever else must be told without a colour.
    init(hatching css: String, x: Tenths, y: Tenths, width: Tenths, height: Tenths) {
        let step = 60
        var outline = ""
        // Each stroke rises from the left or the lower edge to the right or the upper one.
        for sum in stride(from: step / 2, to: width.value + height.value, by: step) {
            let (left, right) = (max(0, sum - height.value), min(sum, width.value))
            func place(_ across: Int) -> String {
                "\((x + Tenths(tenths: across)).text),\((y + Tenths(tenths: sum - across)).text)"
            }
            outline += "M\(place(left))L\(place(right))"
        }
        self.init(css: css, outline: outline)
    }
}

extension ChartMark.Dot {
    init(_ css: String, x: Tenths, y: Tenths, radius: Int = 3) {
        self.init(css: css, x: x.text, y: y.text, radius: String(radius))
    }
}

/// A drawing as it comes about: so wide and high, and what stands on it.
struct Sketch: Sendable {
    let width: Int
    var height: Int
    var marks: [ChartMark] = []

    init(_ width: ChartWidth) {
        self.width = width.units
        height = 0
    }
}

extension ChartMark {
    /// The line of a cumulative share over the bars of a Pareto chart, in a halo so that it is seen on every ground.
    static func cumulative(through points: [(x: Tenths, y: Tenths)], hasDots: Bool = true) -> ChartMark {
        ChartMark(
            css: "cumulative", paths: [Path("halo", through: points), Path("cumulative", through: points)],
            dots: hasDots ? points.map { Dot("dot", x: $0.x, y: $0.y) } : [])
    }
}
