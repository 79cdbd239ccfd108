import Analysis
import Model
import Templating

/// The five marks of each rising account side by side: a column for each mark, a bar as long as its points.
struct MarksChart: View {
    /// The drawing as a file.
    /// Past so many the drawing leaves out the lowest scores; the table has them all.
    private static let mostRows = 30
    private static let width = 960
    private static let left = 220
    private static let right = 56
    private static let top = 30
    private static let step = 26

    struct Row: View {
        let labelY: String
        let label: String
        let url: String
        let score: String
        let bars: [Bar]
    }

    struct Bar: View {
        let x: String
        let y: String
        let width: String
        let full: String
        let title: String
    }

    struct Heading: View {
        let x: String
        let text: String
    }

    let name: String
    let description: String
    let language: String
    let height: String
    let headings: [Heading]
    let rows: [Row]

    /// Nil if no account is rising.
    init?(at place: PagePlace, _ context: SiteContext) {
        let rising = context.rising.value.rows
        guard !rising.isEmpty else { return nil }
        let words = context.words
        let kinds = KeyAccountMark.Kind.allCases
        let step = (Self.width - Self.left - Self.right) / max(1, kinds.count)
        let full = step - 16
        let scale = Scale(largest: Int128(KeyAccountMark.most), length: Tenths(full))
        let shown = rising.prefix(Self.mostRows)
        name = words[.risingChartName]
        var text = words.risingChartDescription(most: String(KeyAccountMark.most))
        if rising.count > shown.count {
            text += words[.sentenceGap] + words.cutChartLeftOut(n: rising.count - shown.count)
        }
        description = text
        language = words.language.rawValue
        height = String(Self.top + Self.step * shown.count + 8)
        headings = kinds.enumerated().map { index, kind in
            Heading(x: String(Self.left + step * index), text: words.word(.mark, kind.rawValue))
        }
        rows = shown.enumerated().map { index, row in
            let y = Self.top + Self.step * index
            let name = context.name(ofAccount: row.account)
            return Row(
                labelY: String(y + 16), label: shortened(name, toWidth: 30),
                url: place.link(.account(row.account)), score: String(row.score),
                bars: row.marks.enumerated().map { column, mark in
                    Bar(
                        x: String(Self.left + step * column), y: String(y + 5),
                        width: scale.length(of: Int128(mark.points)).text, full: String(full),
                        title: words.risingChartBar(
                            account: name, mark: words.word(.mark, mark.kind.rawValue), points: String(mark.points),
                            most: String(KeyAccountMark.most)))
                })
        }
    }
}

extension MarksChart: PageView {
    static let template = "charts/marks.svg"
}
