import ArgumentParser
import Content
import Findings
import Model
import Schema
import Site
import Text

/// `dossier explain`: tells why a rule exists and how to satisfy it, or what a field means and how it is written.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Tells why a rule exists and how to satisfy it, or what a field means; without a name, lists all rules.",
        discussion: ExitStatus.help
    )

    @Argument(
        help: """
            The rule's name, as it stands in a finding; or a field's, with or without those around it: `limit`, \
            `credit.limit`, `accounts.credit.limit`; or a kind of record, `visits`, whose fields are listed.
            """)
    var name: String?

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        try reportingFailures {
            speakAsAsked()
            guard let name else {
                try Terminal.print(Self.list)
                return
            }
            if let rule = AllRules.descriptions.first(where: { $0.name == name }) {
                try Terminal.print(Self.text(rule))
                return
            }
            let wording = SpokenLanguage.wording
            let explanation = FieldExplanation(language: wording.language, wording: wording)
            let fields = Field.named(name)
            if !fields.isEmpty {
                try Terminal.print(explanation.text(of: fields))
            } else if let kind = RecordKind(rawValue: name) {
                try Terminal.print(explanation.text(of: kind))
            } else {
                let nearest = nearestName(
                    to: name, among: AllRules.descriptions.map(\.name) + Field.all.flatMap { [$0.name, $0.path] })
                throw WrongUsage(
                    nearest.map { .noRuleToExplainBut(rule: name, nearest: $0) } ?? .noRuleToExplain(rule: name))
            }
        }
    }

    /// Speaks the language that was asked for, or else the site's, in the words of the site; where there is no site, or its
    /// settings cannot be read, that of the environment.
    private func speakAsAsked() {
        let files = DiskSource(speech.folder)
        guard let language = speech.language ?? Self.language(of: files) else { return }
        SpokenLanguage.speak(
            with: SiteWording(
                SpokenLanguage.words(language, of: files) ?? SpokenLanguage.standardWords(language)))
    }

    private static func language(of files: any FileSource) -> Settings.Language? {
        guard files.kind(of: "dossier.yaml") != nil else { return nil }
        let loaded = ContentLoader(files, rules: AllRules.descriptions).loadSettings()
        return loaded.findings.contains { unread.contains($0.rule) } ? nil : loaded.settings.language
    }

    /// The rules against which a file may be so that nothing is read from it.
    private static let unread = Set([FormRule.unreadableFile, .yamlSyntax, .anchorBomb].map(\.rawValue))

    private static func say(_ statement: Statement) -> String { SpokenLanguage.wording.text(of: statement) }

    private static var list: String {
        let width = AllRules.descriptions.map(\.name.count).max() ?? 0
        var text = ""
        for severity in Severity.allCases {
            let rules = AllRules.descriptions.filter { $0.severity == severity }
            guard !rules.isEmpty else { continue }
            text += severity == .error ? say(.rulesOfErrors) + "\n" : "\n" + say(.rulesOfWarnings) + "\n"
            for rule in rules {
                let gap = String(repeating: " ", count: width - rule.name.count + 2)
                text += "  " + rule.name + gap + say(rule.summary) + "\n"
            }
        }
        return text + "\n" + say(.explainTellsMore) + "\n"
    }

    private static func text(_ rule: RuleDescription) -> String {
        let heading = Statement.ruleAndLevel(
            name: rule.name, severity: rule.severity == .error ? .error : .warning,
            level: rule.isAdjustable ? .levelCanBeSet : .levelIsFixed)
        var text = "\(say(heading))\n\n\(say(rule.summary))\n\n"
        text += say(.why) + "\n" + indented(rule.reason) + "\n" + say(.whatToDo) + "\n" + indented(rule.steps)
        if let example = rule.example {
            text += "\n" + say(.notSo) + "\n" + block(example.wrong)
            text += "\n" + say(.butSo) + "\n" + block(example.right)
        }
        return text
    }

    /// A paragraph, broken into lines of at most 78 columns.
    private static func indented(_ paragraph: Statement) -> String {
        wrapped(say(paragraph), columns: 76).map { "  \($0)\n" }.joined()
    }

    private static func block(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n") + "\n"
    }
}
