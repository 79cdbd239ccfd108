import Analysis
import Findings
import Model
import Rules
import TestSupport
import Testing

@Suite("All rules of care")
struct CareRulesTests {
    private let untidy = [
        account("acme") {
            $0.reviewed = asOf - 30
            $0.visits = [visit(asOf - 40, .done), visit(asOf - 3, .planned)]
        },
        account("brand") { $0.complaints = [complaint("2026-10-01", .open)] },
    ]

    private func apply(_ levels: [String: Settings.RuleLevel]) -> [Finding] {
        var settings = Settings()
        settings.rules = levels
        return applyCareRules(to: Portfolio(settings: settings, accounts: untidy), asOf: asOf)
    }

    @Test("every rule of care is there once, and has an example")
    func descriptions() {
        let names = careRuleDescriptions.map(\.name)
        #expect(names.count >= 30)
        #expect(Set(names).count == names.count)
        for description in careRuleDescriptions {
            #expect(description.isAdjustable)
            #expect(description.example.map { $0.wrong != $0.right } == true)
            #expect(description.severity == (description.name == "privacy-expired" ? .error : .warning))
        }
    }

    @Test("findings come in the one order, and name their rule")
    func order() {
        let found = apply([:])
        #expect(found == found.sorted())
        #expect(Set(found.map(\.rule)).isSuperset(of: ["stale-card", "missed-report", "overdue-visit", "late-answer"]))
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test("a rule that is off finds nothing, and one that is turned to an error finds errors")
    func levels() {
        let found = apply(["stale-card": .off, "late-answer": .error, "missed-report": .warning])
        #expect(!found.contains { $0.rule == "stale-card" })
        #expect(found.filter { $0.rule == "late-answer" }.map(\.severity) == [.error])
        #expect(found.filter { $0.rule == "missed-report" }.map(\.severity) == [.warning])
        #expect(apply([:]).contains { $0.rule == "stale-card" })
    }

    @Test("an empty portfolio has nothing to find")
    func empty() {
        #expect(applyCareRules(to: Portfolio(settings: Settings(), accounts: []), asOf: asOf).isEmpty)
    }

    @Test("messages are one line in plain words, without a final stop")
    func messages() {
        for finding in apply([:]) {
            #expect(!finding.message.english.contains("\n"))
            #expect(!finding.message.english.hasSuffix("."))
            #expect(finding.help?.english.hasSuffix(".") ?? true)
        }
    }

    @Test("settings of any number do not trap")
    func extremes() {
        for extreme in [Int.min, -1, 0, .max] {
            var settings = Settings()
            settings.reviewEvery = extreme
            settings.changeThreshold = Percentage(hundredths: extreme)
            settings.complaints.repeatWindow = extreme
            settings.fiscalYearStart = 12
            for tier in Tier.allCases { settings.cadence[tier] = Cadence(ideal: extreme, maximum: extreme) }
            for severity in Complaint.Severity.allCases {
                settings.complaints.promises[severity] = .init(answer: extreme, resolve: extreme)
            }
            settings.abc.cuts = ABCSettings.Cuts(a: Percentage(hundredths: extreme), b: Percentage(hundredths: extreme))
            settings.abc.restart = true
            _ = applyCareRules(to: Portfolio(settings: settings, accounts: untidy), asOf: asOf)
        }
    }
}
