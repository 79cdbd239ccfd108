import Text

/// A code quality report of GitLab, which shows what a merge request adds and removes.
///
/// The fingerprints hold no line numbers, so that a line added above a finding does not make it a new one.
/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
struct GitLabFindingsWriter: FindingsWriter {
    func write(_ report: FindingsReport) -> String {
        var json = JSONWriter(.indented)
        json.array { json in
            for (finding, fingerprint) in report.fingerprinted {
                json.object { write(finding, fingerprint, in: report, to: &$0) }
            }
        }
        return json.text + "\n"
    }

    private func write(
        _ finding: Finding,
        _ fingerprint: Fingerprint,
        in report: FindingsReport,
        to json: inout JSONWriter
    ) {
        let message = report.text(finding.message)
        let suggestion = finding.suggestion.map { report.text(.didYouMean(text: excerpt($0))) }
        json.member("description", suggestion.map { report.text(.aside(text: message, aside: $0)) } ?? message)
        json.member("check_name", finding.rule)
        json.member("fingerprint", fingerprint.description)
        json.member("severity", severity(of: finding))
        json.object("location") { json in
            json.member("path", report.path(of: finding.place))
            json.object("lines") { json in
                json.member("begin", finding.place.range.start.line)
                json.member("end", finding.place.range.end.line)
            }
        }
    }

    /// GitLab knows info, minor, major, critical and blocker.
    private func severity(of finding: Finding) -> String {
        switch finding.severity {
        case .error: "major"
        case .warning: "minor"
        }
    }
}
