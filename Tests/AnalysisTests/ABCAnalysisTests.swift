import Analysis
import Model
import Testing

@Suite("ABC analysis")
struct ABCAnalysisTests {
    @Test("an account that ends exactly on a line stays above it, and nobody crosses")
    func exactHit() {
        let hit = analysis(55, 30, 15)
        #expect(classes(hit) == "ABC")
        #expect(hit.lines.map(\.crossedBy) == [nil, nil])
        #expect(classes(analysis(55, 30, 15) { $0.crossing = .higher }) == "ABC")
        #expect(hit.entries.map(\.reason) == [.withinCut, .withinCut, .pastCuts])
    }

    @Test("one cent more than 55 % is past the line, one cent less is not")
    func oneCent() {
        #expect(classes(analysis(3000, 2500, 3000, 1500)) == "ABBC")
        #expect(classes(analysis(2750, 2750, 2250, 2250)) == "AABC")
        #expect(classes(analysis(2750, 2751, 2250, 2249)) == "ABBC")
    }

    @Test("the largest account is A even when it alone is past the line")
    func largestAlone() {
        let analysis = analysis(90, 6, 4)
        #expect(classes(analysis) == "ACC")
        #expect(analysis.entries.map(\.reason) == [.largest, .pastCuts, .pastCuts])
        #expect(analysis.lines.map(\.crossedBy) == ["a", "a"])
    }

    @Test("the crossing account falls to the lower tier, or is kept in the higher one")
    func crossing() {
        let lower = analysis(40, 30, 20, 10)
        #expect(classes(lower) == "ABCC")
        #expect(
            lower.entries.map(\.reason) == [
                .withinCut, .crossesCut(line: .a), .crossesCut(line: .b), .pastCuts,
            ])
        let higher = analysis(40, 30, 20, 10) { $0.crossing = .higher }
        #expect(classes(higher) == "AABC")
        #expect(
            higher.entries.map(\.reason) == [
                .withinCut, .crossesCut(line: .a), .crossesCut(line: .b), .pastCuts,
            ])
    }

    @Test("with restart B's share is counted from where A ended")
    func restart() {
        let plain = analysis(50, 30, 10, 5, 5) { $0.crossing = .higher }
        #expect(classes(plain) == "AABCC")
        let restarted = analysis(50, 30, 10, 5, 5) {
            $0.crossing = .higher
            $0.restart = true
        }
        #expect(classes(restarted) == "AABBB")
        #expect(restarted.lines.map { $0.position.basisPoints } == [5500, 11000])
    }

    @Test("equal amounts are split by a line in the order of their codes, or kept together in the better tier")
    func ties() {
        let split = analysis(40, 20, 20, 20)
        #expect(classes(split) == "ABBC")
        #expect(split.cutTies.map(\.accounts) == [["b", "c", "d"]])
        let together = analysis(40, 20, 20, 20) { $0.ties = .together }
        #expect(classes(together) == "ABBB")
        #expect(together.entries.last?.reason == .tiedUp)
        #expect(together.cutTies.count == 1)
    }

    @Test("equal amounts are ordered by code, then by folder; those without code come last")
    func order() {
        let accounts = [
            account("a", sold: 5), account("b", sold: 5), account("d", sold: 5) { $0.code = "1" },
            account("c", sold: 5) { $0.code = "1" }, account("z", sold: 5) { $0.code = "0" },
        ]
        let analysis = ABCAnalysis(of: portfolio(accounts), asOf: asOf)
        #expect(analysis.entries.map(\.id) == ["z", "c", "d", "a", "b"])
        #expect(analysis.entries.map(\.rank) == [1, 2, 3, 4, 5])
    }

    @Test("nothing sold is C; below zero is C, named, and not counted into the whole")
    func zeroAndNegative() {
        let analysis = analysis(100, 0, -50)
        #expect(classes(analysis) == "ACC")
        #expect(analysis.entries.map(\.reason) == [.largest, .nothingSold, .negative])
        #expect(analysis.total == 100)
        #expect(analysis.net == 50)
        #expect(analysis.leftOut.negatives == ["c"])
        #expect(analysis["c"]?.share == nil)
        #expect(analysis["b"]?.cumulativeShare?.basisPoints == 10_000)
    }

    @Test("where nothing was sold at all there are no tiers")
    func nothingSold() {
        for analysis in [analysis(0, 0), analysis(-5, 0), analysis()] {
            #expect(!analysis.hasTiers)
            #expect(analysis.entries.allSatisfy { $0.tier == nil })
            #expect(analysis.lines.isEmpty)
            #expect(analysis.counts == TierCounts([]))
        }
        #expect(analysis(0, 0).entries.allSatisfy { $0.reason == .nothingSoldAtAll })
        // Losses are told from nothing sold.
        #expect(analysis(-5, 0).entries.map(\.reason) == [.nothingSold, .negative])
    }

    @Test("one account alone is A")
    func oneAccount() {
        #expect(classes(analysis(1)) == "A")
        #expect(
            classes(
                analysis(1) {
                    $0.cuts = ABCSettings.Cuts(a: Percentage(hundredths: 10_000), b: Percentage(hundredths: 10_000))
                }) == "A")
    }

    @Test("cuts of 0 and 100 % leave only the largest in A and nobody with sales in C")
    func extremeCuts() {
        let wide = analysis(5, 4, 3, 0) {
            $0.cuts = ABCSettings.Cuts(a: Percentage(hundredths: 0), b: Percentage(hundredths: 10_000))
        }
        #expect(classes(wide) == "ABBC")
        let all = analysis(5, 4, 3) {
            $0.cuts = ABCSettings.Cuts(a: Percentage(hundredths: 10_000), b: Percentage(hundredths: 10_000))
        }
        #expect(classes(all) == "AAA")
        let none = analysis(5, 4, 3) {
            $0.cuts = ABCSettings.Cuts(a: Percentage(hundredths: 0), b: Percentage(hundredths: 0))
        }
        #expect(classes(none) == "ACC")
    }

    @Test("an override counts up to and including its last day")
    func overrides() {
        for (until, expected) in [("2026-11-23", Tier.a), ("2026-11-22", .c), (nil, .a)] as [(Day?, Tier)] {
            let accounts = [
                account("big", sold: 99),
                account("small", sold: 1) { $0.tierOverride = .init(tier: .a, reason: "strategic", until: until) },
            ]
            let analysis = ABCAnalysis(of: portfolio(accounts), asOf: asOf)
            #expect(analysis.tier(of: "small") == expected)
            #expect(analysis["small"]?.computedTier == .c)
            #expect(analysis.overrides.count == (expected == .a ? 1 : 0))
            #expect(analysis.reason(of: "small") == (expected == .a ? .override : .pastCuts))
            #expect(analysis.computedCounts.a == 1)
        }
    }

    @Test("targets are left out and have no tier")
    func targets() {
        let accounts = [account("a", sold: 10), account("t", sold: 90) { $0.stage = .target }]
        let analysis = ABCAnalysis(of: portfolio(accounts), asOf: asOf)
        #expect(analysis.entries.map(\.id) == ["a"])
        #expect(analysis.total == 10)
        #expect(analysis.leftOut.targets == ["t"])
        #expect(analysis.tier(of: "t") == nil)
    }

    @Test("who stands within a point of a line is near it, by the share that decides; the largest never is")
    func near() {
        func near(_ amounts: [Money], _ change: (inout ABCSettings) -> Void = { _ in }) -> [Tier?] {
            let letters = "abcdefgh".map(String.init)
            let accounts = zip(letters, amounts).map { account($0, sold: $1) }
            return ABCAnalysis(of: portfolio(accounts) { change(&$0.abc) }, asOf: asOf).entries.map(\.near)
        }
        // Cumulative 54.5, 84.9 and 100 %: the largest is near no line.
        #expect(near([545, 304, 151]) == [nil, .b, nil])
        // Cumulative 30, 55.9, 81 and 100 %.
        #expect(near([300, 259, 251, 190]) == [nil, .a, nil, nil])
        // Exactly a point is near, a hair more is not.
        #expect(near([300, 260, 250, 190]) == [nil, .a, nil, nil])
        #expect(near([30_000, 26_001, 25_000, 18_999]) == [nil, nil, nil, nil])
        // With `higher` it is the start that decides: 54.5 and 84.9 % begin near the lines.
        #expect(near([545, 304, 151]) { $0.crossing = .higher } == [nil, .a, .b])
        #expect(near([545, 304, 151]) { $0.near = Percentage(hundredths: 0) } == [nil, nil, nil])
    }

    @Test("a total of zero or less has no tiers, and losses are told from nothing sold")
    func losses() {
        #expect(analysis(0, 0).hasOnlyLosses == false)
        #expect(analysis(-5, 0).hasOnlyLosses)
        #expect(analysis(-5, 0).hasTiers == false)
        #expect(analysis(5, -5).leftOut.negatives == ["b"])
        #expect(analysis(5, -5).tier(of: "b") == .c)
    }

    @Test("by profit, a record that tells none is left out and named")
    func profit() {
        let records = [sale("2026-01", 100, profit: 7), sale("2026-02", 50)]
        let analysis = ABCAnalysis(
            of: portfolio([account("a") { $0.sales = records }]) { $0.abc.measure = .profit }, asOf: asOf)
        #expect(analysis.total == 7)
        #expect(analysis.leftOut.withoutProfit == ["a"])
    }

    @Test("at group level a group is one entry under its topmost parent, and its members take its tier")
    func groups() {
        let accounts = [
            account("holding", sold: 10), account("north", sold: 30) { $0.parent = "holding" },
            account("shop", sold: 30) { $0.parent = "north" }, account("rival", sold: 35),
            account("later", sold: 99) {
                $0.parent = "holding"
                $0.stage = .target
            },
        ]
        let analysis = ABCAnalysis(of: portfolio(accounts) { $0.abc.level = .group }, asOf: asOf)
        #expect(analysis.entries.map(\.id) == ["holding", "rival"])
        #expect(analysis.entries.map(\.members) == [["holding", "north", "shop"], ["rival"]])
        #expect(analysis.entries.map(\.amount) == [70, 35])
        #expect(analysis.tier(of: "shop") == .a)
        #expect(analysis.tier(of: "later") == nil)
    }

    @Test("at group level a member's own override is its own, and the head's is the group's")
    func groupOverrides() {
        let accounts = [
            account("head", sold: 10) { $0.tierOverride = .init(tier: .b, reason: "test", until: nil) },
            account("member", sold: 90) {
                $0.parent = "head"
                $0.tierOverride = .init(tier: .c, reason: "test", until: nil)
            },
            account("other") { $0.parent = "head" },
        ]
        let analysis = ABCAnalysis(of: portfolio(accounts) { $0.abc.level = .group }, asOf: asOf)
        #expect(["head", "member", "other"].map { analysis.tier(of: $0) } == [.b, .c, .b])
        #expect(analysis.entries.map(\.computedTier) == [.a])
    }

    @Test("a group whose head is a target is still one group, without the head's sales")
    func groupUnderTarget() {
        let accounts = [
            account("head", sold: 50) { $0.stage = .target }, account("x", sold: 1) { $0.parent = "head" },
            account("y", sold: 2) { $0.parent = "head" },
        ]
        let analysis = ABCAnalysis(of: portfolio(accounts) { $0.abc.level = .group }, asOf: asOf)
        #expect(analysis.entries.map(\.id) == ["head"])
        #expect(analysis.entries.map(\.amount) == [3])
        #expect(analysis.tier(of: "x") == .a)
    }

    @Test("the window is the last whole months, a fiscal year or a fiscal quarter")
    func windows() {
        func window(_ window: ABCSettings.Window, on day: Day = asOf) -> String {
            let analysis = ABCAnalysis(
                of: portfolio([]) {
                    $0.abc.window = window
                    $0.bookedTo = nil
                }, asOf: day)
            return "\(analysis.window.first)…\(analysis.window.last)"
        }
        #expect(window(.months(12)) == "2025-11-01…2026-10-31")
        #expect(window(.months(12), on: "2026-11-30") == "2025-11-01…2026-10-31")
        #expect(window(.months(12), on: "2026-12-01") == "2025-12-01…2026-11-30")
        #expect(window(.months(1), on: "2026-01-01") == "2025-12-01…2025-12-31")
        #expect(window(.period(Period(year: 2026, yearStart: 4))) == "2026-04-01…2027-03-31")
        #expect(window(.period(Period(year: 2026, quarter: 4, yearStart: 4))) == "2027-01-01…2027-03-31")
        #expect(window(.period("2026-Q3")) == "2026-07-01…2026-09-30")
        #expect(window(.months(.max)).hasSuffix("2026-10-31"))
        #expect(window(.months(.min)) == "2026-10-01…2026-10-31")
    }
}
