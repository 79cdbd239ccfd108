import Text

/// The Reviewdog Diagnostic Format, which reviewdog turns into comments and suggested changes on many code hosts.
///
/// Its columns count bytes of UTF-8. Where a file cannot be read to count them, a place has its line alone.
/// https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
struct RDJSONFindingsWriter: FindingsWriter {
    func write(_ report: FindingsReport) -> String {
        var sources = SourceCache(report.source)
        var json = JSONWriter(.indented)
        json.object { json in
            json.object("source") { json in
                json.member("name", report.tool.name)
                json.member("url", ifPresent: report.tool.address)
            }
            json.array("diagnostics") { json in
                for finding in report.findings {
                    let index = sources.lines(of: finding.place.path)
                    json.object { write(finding, in: report, index, to: &$0) }
                }
            }
        }
        return json.text + "\n"
    }

    private func write(
        _ finding: Finding,
        in report: FindingsReport,
        _ index: LineIndex?,
        to json: inout JSONWriter
    ) {
        json.member("message", finding.fullMessageWithNotes(in: report))
        json.object("location") { json in
            json.member("path", report.path(of: finding.place))
            json.object("range") { json in
                if let bytes = index.flatMap({ ByteRange(finding.place.range, in: $0) }) {
                    bytes.write(to: &json)
                } else {
                    json.object("start") { $0.member("line", finding.place.range.start.line) }
                }
            }
        }
        json.member("severity", finding.severity == .error ? "ERROR" : "WARNING")
        json.object("code") { $0.member("value", finding.rule) }
        guard let (range, text) = suggestion(of: finding, index) else { return }
        json.array("suggestions") { json in
            json.object { json in
                json.object("range") { range.write(to: &$0) }
                json.member("text", text)
            }
        }
    }

    /// The fix, if it edits the finding's own file, or else what was most likely meant. Without exact columns there
    /// is none: reviewdog would replace whole lines.
    private func suggestion(of finding: Finding, _ index: LineIndex?) -> (ByteRange, String)? {
        guard let index else { return nil }
        if let fix = finding.fix, fix.place.path == finding.place.path,
            let range = ByteRange(fix.place.range, in: index)
        {
            return (range, fix.replacement)
        }
        guard let suggestion = finding.suggestion, let range = ByteRange(finding.place.range, in: index) else {
            return nil
        }
        return (range, suggestion)
    }
}

/// A range whose columns count bytes from the beginning of the line, a byte order mark among them.
private struct ByteRange {
    private var start: SourcePosition
    private var end: SourcePosition

    init?(_ range: SourceRange, in index: LineIndex) {
        guard let start = Self.position(range.start, in: index), let end = Self.position(range.end, in: index) else {
            return nil
        }
        (self.start, self.end) = (start, end)
    }

    func write(to json: inout JSONWriter) {
        for (name, position) in [("start", start), ("end", end)] {
            json.object(name) { json in
                json.member("line", position.line)
                json.member("column", position.column)
            }
        }
    }

    private static func position(_ position: SourcePosition, in index: LineIndex) -> SourcePosition? {
        guard let offset = index.offset(of: position), let content = index.content(ofLine: position.line) else {
            return nil
        }
        let lineStart = position.line == 1 ? 0 : content.lowerBound
        return SourcePosition(line: position.line, column: offset - lineStart + 1)
    }
}
