import Analysis
import Model
import Testing

@Suite("Scorecards of the reps")
struct RepScorecardTests {
    @Test(
        "a check is stale the day after it was due, and targets' cards are not asked for",
        arguments: [
            (7, false), (8, true),
        ])
    func review(age: Int, isStale: Bool) {
        let checked = account("a") { $0.reviewed = asOf - age }
        let state = ReviewState(of: checked, reviewEvery: 7, asOf: asOf)
        #expect(state.isStale == isStale)
        #expect(state.due == asOf - age + 7)
        #expect(ReviewState(of: account("b"), reviewEvery: 7, asOf: asOf).isStale)
        #expect(!ReviewState(of: account("c") { $0.stage = .target }, reviewEvery: 7, asOf: asOf).isStale)
    }

    @Test("every figure is so many of so many")
    func figures() throws {
        let accounts = [
            account("a", sold: 100) {
                $0.reviewed = asOf
                $0.visits = [visit(asOf - 10, .done), visit(asOf - 5, .planned)]
            },
            account("b") {
                $0.sales = [sale("2026-04", 90)]
                $0.reviewed = asOf - 7
                $0.visits = [
                    visit(asOf - 181, .done) {
                        $0.actions = [
                            Action(place: nowhere, what: "late", who: nil, due: asOf - 1, done: nil),
                            Action(place: nowhere, what: "open", who: nil, due: nil, done: nil),
                        ]
                    }
                ]
            },
            account("t") { $0.stage = .target },
        ]
        let portfolio = portfolio(accounts)
        let cards = scorecards(portfolio)
        let card = try #require(cards.first)
        func figure(_ rule: RepFigure.Rule) -> [Int] { card[rule].map { [$0.part, $0.whole] } ?? [] }
        #expect(card.accounts == ["a", "b", "t"])
        #expect(figure(.checkedThisWeek) == [1, 2])
        #expect(figure(.cardsCurrent) == [2, 2])
        #expect(figure(.cadenceKept) == [1, 2])
        #expect(figure(.intervalsKept) == [1, 2])
        #expect(figure(.reportsWritten) == [2, 3])
        #expect(figure(.actionsInTime) == [1, 2])
        #expect(card.overdueAccounts == ["b"])
        #expect(card.missedReports.map(\.account) == [0])
    }

    @Test(
        "the reps' accounts and tiers are all accounts and tiers, and no figure is more than its whole",
        arguments: 0..<100)
    func totals(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        let cards = scorecards(portfolio)
        #expect(cards.flatMap(\.accounts).sorted() == portfolio.accounts.map(\.id).sorted())
        #expect(cards.flatMap(\.figures).allSatisfy { 0 <= $0.part && $0.part <= $0.whole })
        for tier in Tier.allCases {
            #expect(cards.reduce(0) { $0 + $1.counts.tiers[tier] } == analysis.accounts.count { $0.tier == tier })
        }
        let missed = analysis.accounts.reduce(0) { $0 + $1.agenda.unreported.count }
        #expect(cards.reduce(0) { $0 + $1.missedReports.count } == missed)
    }

    @Test("a visit counts for the rep who made it, its account for the rep who owns it")
    func deputies() {
        let accounts = [account("a", sold: 1) { $0.visits = [visit(asOf - 3, .done) { $0.rep = "lee" }] }]
        let portfolio = portfolio(accounts)
        let cards = scorecards(portfolio)
        #expect(cards.map(\.rep) == ["kim", "lee"])
        #expect(cards.map { $0[.reportsWritten]?.whole } == [0, 1])
        #expect(cards.map(\.accounts.count) == [1, 0])
    }

    @Test("a check is due this week up to Sunday, and done if it was made since Monday")
    func checks() {
        let monday = asOf.startOfWeek
        let accounts = [
            account("done") { $0.reviewed = monday },
            account("sunday") { $0.reviewed = monday - 1 },
            account("stale") { $0.reviewed = monday - 9 },
            account("never"),
            account("former") { $0.stage = .former },
        ]
        let portfolio = portfolio(accounts)
        let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
        let checks = CardChecks(of: portfolio.accounts.map(\.id), analysis: analysis)
        #expect(checks.done == ["done"])
        #expect(checks.due.map(\.account) == ["never", "stale", "sunday"])
        #expect(checks.due.map(\.isStale) == [true, true, false])
    }
}
