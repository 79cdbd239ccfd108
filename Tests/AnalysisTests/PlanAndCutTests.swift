import Analysis
import Model
import Testing

@Suite("Plan, groups and cuts")
struct PlanAndCutTests {
    @Test("the plan is the base and its growth; the gap is what no target stands for")
    func plan() throws {
        let accounts = [
            account("a", sold: 1005) { $0.targets = [.init(place: nowhere, year: 2027, amount: 1000)] },
            account("b", sold: 200) { $0.region = "south" },
            account("new") {
                $0.stage = .target
                $0.targets = [.init(place: nowhere, year: 2027, amount: 50)]
            },
            account("gone", sold: 10) { $0.stage = .former },
        ]
        let portfolio = portfolio(accounts) {
            $0.growth.standard = Percentage(hundredths: 1000)
            $0.growth.regions = ["south": Percentage(hundredths: 5000)]
            $0.growth.industries = ["finance": Percentage(hundredths: 2000)]
        }
        let plan = RegionalPlan(of: portfolio, year: 2027, asOf: asOf)
        #expect((plan.baseSpan.first, plan.baseSpan.last) == ("2025-11-01", "2026-10-31"))
        #expect(plan.accounts.map(\.figures.goal) == [1206, 300, 0, 0])
        #expect(plan.accounts.map(\.figures.gap) == [206, 300, 0, -50])
        #expect(plan.regions.map(\.key) == ["north", "south"])
        #expect(plan.total.base == 1215)
        #expect(plan.total.withoutTarget == 2)
    }

    @Test("once the year before is over the plan starts from it, by the fiscal year")
    func base() {
        let portfolio = portfolio([]) { $0.fiscalYearStart = 4 }
        #expect(RegionalPlan(of: portfolio, year: 2026, asOf: asOf).baseSpan.first == "2025-04-01")
        #expect(RegionalPlan(of: portfolio, year: 2027, asOf: "2027-03-31").baseSpan.first == "2026-03-01")
        #expect(RegionalPlan(of: portfolio, year: 2027, asOf: "2027-04-01").baseSpan.first == "2026-04-01")
    }

    @Test("a group's figures are those of its members")
    func groups() throws {
        let accounts = [
            account("head", sold: 10) { $0.receivables = [receivable(due: asOf - 1, 5)] },
            account("shop", sold: 20) {
                $0.parent = "head"
                $0.complaints = [complaint("2026-11-01")]
            },
            account("alone", sold: 40),
        ]
        let portfolio = portfolio(accounts)
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        let groups = AccountGroups(of: portfolio)
        let group = try #require(GroupRollUp(of: "shop", groups: groups, portfolio: portfolio, analysis: analysis))
        #expect(group.head == "head")
        #expect(group.sales.revenue == 30)
        #expect((group.outstanding, group.overdue, group.openComplaints) == (5, 5, 1))
        #expect(GroupRollUp(of: "alone", groups: groups, portfolio: portfolio, analysis: analysis) == nil)
    }

    @Test("an account with two partners counts with each, and one without with none")
    func partners() {
        let accounts = [
            account("a", sold: 10) { $0.partners = ["x", "y", "x"] }, account("b", sold: 30),
        ]
        let portfolio = portfolio(accounts)
        let cut = PortfolioCut(of: portfolio, by: .partner, abc: ABCAnalysis(of: portfolio, asOf: asOf))
        #expect(cut.rows.map(\.key) == ["x", "y", nil])
        #expect(cut.rows.map(\.sales.revenue) == [10, 10, 30])
        #expect(cut["x"]?.accounts == ["a"])
        #expect(cut["x"]?.share?.basisPoints == 2500)
        #expect(cut.total.revenue == 40)
    }

    @Test(
        "every cut but that by partner adds up to the portfolio's sales and to the net of the analysis",
        arguments: 0..<100)
    func totals(seed: Int) {
        var portfolio = randomPortfolio(seed: seed)
        portfolio.settings.abc.measure = .revenue
        let abc = ABCAnalysis(of: portfolio, asOf: asOf)
        for dimension in PortfolioCut.Dimension.allCases {
            let cut = PortfolioCut(of: portfolio, by: dimension, abc: abc)
            #expect(cut.total.revenue == abc.net)
            if dimension != .partner { #expect(cut.rows.sum(\.sales.revenue) == abc.net) }
        }
        let plan = RegionalPlan(of: portfolio, year: 2027, asOf: asOf)
        #expect(plan.total.base == abc.net)
        #expect(plan.regions.sum(\.figures.goal) == plan.total.goal)
        #expect(plan.reps.sum(\.figures.gap) == plan.total.gap)
    }
}
