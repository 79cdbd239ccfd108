import Text

/// One finding as `text` shows it: a heading, the place and its lines, remarks, and notes with places of their own.
struct FindingBlock {
    private struct Part {
        var colour: Paint.Colour
        var heading: String
        var message: String
        var place: String
        var line: Int
        var snippet: Snippet?
        var remarks: [(title: String, text: String)] = []

        var lastLine: Int { max(line, snippet?.lastLine ?? 0) }
    }

    private var parts: [Part] = []
    /// The columns of the widest line number.
    private let gutter: Int

    init(_ finding: Finding, in report: FindingsReport, sources: inout SourceCache, width: Int) {
        let lines = [finding.place] + finding.notes.map(\.place)
        let room = width - 3 - String(lines.reduce(1) { max($0, $1.range.end.line) }).count

        let help = report.text(.help)
        let label = finding.suggestion.map { report.text(.didYouMean(text: excerpt($0))) }
        let index = sources.lines(of: finding.place.path)
        var part = Part(
            colour: Paint.colour(of: finding.severity),
            heading: "\(report.text(finding.severity.name))[\(visibleText(finding.rule))]",
            message: visibleText(report.text(finding.message)),
            place: Self.shown(finding.place, in: report),
            line: finding.place.range.start.line,
            snippet: index.flatMap { Snippet($0, finding.place.range, label: label, width: room) }
        )
        if let label, part.snippet?.showsLabel != true { part.remarks.append((help, label)) }
        if let text = finding.help { part.remarks.append((help, report.text(text))) }
        if let fix = finding.fix {
            let edited = sources.lines(of: fix.place.path)
            if let summary = fix.summary(for: finding, in: edited, path: report.path(of: fix.place)) {
                part.remarks.append((report.text(.fix), report.text(summary)))
            }
        }
        if let renaming = finding.renaming {
            part.remarks.append((report.text(.fix), report.text(.renameIt(name: excerpt(renaming.name)))))
        }
        parts.append(part)

        for note in finding.notes {
            let index = sources.lines(of: note.place.path)
            parts.append(
                Part(
                    colour: .note,
                    heading: report.text(.note),
                    message: visibleText(report.text(note.message)),
                    place: Self.shown(note.place, in: report),
                    line: note.place.range.start.line,
                    snippet: index.flatMap { Snippet($0, note.place.range, label: nil, width: room) }
                )
            )
        }
        gutter = parts.reduce(1) { max($0, String($1.lastLine).count) }
    }

    /// The block's lines, each with its line break.
    func rendered(_ paint: Paint) -> String {
        parts.indices.map { rendered(parts[$0], isLast: $0 == parts.count - 1, paint) }.joined()
    }

    private func rendered(_ part: Part, isLast: Bool, _ paint: Paint) -> String {
        let blank = String(repeating: " ", count: gutter)
        var text = paint(part.heading, part.colour) + paint(": " + part.message, .bold) + "\n"
        text += paint(blank + "-->", .gutter) + " " + part.place + "\n"
        if let snippet = part.snippet {
            text += paint(blank + " |", .gutter) + "\n"
            for row in snippet.rows { text += rendered(row, part.colour, paint) + "\n" }
            if !part.remarks.isEmpty || !isLast { text += paint(blank + " |", .gutter) + "\n" }
        }
        for remark in part.remarks {
            let indent = String(repeating: " ", count: gutter + 5 + displayWidth(of: remark.title))
            let lines = remark.text.split(separator: "\n").map { visibleText(String($0)) }
            text += paint(blank + " =", .gutter) + " " + paint(remark.title, .help) + ": "
            text += lines.joined(separator: "\n" + indent) + "\n"
        }
        return text
    }

    private func rendered(_ row: Snippet.Row, _ colour: Paint.Colour, _ paint: Paint) -> String {
        switch row {
        case .source(let line, let bar, let text):
            let number = String(line)
            let margin = String(repeating: " ", count: max(0, gutter - number.count)) + number + " |"
            let body = (bar.isEmpty ? "" : " " + paint(bar, colour)) + (text.isEmpty ? "" : " " + text)
            return paint(margin, .gutter) + (bar == " " && text.isEmpty ? "" : body)
        case .marks(let marks):
            return paint(String(repeating: " ", count: gutter) + " |", .gutter) + " " + paint(marks, colour)
        case .gap:
            return paint("...", .gutter) + String(repeating: " ", count: gutter) + paint("|", colour)
        }
    }

    private static func shown(_ place: Place, in report: FindingsReport) -> String {
        let start = place.range.start
        return "\(visibleText(report.path(of: place))):\(start.line):\(start.column)"
    }
}
