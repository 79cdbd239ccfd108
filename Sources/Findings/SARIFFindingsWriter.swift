import Text

/// SARIF 2.1.0, which GitHub's code scanning and many editors read.
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
struct SARIFFindingsWriter: FindingsWriter {
    func write(_ report: FindingsReport) -> String {
        let rules = SARIFRules(report)
        var json = JSONWriter(.indented)
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in
                    json.object("tool") { json in
                        json.object("driver") { json in
                            writeDriver(report.tool, to: &json)
                            json.array("rules") { rules.write(to: &$0) }
                        }
                    }
                    json.member("columnKind", "unicodeCodePoints")
                    json.array("newlineSequences") { json in
                        for sequence in ["\r\n", "\n", "\r"] { json.string(sequence) }
                    }
                    json.array("results") { json in
                        for (finding, fingerprint) in report.fingerprinted {
                            let result = SARIFResult(
                                finding: finding,
                                fingerprint: fingerprint,
                                ruleIndex: rules.index(of: finding.rule),
                                report: report
                            )
                            json.object { result.write(to: &$0) }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private func writeDriver(_ tool: ReportingTool, to json: inout JSONWriter) {
        json.member("name", tool.name)
        json.member("version", ifPresent: tool.version)
        json.member("informationUri", ifPresent: tool.address)
    }
}
