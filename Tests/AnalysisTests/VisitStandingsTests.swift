import Analysis
import Model
import Testing

@Suite("How visits stand")
struct VisitStandingsTests {
    private func standings(_ accounts: [Account]) -> VisitStandings {
        let portfolio = portfolio(accounts)
        return VisitStandings(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
    }

    @Test("a planned visit is missed from the day after it, and to come until then")
    func planned() {
        let visits = [visit(asOf - 1, .planned), visit(asOf, .planned), visit(asOf + 1, .cancelled)]
        let total = standings([account("a", sold: 1) { $0.visits = visits }]).total
        #expect(total.missed == 1)
        #expect(total.planned == 1)
    }

    @Test("the cadence is asked of active accounts only")
    func states() {
        let standings = standings([
            account("a", sold: 9) { $0.visits = [visit(asOf - 31, .done)] },
            account("b", sold: 1) { $0.stage = .dormant },
            account("c") { $0.stage = .target },
        ])
        #expect(standings.accounts.map(\.states.accounts) == [1, 0, 0])
        #expect(standings.tiers[.a]?.states[.overdue] == 1)
        #expect(standings.tiers[nil]?.counts.all == 1)
    }

    @Test("a deputy's visit stands with the deputy, its account with the rep in charge")
    func deputies() {
        let standings = standings([account("a", sold: 1) { $0.visits = [visit(asOf, .planned) { $0.rep = "lee" }] }])
        #expect(standings.reps["kim"]?.counts.all == 1)
        #expect(standings.reps["kim"]?.planned == 0)
        #expect(standings.reps["lee"]?.counts.all == 0)
        #expect(standings.reps["lee"]?.planned == 1)
    }

    @Test("by account, by tier and by rep it comes to the same")
    func sums() {
        let accounts = (1...9).map { number in
            account("a\(number)", sold: Money(units: Int128(number))) { account in
                account.owner = number.isMultiple(of: 2) ? "kim" : "lee"
                account.stage = number == 9 ? .target : .active
                account.visits = (1...number).map { visit(asOf - 5 + $0, .planned) }
            }
        }
        let standings = standings(accounts)
        let figures: [KeyPath<VisitStandings.Figures, Int>] = [\.counts.all, \.states.accounts, \.planned, \.missed]
        for figure in figures {
            let total = standings.total[keyPath: figure]
            #expect(total > 0)
            #expect(standings.accounts.map { $0[keyPath: figure] }.reduce(0, +) == total)
            #expect(standings.tiers.values.map { $0[keyPath: figure] }.reduce(0, +) == total)
            #expect(standings.reps.values.map { $0[keyPath: figure] }.reduce(0, +) == total)
        }
    }
}
