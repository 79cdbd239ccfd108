/// The rules of a SARIF run: those that are described, and after them those that only findings name.
struct SARIFRules {
    private var descriptions: [RuleDescription?] = []
    private var names: [String] = []
    private var indices: [String: Int] = [:]

    init(_ report: FindingsReport) {
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
        json.object("shortDescription") { $0.member("text", rule.summary) }
        json.object("fullDescription") { $0.member("text", rule.reason) }
        json.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
        json.object("help") { json in
            json.member("text", text(of: rule))
            json.member("markdown", markdown(of: rule))
        }
    }

    private func text(of rule: RuleDescription) -> String {
        var text = rule.reason + "\n\n" + rule.remedy
        if let example = rule.example { text += "\n\nInstead of:\n\n\(example.wrong)\n\nwrite:\n\n\(example.right)" }
        return text
    }

    private func markdown(of rule: RuleDescription) -> String {
        var text = rule.reason + "\n\n" + rule.remedy
        if let example = rule.example {
            text += "\n\nInstead of\n\n" + fenced(example.wrong) + "\n\nwrite\n\n" + fenced(example.right)
        }
        return text
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
