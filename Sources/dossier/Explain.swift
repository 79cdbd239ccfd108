import ArgumentParser
import Findings

/// `dossier explain`: tells why a rule exists and how to satisfy it.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells why a rule exists and how to satisfy it; without a rule, lists them all.",
        discussion: ExitStatus.help
    )

    @Argument(help: "The rule's name, as it stands in a finding.")
    var rule: String?

    func run() throws {
        try reportingFailures {
            guard let rule else {
                try Terminal.print(Self.list)
                return
            }
            guard let description = AllRules.descriptions.first(where: { $0.name == rule }) else {
                let nearest = nearestName(to: rule, among: AllRules.descriptions.map(\.name))
                throw WrongUsage(
                    "there is no rule “\(rule)”"
                        + (nearest.map { "; did you mean “\($0)”?" } ?? ". `dossier explain` lists all."))
            }
            try Terminal.print(Self.text(description))
        }
    }

    private static var list: String {
        let width = AllRules.descriptions.map(\.name.count).max() ?? 0
        var text = ""
        for severity in Severity.allCases {
            let rules = AllRules.descriptions.filter { $0.severity == severity }
            guard !rules.isEmpty else { continue }
            text += severity == .error ? "Errors\n" : "\nWarnings\n"
            for rule in rules {
                text +=
                    "  " + rule.name + String(repeating: " ", count: width - rule.name.count + 2) + rule.summary + "\n"
            }
        }
        return text + "\n`dossier explain RULE` tells more.\n"
    }

    private static func text(_ rule: RuleDescription) -> String {
        let level = rule.isAdjustable ? "may be set to error, warning or off" : "always an error"
        var text = "\(rule.name) (\(rule.severity.rawValue); \(level))\n\n\(rule.summary)\n\n"
        text += "Why\n" + indented(rule.reason) + "\nWhat to do\n" + indented(rule.remedy)
        if let example = rule.example {
            text += "\nNot so\n" + block(example.wrong) + "\nBut so\n" + block(example.right)
        }
        return text
    }

    /// A paragraph, broken into lines of at most 78 columns.
    private static func indented(_ paragraph: String) -> String {
        var lines: [String] = []
        var line = " "
        for word in paragraph.split(whereSeparator: \.isWhitespace) {
            if line.count + word.count + 1 > 78 {
                lines.append(line)
                line = " "
            }
            line += " " + word
        }
        lines.append(line)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func block(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n") + "\n"
    }
}
