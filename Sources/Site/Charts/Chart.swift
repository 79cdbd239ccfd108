import Templating

extension Words {
    /// Several sentences, one behind the other; those that are missing are left out.
    func sentences(_ sentences: [String?]) -> String {
        sentences.compactMap { $0 }.joined(separator: language == .english ? " " : "")
    }
}

/// A kind of chart: what it shows, in words and figures, and how that is laid out for a width.
protocol Chart: Sendable {
    /// For the looks, such as `sales`.
    var kind: String { get }
    var name: String { get }
    /// What is to be known to read it, and where its figures come from.
    var description: String { get }

    /// Every place and length of the drawing: the template knows none.
    func sketch(_ width: ChartWidth) -> Sketch
}

/// A chart as an SVG: inside of a page, or as a file of its own.
struct ChartDrawing: PageView {
    static let template = "charts/chart.svg"

    let kind: String
    /// For how much room it is drawn.
    let layout: String
    /// What it is for whoever does not see it: a picture, or a group of links.
    let role: String
    let label: String
    let language: String
    let width: Int
    let height: Int
    /// Of a file of its own: the way to the site's root, where the looks lie.
    let root: String?
    let marks: [ChartMark]

    init(_ chart: some Chart, _ width: ChartWidth, fileAt place: PagePlace? = nil, _ words: Words) {
        let sketch = chart.sketch(width)
        kind = chart.kind
        layout = width.rawValue
        role = sketch.marks.contains { $0.url != nil } ? "group" : "img"
        label = words.chartLabel(name: chart.name, description: chart.description)
        language = words.language.rawValue
        self.width = sketch.width
        height = sketch.height
        root = place.map { $0.root.isEmpty ? "./" : $0.root }
        marks = sketch.marks
    }
}

/// A chart as a page shows it: drawn for a desk and for a phone, of which the looks choose one, with the words below.
struct ChartView: View {
    let name: String
    let description: String
    let drawings: [ChartDrawing]
    /// The drawing as a file, if it is one.
    let fileURL: String?

    init(_ chart: some Chart, as width: ChartWidth = .wide, fileURL: String? = nil, _ context: SiteContext) {
        name = chart.name
        description = chart.description
        drawings = [width, .narrow].map { ChartDrawing(chart, $0, context.words) }
        self.fileURL = fileURL
    }
}
