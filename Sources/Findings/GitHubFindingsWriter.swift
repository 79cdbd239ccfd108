import Text

/// Workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
///
/// Errors come first, since a step shows only its first ten annotations of a kind.
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
struct GitHubFindingsWriter: FindingsWriter {
    func write(_ report: FindingsReport) -> String {
        Severity.allCases.sorted().map { severity in
            report.findings.filter { $0.severity == severity }.map { command(for: $0, in: report) + "\n" }.joined()
        }.joined()
    }

    private func command(for finding: Finding, in report: FindingsReport) -> String {
        let range = finding.place.range
        var properties: [(name: String, value: String)] = []
        let path = report.path(of: finding.place)
        if !path.isEmpty { properties.append(("file", path)) }
        properties.append(("line", String(range.start.line)))
        // Columns of different lines make GitHub refuse the annotation's place.
        let hasColumns = range.start.line == range.end.line
        if hasColumns { properties.append(("col", String(range.start.column))) }
        properties.append(("endLine", String(range.end.line)))
        if hasColumns { properties.append(("endColumn", String(range.end.column))) }
        properties.append(("title", finding.rule))

        let list = properties.map { "\($0.name)=\(escapedProperty($0.value))" }.joined(separator: ",")
        return "::\(finding.severity.rawValue) \(list)::\(escapedData(finding.fullMessageWithNotes(in: report)))"
    }

    private func escapedData(_ text: String) -> String {
        escaped(text) { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            default: visibleForm(of: scalar)
            }
        }
    }

    private func escapedProperty(_ text: String) -> String {
        escaped(text) { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            case ":": "%3A"
            case ",": "%2C"
            default: nil
            }
        }
    }

    private func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let replacement = escape(scalar) { result += replacement } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
