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

    /// - Parameter mark: What leads to a note below, behind the first line.
    init(_ period: Period, x: Tenths, mark: String = "", _ formats: Formats) {
        let lines = formats.axisLines(period)
        self.x = x.text
        text = (lines.first ?? "") + mark
        more = lines.dropFirst().map(Line.init)
    }
}

extension [AxisLabel] {
    /// How much lower a drawing is for the lines below the first.
    var extraHeight: Int { AxisLabel.lineHeight * (map(\.more.count).max() ?? 0) }
}
