import Text

/// The rules of a SARIF run: those that are described, and after them those that only findings name.
struct SARIFRules {
    private let report: FindingsReport
    private var descriptions: [RuleDescription?] = []
    private var names: [String] = []
    private var indices: [String: Int] = [:]

    init(_ report: FindingsReport) {
        self.report = report
        for rule in report.rules { add(rule.name, rule) }
        for finding in report.findings { add(finding.rule, nil) }
    }

    private mutating func add(_ name: String, _ description: RuleDescription?) {
        guard indices[name] == nil else { return }
        indices[name] = names.count
        names.append(name)
        descriptions.append(description)
    }

    func index(of rule: String) -> Int? { indices[rule] }

    func write(to json: inout JSONWriter) {
        for (name, description) in zip(names, descriptions) {
            json.object { json in
                json.member("id", name)
                if let description { write(description, to: &json) }
            }
        }
    }

    private func write(_ rule: RuleDescription, to json: inout JSONWriter) {
        json.object("shortDescription") { $0.member("text", report.text(rule.summary)) }
        json.object("fullDescription") { $0.member("text", report.text(rule.reason)) }
        json.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
        json.object("help") { json in
            json.member("text", help(on: rule) { .insteadOf(wrong: $0, right: $1) })
            json.member("markdown", help(on: rule) { .insteadOfBlock(wrong: fenced($0), right: fenced($1)) })
        }
    }

    /// Why a rule exists and what to do, with its example if there is one.
    private func help(
        on rule: RuleDescription, example: (_ wrong: String, _ right: String) -> Statement
    ) -> String {
        let paragraphs = [rule.reason, rule.steps] + (rule.example.map { [example($0.wrong, $0.right)] } ?? [])
        return paragraphs.map(report.text).joined(separator: "\n\n")
    }

    /// A code block with a fence longer than any run of backticks within.
    private func fenced(_ code: String) -> String {
        var (longest, run) = (2, 0)
        for scalar in code.unicodeScalars {
            run = scalar == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return fence + "\n" + code + (code.hasSuffix("\n") ? "" : "\n") + fence
    }
}
