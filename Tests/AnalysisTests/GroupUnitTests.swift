import Analysis
import Model
import Testing

@Suite("One unit in each count")
struct GroupUnitTests {
    /// Three levels under `p`: 1,000 + 2,000 + 3,000 + 500; `s` alone 1,500; a target that heads an account of 800. Amounts
    /// are whole here, in cents there is nothing to add.
    private func accounts() -> [Account] {
        [
            account("p", sold: 1000), account("c1", sold: 2000) { $0.parent = "p" },
            account("g", sold: 3000) { $0.parent = "c1" }, account("c2", sold: 500) { $0.parent = "p" },
            account("s", sold: 1500) { $0.owner = "max" }, account("tp") { $0.stage = .target },
            account("tc", sold: 800) {
                $0.parent = "tp"
                $0.owner = "max"
            },
        ]
    }

    private func analysis(_ level: ABCSettings.Level) -> (portfolio: Portfolio, abc: ABCAnalysis) {
        let portfolio = portfolio(accounts()) { $0.abc.level = level }
        return (portfolio, ABCAnalysis(of: portfolio, asOf: asOf))
    }

    @Test("by group there are three lines, of 6,500, 1,500 and 800")
    func entries() {
        let (_, abc) = analysis(.group)
        #expect(abc.entries.map(\.id) == ["p", "s", "tp"])
        #expect(abc.entries.map(\.amount) == [6500, 1500, 800])
        #expect(abc.entries.map(\.members) == [["c1", "c2", "g", "p"], ["s"], ["tc"]])
        #expect(abc.entries.map(\.isHeadedByTarget) == [false, false, true])
        #expect(abc.total == 8800)
    }

    @Test("a target that heads a group gives it its name, and has neither tier nor rank")
    func headedByTarget() {
        let (_, abc) = analysis(.group)
        #expect(abc.entries.last?.name == "tp")
        #expect(abc.tier(of: "tp") == nil)
        #expect(abc["tp"] == nil)
        #expect(abc.reason(of: "tp") == nil)
        #expect((abc.tier(of: "tc"), abc["tc"]?.rank) == (.c, 3))
        #expect(abc.leftOut.targets == ["tp"])
    }

    @Test("a tier that is set by hand on a target counts for nobody")
    func overrideOfTarget() {
        var accounts = accounts()
        accounts[5].tierOverride = Account.TierOverride(tier: .a, reason: "Soon", until: nil)
        let abc = ABCAnalysis(of: portfolio(accounts) { $0.abc.level = .group }, asOf: asOf)
        #expect((abc.tier(of: "tp"), abc.tier(of: "tc")) == (nil, .c))
    }

    @Test(
        "accounts are counted as accounts, whatever the ABC analysis counts, and add up",
        arguments: [(ABCSettings.Level.group, 4, 0, 2), (.account, 1, 2, 3)])
    func counts(level: ABCSettings.Level, a: Int, b: Int, c: Int) throws {
        let (portfolio, _) = analysis(level)
        let found = PortfolioAnalysis(of: portfolio, asOf: asOf)
        let total = VisitStandings(of: portfolio, analysis: found).total.counts
        #expect((total.all, total.customers, total.former, total.targets) == (7, 6, 0, 1))
        #expect((total.tiers.a, total.tiers.b, total.tiers.c) == (a, b, c))
        #expect(a + b + c + total.targets == total.all)

        let reps = scorecards(portfolio).map(\.counts)
        #expect(reps.map(\.all) == [5, 2])
        #expect(reps.reduce(0) { $0 + $1.tiers.a } == a)
        for dimension in [PortfolioCut.Dimension.industry, .region, .rep] {
            let cut = PortfolioCut(of: portfolio, by: dimension, analysis: found)
            #expect(cut.counts == total)
            #expect(cut.rows.reduce(0) { $0 + $1.counts.all } == total.all)
            #expect(cut.rows.reduce(0) { $0 + $1.counts.tiers.c } == c)
        }
    }

    @Test("customers, former accounts and targets are told apart")
    func stages() {
        let portfolio = portfolio([
            account("a", sold: 10), account("d", sold: 5) { $0.stage = .dormant },
            account("f", sold: 1) { $0.stage = .former }, account("t") { $0.stage = .target },
        ])
        let abc = ABCAnalysis(of: portfolio, asOf: asOf)
        let counts = AccountCounts(of: ["a", "d", "f", "t", "nobody"], in: portfolio, abc: abc)
        #expect((counts.customers, counts.former, counts.targets, counts.all) == (2, 1, 1, 4))
        #expect(counts.tiers.a + counts.tiers.b + counts.tiers.c == 3)
    }

    @Test("accounts that bought are those that bought something in the window, each once")
    func thatBought() {
        let portfolio = portfolio([
            account("both") { $0.sales = [sale("2026-06", 5, product: "p"), sale("2026-07", 5, product: "q")] },
            account("one") { $0.sales = [sale("2026-06", 5, product: "p")] },
            account("before") { $0.sales = [sale("2025-06", 5, product: "p")] },
            account("never"), account("target") { $0.stage = .target },
        ])
        let cut = PortfolioCut(
            of: portfolio, by: .product, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        #expect(cut["p"]?.counts.all == 2)
        #expect(cut["q"]?.counts.all == 1)
        #expect((cut.counts.all, cut.counts.targets) == (2, 0))
    }

    @Test("dependence is on a customer, however many accounts it has", arguments: [ABCSettings.Level.account, .group])
    func dependence(level: ABCSettings.Level) {
        let (portfolio, _) = analysis(level)
        let found = Dependence(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        #expect(found.buyers.map(\.key) == ["p", "s", "tp"])
        #expect(found.buyers.map(\.accounts) == [4, 1, 1])
        #expect(found.buyers.first?.share == Share(Money(6500), of: 8800))
        #expect(found.buyers.first?.share.basisPoints == 7386)
    }

    @Test("a customer that is split into four accounts is too great all the same")
    func split() {
        let parts = (0..<4).map { number in account("part\(number)", sold: 100) { $0.parent = "part0" } }
        let others = (0..<8).map { account("other\($0)", sold: 100) }
        let portfolio = portfolio(parts + others)
        let found = Dependence(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        #expect(found.buyers.first?.key == "part0")
        #expect(found.buyers.first?.isTooGreat == true)
    }
}
