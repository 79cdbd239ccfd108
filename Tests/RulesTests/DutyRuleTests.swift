import Analysis
import Model
import Rules
import TestSupport
import Testing

@Suite("Rules of care and what there is to see to")
struct DutyRuleTests {
    /// Accounts that between them break every rule which has a duty beside it.
    private static let accounts: [Account] = [
        account("late") {
            $0.visits = [visit(asOf - 40, .done), visit(asOf - 1, .planned)]
            $0.complaints = [complaint(asOf - 9, .open), complaint(asOf - 40, .answered)]
        },
        account("absent") { $0.visits = [visit(asOf - 3, .done)] },
        account("never"),
        account("owing") {
            $0.receivables = [receivable(due: asOf - 1, 100)]
            $0.credit = Credit()
            $0.credit?.limit = 99
            $0.visits = [visit(asOf - 3, .done), visit(asOf + 9, .planned)]
            $0.contacts = [contact("li-na") { $0.layer = .decision }]
            $0.reviewed = asOf
        },
    ]

    private static func portfolio() -> Portfolio {
        var settings = Settings()
        settings.bookedTo = Month(year: 2026, month: 10)
        // Every account is A.
        settings.abc.cuts = ABCSettings.Cuts(a: Percentage(hundredths: 10_000), b: Percentage(hundredths: 10_000))
        return Portfolio(settings: settings, accounts: accounts)
    }

    /// The accounts at which something is open, by the rule that finds the same.
    private static func duties(_ portfolio: Portfolio) -> [String: Set<String>] {
        let found = Duties(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        var accounts: [String: Set<String>] = [:]
        for known in found.accounts {
            for duty in known.duties { duty.rule.map { _ = accounts[$0, default: []].insert(known.id) } }
        }
        return accounts
    }

    @Test("each duty stands beside a rule that there is, and is open where the rule finds something")
    func agreement() {
        let portfolio = Self.portfolio()
        let known = Dictionary(uniqueKeysWithValues: careRules.map { ($0.description.name, $0) })
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        let duties = Self.duties(portfolio)
        #expect(duties.count > 8)
        for (name, accounts) in duties {
            guard let rule = known[name] else {
                Issue.record("there is no rule \(name)")
                continue
            }
            let findings = rule.findings(in: portfolio, analysis: analysis)
            let found = findings.compactMap { finding in
                Self.accounts.first { account in finding.place.path.contains("/\(account.id)/") }?.id
            }
            // A late visit and the lack of a next one are one duty.
            let others = name == "no-next-visit" ? duties["overdue-visit"] ?? [] : []
            #expect(accounts.union(others).isSuperset(of: found), "\(name)")
            // Findings about visits and complaints lie in files that name no account here.
            if found.count == findings.count { #expect(accounts.isSubset(of: found), "\(name)") }
        }
    }

    @Test("a visit that is late is one duty, though two rules find something")
    func lateVisit() {
        let duties = Self.duties(Self.portfolio())
        // Of an account at which nobody ever was, the days count from its beginning.
        #expect(duties["overdue-visit"] == ["late", "never"])
        #expect(duties["no-next-visit"] == ["absent"])
    }

    @Test("what is about the files alone is told apart from what is to be done")
    func files() {
        let late = findings(LateAnswer.self, [account { $0.complaints = [complaint(asOf - 9, .open)] }])
        #expect(late.map(isAboutFiles) == [false])
        let far = findings(FarVisit.self, [account { $0.visits = [visit(asOf + 3000, .planned)] }])
        #expect(far.map(isAboutFiles) == [true])
    }
}
