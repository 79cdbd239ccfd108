import Model
import Templating

/// The name of a period below a drawing, in as many short lines as it takes: a fiscal one says its months there too.
struct AxisLabel: View {
    /// Between the base lines of two lines.
    static let lineHeight = 14

    let x: String
    let text: String
    /// The lines below the first.
    let more: [Line]

    struct Line: View {
        let text: String
    }

    /// - Parameter mark: What leads to a note below, behind the last line.
    init(_ period: Period, x: Tenths, mark: String = "", _ formats: Formats) {
        var lines = formats.axisLines(period)
        if let last = lines.popLast() { lines.append(last + mark) }
        self.x = x.text
        text = lines.first ?? ""
        more = lines.dropFirst().map(Line.init)
    }
}

extension [AxisLabel] {
    /// How much lower a drawing is for the lines below the first.
    var extraHeight: Int { AxisLabel.lineHeight * (map(\.more.count).max() ?? 0) }
}
