import Text

/// A finding as a result of a SARIF run.
struct SARIFResult {
    var finding: Finding
    var fingerprint: Fingerprint
    var ruleIndex: Int?
    var report: FindingsReport

    func write(to json: inout JSONWriter) {
        json.member("ruleId", finding.rule)
        if let ruleIndex { json.member("ruleIndex", ruleIndex) }
        json.member("level", finding.severity.rawValue)
        json.object("message") { $0.member("text", finding.fullMessage(in: report)) }
        json.array("locations") { json in
            json.object { write(finding.place, to: &$0) }
        }
        if !finding.notes.isEmpty {
            json.array("relatedLocations") { json in
                for (number, note) in finding.notes.enumerated() {
                    json.object { json in
                        json.member("id", number)
                        write(note.place, to: &json)
                        json.object("message") { $0.member("text", report.text(note.message)) }
                    }
                }
            }
        }
        json.object("partialFingerprints") { $0.member("finding/v2", fingerprint.description) }
        let fixes = proposedFixes
        if !fixes.isEmpty {
            json.array("fixes") { json in
                for fix in fixes { json.object { write(fix, to: &$0) } }
            }
        }
    }

    /// What could be written: the fix, and the suggestion unless it is the same.
    private var proposedFixes: [Finding.Fix] {
        var fixes: [Finding.Fix] = []
        if let fix = finding.fix { fixes.append(fix) }
        if let suggestion = finding.suggestion {
            let fix = Finding.Fix(place: finding.place, replacement: suggestion)
            if !fixes.contains(fix) { fixes.append(fix) }
        }
        return fixes
    }

    private func write(_ place: Place, to json: inout JSONWriter) {
        json.object("physicalLocation") { json in
            json.object("artifactLocation") { writeAddress(of: place, to: &$0) }
            json.object("region") { write(place.range, to: &$0) }
        }
    }

    private func write(_ fix: Finding.Fix, to json: inout JSONWriter) {
        json.object("description") { json in
            let new = excerpt(fix.replacement)
            json.member("text", report.text(fix.replacement.isEmpty ? .removeThis : .writeThis(new: new)))
        }
        json.array("artifactChanges") { json in
            json.object { json in
                json.object("artifactLocation") { writeAddress(of: fix.place, to: &$0) }
                json.array("replacements") { json in
                    json.object { json in
                        json.object("deletedRegion") { write(fix.place.range, to: &$0) }
                        json.object("insertedContent") { $0.member("text", fix.replacement) }
                    }
                }
            }
        }
    }

    /// A path within the sources is relative to their root, whose place the reader knows.
    private func writeAddress(of place: Place, to json: inout JSONWriter) {
        let path = report.path(of: place)
        json.member("uri", uri(ofPath: path))
        if !path.hasPrefix("/") { json.member("uriBaseId", "%SRCROOT%") }
    }

    private func write(_ range: SourceRange, to json: inout JSONWriter) {
        json.member("startLine", range.start.line)
        json.member("startColumn", range.start.column)
        json.member("endLine", range.end.line)
        json.member("endColumn", range.end.column)
    }
}
