import Analysis
import Model
import Testing

@Suite("Plan, groups and cuts")
struct PlanAndCutTests {
    private func plan(_ portfolio: Portfolio, _ year: Int, on day: Day = asOf) -> RegionalPlan {
        RegionalPlan(of: portfolio, year: year, ledger: SalesLedger(of: portfolio, asOf: day))
    }

    private func target(_ year: Int, _ amount: Money) -> Account.Target {
        Account.Target(place: nowhere, year: year, amount: amount)
    }

    @Test("a base below zero and a former account plan nothing, and a former account's target counts nowhere")
    func nothingPlanned() {
        let accounts = [
            account("credit") { $0.sales = [sale("2026-06", -333)] },
            account("gone", sold: 700) {
                $0.stage = .former
                $0.targets = [target(2027, 500)]
            },
        ]
        let plan = plan(portfolio(accounts) { $0.growth.rates.standard = Percentage(hundredths: 500) }, 2027)
        #expect(plan.accounts.map(\.figures.goal) == [0, 0])
        #expect(plan.total.target == 0)
        #expect(plan.total.goalWithoutTarget == 0)
        #expect(plan.total.plannedBase == 0)
        #expect(plan.total.growth == nil)
    }

    @Test("the gap says how much of it has no target at all")
    func gapWithoutTarget() {
        let accounts = [account("a", sold: 1000) { $0.targets = [target(2027, 900)] }, account("b", sold: 200)]
        let plan = plan(portfolio(accounts) { $0.growth.rates.standard = Percentage(hundredths: 1000) }, 2027)
        #expect(plan.total.gap == 420)
        #expect(plan.total.goalWithoutTarget == 220)
    }

    @Test("sales count up to the last booked month, and stand against the targets")
    func sold() {
        let accounts = [
            account("a") {
                $0.sales = [sale("2026-03", 100), sale("2026-10", 50), sale("2026-11", 999)]
                $0.targets = [target(2026, 300)]
            }
        ]
        let plan = plan(portfolio(accounts), 2026)
        #expect(plan.soldThrough == "2026-10")
        #expect(plan.total.actual == 150)
        #expect(plan.total.progressOfTarget?.basisPoints == 5000)
        // What is sold to accounts without a target comes to no target of others.
        let more = self.plan(portfolio(accounts + [account("b", sold: 900)]), 2026)
        #expect(more.total.actual == 1050)
        #expect(more.total.progressOfTarget?.basisPoints == 5000)
    }

    @Test("a year that is over keeps what came of it, and has a goal only with growth of its own")
    func closedYear() {
        let accounts = [
            account("a") {
                $0.sales = [sale("2024-05", 100), sale("2025-05", 150)]
                $0.targets = [target(2025, 120)]
            }
        ]
        let without = portfolio(accounts) { $0.growth.rates.standard = Percentage(hundredths: 1000) }
        #expect(plan(without, 2025).rates == nil)
        #expect(plan(without, 2025).total.goal == 0)
        #expect(plan(without, 2025).total.actual == 150)
        let with = portfolio(accounts) {
            var rates = GrowthRates()
            rates.standard = Percentage(hundredths: 2000)
            $0.growth.years[2025] = rates
        }
        #expect(plan(with, 2025).total.goal == 120)
        #expect(plan(with, 2026).total.goal == 150, "the running year goes by the present rates")
    }

    @Test("what was sold goes to the rep in charge at the end of the month, targets to the one in charge today")
    func changedHands() {
        let accounts = [
            account("a") {
                $0.owner = "max"
                $0.formerOwners = [.init(place: nowhere, rep: "kim", until: "2026-06-30")]
                $0.sales = [sale("2026-05", 10), sale("2026-06", 20), sale("2026-07", 40)]
                $0.targets = [target(2026, 100)]
            }
        ]
        let plan = plan(portfolio(accounts), 2026)
        #expect(plan.reps.map(\.key) == ["kim", "max"])
        #expect(plan.reps.map(\.figures.sold) == [30, 40])
        #expect(plan.reps.map(\.figures.actual) == [0, 70])
        #expect(plan.reps.map(\.figures.actualUnderOthers) == [0, 30])
        #expect(plan.reps.map(\.figures.target) == [0, 100])
        #expect(plan.reps.sum(\.figures.sold) == plan.total.actual)
    }

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
            $0.growth.rates.standard = Percentage(hundredths: 1000)
            $0.growth.rates.regions = ["south": Percentage(hundredths: 5000)]
            $0.growth.rates.industries = ["finance": Percentage(hundredths: 2000)]
        }
        let plan = plan(portfolio, 2027)
        #expect((plan.baseSpan.first, plan.baseSpan.last) == ("2025-11-01", "2026-10-31"))
        #expect(plan.accounts.map(\.figures.goal) == [1206, 300, 0, 0])
        #expect(plan.accounts.map(\.figures.gap) == [206, 300, 0, -50])
        #expect(plan.regions.map(\.key) == ["north", "south"])
        #expect(plan.total.base == 1215)
        // Nothing is expected of a former account.
        #expect(plan.total.withoutTarget == 1)
    }

    @Test("once the year before is over the plan starts from it, by the fiscal year")
    func base() {
        let portfolio = portfolio([]) {
            $0.fiscalYearStart = 4
            $0.bookedTo = "2027-02"
        }
        #expect(plan(portfolio, 2026).baseSpan.first == "2025-04-01")
        #expect(plan(portfolio, 2027, on: "2027-03-31").baseSpan.first == "2026-03-01")
        #expect(plan(portfolio, 2027, on: "2027-04-01").baseSpan.first == "2026-04-01")
        #expect(plan(portfolio, 2026).period.description == "FY2026")
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
        let cut = PortfolioCut(of: portfolio, by: .partner, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        #expect(cut.rows.map(\.key) == ["x", "y", nil])
        #expect(cut.rows.map(\.sales.revenue) == [10, 10, 30])
        #expect(cut["x"]?.accounts == ["a"])
        #expect(cut["x"]?.share?.basisPoints == 2500)
        #expect(cut.total.revenue == 40)
    }

    @Test("a row knows what was sold a year before, by each account")
    func yearBefore() throws {
        let accounts = [
            account("a") { $0.sales = [sale("2024-10", 9), sale("2025-06", 40), sale("2026-06", 50)] },
            account("b", sold: 7),
            account("goal", sold: 9) { $0.stage = .target },
        ]
        let portfolio = portfolio(accounts)
        let cut = PortfolioCut(of: portfolio, by: .region, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        let row = try #require(cut["north"])
        #expect(row.accounts == ["a", "b", "goal"])
        #expect(row.members.map(\.sales.revenue) == [50, 7, 0])
        #expect(row.members.map { $0.growth?.difference } == [10, nil, nil])
        #expect(row.growth == Growth(from: 40, to: 57))
        #expect(cut.growth == row.growth)
    }

    @Test("a product's accounts are those that bought it in the window; its members also those of the year before")
    func lapsedBuyers() throws {
        let accounts = [
            account("a") { $0.sales = [sale("2024-10", 9), sale("2025-06", 40, product: "x")] },
            account("b") { $0.sales = [sale("2026-06", 5, product: "x"), sale("2026-06", 1)] },
        ]
        let portfolio = portfolio(accounts)
        let cut = PortfolioCut(of: portfolio, by: .product, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
        #expect(cut.rows.map(\.key) == ["x", nil])
        #expect(cut["x"]?.accounts == ["b"])
        #expect(cut["x"]?.members.map(\.account) == ["a", "b"])
        #expect(cut["x"]?.growth == Growth(from: 40, to: 5))
        #expect(cut[nil]?.growth == nil)
    }

    @Test("a row has the open complaints and overdue amounts of its accounts; a product those about it")
    func care() {
        let accounts = [
            account("a", sold: 10) {
                $0.partners = ["x"]
                $0.receivables = [receivable(due: asOf - 1, 5)]
                $0.complaints = [complaint("2026-11-01") { $0.product = "p" }, complaint("2026-11-02")]
            },
            account("b") { $0.complaints = [complaint("2026-11-01", .major, .closed)] },
        ]
        let portfolio = portfolio(accounts)
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        let partners = PortfolioCut(of: portfolio, by: .partner, analysis: analysis).care(in: analysis)
        #expect(partners["x"]?.openComplaints == 2)
        #expect(partners["x"]?.overdue == 5)
        #expect(partners[nil] == .some(.none(by: .partner)))
        let products = PortfolioCut(of: portfolio, by: .product, analysis: analysis).care(in: analysis)
        #expect(products["p"]?.openComplaints == 1)
        #expect(products[nil]?.openComplaints == 1)
        #expect(products["p"]?.overdue == nil)
    }

    @Test(
        "every cut but that by partner adds up to the portfolio's sales and to the net of the analysis",
        arguments: 0..<100)
    func totals(seed: Int) {
        var portfolio = randomPortfolio(seed: seed)
        portfolio.settings.abc.measure = .revenue
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        let abc = analysis.abc
        for dimension in PortfolioCut.Dimension.allCases {
            let cut = PortfolioCut(of: portfolio, by: dimension, analysis: analysis)
            #expect(cut.total.revenue == abc.net)
            #expect(cut.rows.allSatisfy { row in row.members.sum(\.sales.revenue) == row.sales.revenue })
            guard dimension != .partner else { continue }
            #expect(cut.rows.sum(\.sales.revenue) == abc.net)
            #expect(cut.rows.sum(\.previous.revenue) == cut.previousTotal.revenue)
            let care = cut.care(in: analysis)
            #expect(care.values.reduce(0) { $0 + $1.openComplaints } == analysis.complaints.open)
            if dimension != .product {
                #expect(care.values.sum { $0.overdue ?? .zero } == analysis.receivables.total.overdue)
            }
        }
        #expect(analysis.standing.total.revenue == abc.net)
        let plan = plan(portfolio, 2027)
        #expect(plan.reps.sum(\.figures.sold) == plan.total.actual)
        #expect(plan.regions.sum(\.figures.goal) == plan.total.goal)
        #expect(plan.reps.sum(\.figures.gap) == plan.total.gap)
    }
}
