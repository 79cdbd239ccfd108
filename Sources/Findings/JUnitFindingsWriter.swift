import Text

/// JUnit's XML, which nearly every build server shows: a suite for each file, a failed case for each finding.
///
/// JUnit knows no warnings, so that a warning is a failure whose type says so. Without findings there is one case
/// that passed, since some servers take a report without cases for a broken run.
struct JUnitFindingsWriter: FindingsWriter {
    func write(_ report: FindingsReport) -> String {
        let name = xmlText(report.tool.name)
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        if report.findings.isEmpty {
            xml += "<testsuites name=\"\(name)\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
            xml += "  <testsuite name=\"\(name)\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
            xml += "    <testcase name=\"\(xmlText(report.summary))\" classname=\"\(name)\"/>\n"
            xml += "  </testsuite>\n</testsuites>\n"
            return xml
        }
        let total = report.findings.count
        xml += "<testsuites name=\"\(name)\" tests=\"\(total)\" failures=\"\(total)\" errors=\"0\">\n"
        var rest = report.findings[...]
        while let path = rest.first?.place.path {
            let findings = rest.prefix { $0.place.path.utf8.elementsEqual(path.utf8) }
            rest = rest.dropFirst(findings.count)
            xml += suite(of: findings, in: report)
        }
        return xml + "</testsuites>\n"
    }

    private func suite(of findings: ArraySlice<Finding>, in report: FindingsReport) -> String {
        let path = findings.first.map { xmlText(report.path(of: $0.place)) } ?? ""
        let count = findings.count
        var xml = "  <testsuite name=\"\(path)\" tests=\"\(count)\" failures=\"\(count)\" errors=\"0\">\n"
        for finding in findings { xml += testCase(for: finding, path: path, in: report) }
        return xml + "  </testsuite>\n"
    }

    private func testCase(for finding: Finding, path: String, in report: FindingsReport) -> String {
        let start = finding.place.range.start
        let name = xmlText("\(finding.rule) at \(start.line):\(start.column)")
        let message = xmlText(report.text(finding.message))
        return """
                <testcase name="\(name)" classname="\(path)" file="\(path)" line="\(start.line)">
                  <failure type="\(finding.severity.rawValue)" message="\(message)">\(body(of: finding, in: report))</failure>
                </testcase>

            """
    }

    private func body(of finding: Finding, in report: FindingsReport) -> String {
        let start = finding.place.range.start
        let place = "\(report.path(of: finding.place)):\(start.line):\(start.column)"
        let heading = "\(place): \(finding.severity.rawValue)[\(finding.rule)]: "
        let text = heading + finding.fullMessageWithNotes(in: report)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { xmlText(String($0)) }
            .joined(separator: "\n")
    }
}
