import Text

/// The format for programs. Members may be added within a version; what is there keeps its name and meaning.
///
/// Lines and columns count from 1, columns in Unicode scalars; `end_line` and `end_column` are just behind the last.
/// `help`, `suggestion`, `notes`, `fix` and `renaming` stand only where a finding has them.
struct JSONFindingsWriter: FindingsWriter {
    static let version = 1

    func write(_ report: FindingsReport) -> String {
        var json = JSONWriter(.indented)
        json.object { json in
            json.member("version", Self.version)
            json.array("findings") { json in
                for finding in report.findings {
                    json.object { write(finding, in: report, to: &$0) }
                }
            }
            json.object("counts") { json in
                json.member("errors", report.count(of: .error))
                json.member("warnings", report.count(of: .warning))
            }
        }
        return json.text + "\n"
    }

    private func write(_ finding: Finding, in report: FindingsReport, to json: inout JSONWriter) {
        json.member("rule", finding.rule)
        json.member("severity", finding.severity.rawValue)
        write(finding.place, in: report, to: &json)
        json.member("message", report.text(finding.message))
        json.member("help", ifPresent: finding.help.map(report.text))
        json.member("suggestion", ifPresent: finding.suggestion)
        if !finding.notes.isEmpty {
            json.array("notes") { json in
                for note in finding.notes {
                    json.object {
                        write(note.place, in: report, to: &$0)
                        $0.member("message", report.text(note.message))
                    }
                }
            }
        }
        if let fix = finding.fix {
            json.object("fix") {
                write(fix.place, in: report, to: &$0)
                $0.member("replacement", fix.replacement)
            }
        }
        if let renaming = finding.renaming {
            json.object("renaming") {
                $0.member("path", report.path(of: Place(path: renaming.path)))
                $0.member("name", renaming.name)
            }
        }
    }

    private func write(_ place: Place, in report: FindingsReport, to json: inout JSONWriter) {
        json.member("path", report.path(of: place))
        json.member("line", place.range.start.line)
        json.member("column", place.range.start.column)
        json.member("end_line", place.range.end.line)
        json.member("end_column", place.range.end.column)
    }
}
