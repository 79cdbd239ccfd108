import Analysis
import Model

extension BarChart {
    /// The shares of those who sell to an account what we could sell, on one scale up to a hundred per cent; nil if no share
    /// is known.
    init?(_ shares: CompetitorShares, subject: String, _ context: SiteContext) {
        guard let known = shares.known else { return nil }
        let words = context.words
        let formats = context.formats
        let told = shares.rows.compactMap { row in row.share.map { (row.name, $0, "part counted") } }
        let rest = shares.rest.map { [(words[.sheetOthers], $0, "part rest")] } ?? []
        self.init(
            kind: "competitors", name: words.competitorsChartName(subject: subject),
            description: words.competitorsChartDescription(known: formats.percentage(known)),
            whole: 10_000,
            rows: (told + rest).map { name, percentage, css in
                let share = formats.percentage(percentage)
                let title = words.cutChartBar(part: name, value: share)
                return Row(
                    label: name, parts: [Part(css: css, amount: Int128(percentage.hundredths), title: title)],
                    value: share, title: title)
            })
    }
}
