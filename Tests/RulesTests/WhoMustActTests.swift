import Analysis
import Findings
import Model
import Rules
import Testing
import Text

@Suite("Who must act")
struct WhoMustActTests {
    private func rep(_ id: String, until: Day? = nil, manager: String? = nil) -> Rep {
        var rep = Rep(id: id, origin: origin("content/reps/\(id).md", "name", "until"), name: id)
        (rep.until, rep.manager) = (until, manager)
        return rep
    }

    /// Who must act on what one rule finds at an account of kim's; mia leads, lee left a month ago, and ann is here.
    private func actors(_ rule: any CareRule.Type, _ change: (inout Account) -> Void) -> [String?] {
        let reps = [rep("kim"), rep("lee", until: asOf - 30, manager: "mia"), rep("ann"), rep("mia")]
        let account = account("acme", change)
        return findings(rule, [account], reps: reps).map {
            Portfolio(settings: Settings(), accounts: [account], reps: reps).whoMustAct(on: $0, asOf: asOf)
        }
    }

    @Test("a report is owed by the visit's rep, and by the account's owner once that one has left")
    func reports() {
        func owed(by rep: String) -> [String?] {
            actors(MissedReport.self) {
                var visit = visit(asOf - 3, .planned)
                visit.rep = rep
                visit.origin = origin("content/accounts/acme/visits/x.md", "date", "status")
                $0.visits = [visit]
            }
        }
        #expect(owed(by: "ann") == ["ann"])
        #expect(owed(by: "kim") == ["kim"])
        #expect(owed(by: "lee") == ["kim"])
    }

    @Test("what bears the name of somebody who has left stands with the successor")
    func departed() {
        let planned = actors(DepartedRep.self) {
            var visit = visit(asOf + 3, .planned)
            visit.rep = "lee"
            $0.visits = [visit]
        }
        #expect(planned == ["kim"])
    }

    @Test("a complaint is up to the rep who handles it; to the owner where that is nobody of ours, or has left")
    func complaints() {
        func late(handledBy handler: String?) -> [String?] {
            actors(LateAnswer.self) {
                $0.complaints = [
                    complaint("2026-11-01", .open) {
                        $0.origin = origin("content/accounts/acme/complaints/x.md", "status")
                        $0.handledBy = handler
                    }
                ]
            }
        }
        #expect(late(handledBy: "ann") == ["ann"])
        #expect(late(handledBy: "lee") == ["kim"])
        #expect(late(handledBy: "Service desk") == ["kim"])
        #expect(late(handledBy: nil) == ["kim"])
    }

    @Test("an account whose owner has left is for the owner's manager to give to somebody")
    func unassigned() {
        #expect(actors(Unassigned.self) { $0.owner = "lee" } == ["mia"])
    }

    @Test(
        "an account is up to its owner and a rep's file to the rep, or to the nearest manager once that one has left",
        arguments: [
            ("content/reps/kim.md", "kim"), ("content/reps/lee.md", "mia"), ("content/reps/sol.md", ""),
            ("content/accounts/acme/account.md", "kim"), ("content/accounts/left/account.md", "mia"),
            ("content/accounts/sole/visits/x.md", ""), ("content/products/lamp.md", nil), ("dossier.yaml", nil),
            ("content/reps/nobody.md", nil),
        ] as [(String, String?)])
    func portfolio(path: String, expected: String?) {
        let reps = [rep("kim"), rep("lee", until: asOf - 30, manager: "mia"), rep("mia"), rep("sol", until: asOf - 1)]
        let finding = Finding(rule: "x", severity: .warning, place: Place(path: path), message: Statement(words: "x"))
        let portfolio = Portfolio(
            settings: Settings(),
            accounts: [account(), account("left") { $0.owner = "lee" }, account("sole") { $0.owner = "sol" }],
            reps: reps)
        #expect(portfolio.whoMustAct(on: finding, asOf: asOf) == expected)
    }
}
