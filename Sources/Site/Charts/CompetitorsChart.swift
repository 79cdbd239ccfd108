import Analysis
import Model
import Templating

/// The shares of those who sell to an account what we could sell, as bars on one scale up to a hundred per cent.
struct CompetitorsChart: View {
    private static let left = 200
    private static let barWidth = 360
    private static let top = 6
    private static let rowHeight = 28

    struct Bar: View {
        let y: String
        let labelY: String
        let width: String
        let labelX: String
        let name: String
        let share: String
        /// Its whole name with its share, for a pointer that rests on it.
        let title: String
        let isRest: Bool
    }

    let name: String
    let description: String
    let height: String
    let bars: [Bar]

    /// Nil if no share is known.
    init?(_ shares: CompetitorShares, subject: String, _ context: SiteContext) {
        guard let known = shares.known else { return nil }
        let words = context.words
        let formats = context.formats
        name = words.competitorsChartName(subject: subject)
        description = words.competitorsChartDescription(known: formats.percentage(known))
        let told = shares.rows.compactMap { row in row.share.map { (row.name, $0, false) } }
        let rest = shares.rest.map { [(words[.sheetOthers], $0, true)] } ?? []
        let scale = Scale(largest: 10_000, length: Tenths(Self.barWidth))
        bars = (told + rest).enumerated().map { position, row in
            let y = Tenths(Self.top + position * Self.rowHeight)
            let width = max(scale.length(of: Int128(row.1.hundredths)), Tenths(1))
            let share = formats.percentage(row.1)
            return Bar(
                y: y.text, labelY: (y + Tenths(14)).text, width: width.text,
                labelX: (Tenths(Self.left + 8) + width).text, name: shortened(row.0, toWidth: 28),
                share: share, title: words.cutChartBar(part: row.0, value: share), isRest: row.2)
        }
        height = String(Self.top * 2 + bars.count * Self.rowHeight)
    }
}
