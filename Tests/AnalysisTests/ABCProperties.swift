import Analysis
import Model
import Testing

@Suite("ABC analysis of random portfolios")
struct ABCProperties {
    @Test(
        "the amounts that count add up to exactly the total, and the last cumulative amount is it", arguments: 0..<300)
    func sums(seed: Int) {
        let analysis = ABCAnalysis(of: randomPortfolio(seed: seed), asOf: asOf)
        let counted = analysis.entries.filter { $0.amount >= .zero }
        #expect(counted.sum(\.amount) == analysis.total)
        #expect(counted.sum { Money(units: $0.share?.part ?? 0) } == analysis.total)
        #expect(analysis.entries.last.map { $0.cumulative == analysis.total } ?? true)
    }

    @Test("no tier is better than that of the rank above, and there are tiers if anything was sold", arguments: 0..<300)
    func monotone(seed: Int) {
        let analysis = ABCAnalysis(of: randomPortfolio(seed: seed), asOf: asOf)
        let tiers = analysis.entries.map(\.computedTier)
        #expect(zip(tiers, tiers.dropFirst()).allSatisfy { above, below in (above ?? .a) <= (below ?? .c) })
        #expect(tiers.allSatisfy { ($0 != nil) == analysis.hasTiers })
        if analysis.hasTiers { #expect(tiers.first == .a) }
    }

    @Test("every account that is not a target stands in exactly one entry", arguments: 0..<300)
    func members(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        let analysis = ABCAnalysis(of: portfolio, asOf: asOf)
        let members = analysis.entries.flatMap(\.members).sorted()
        #expect(members == portfolio.accounts.filter { $0.stage != .target }.map(\.id).sorted())
        #expect(members.allSatisfy { analysis[$0]?.members.contains($0) == true })
    }

    @Test("the order in which accounts and records come does not matter", arguments: 0..<100)
    func order(seed: Int) {
        let original = randomPortfolio(seed: seed)
        var random = SeededGenerator(seed: seed)
        var accounts = original.accounts
        for position in accounts.indices { accounts[position].sales.shuffle(using: &random) }
        accounts.shuffle(using: &random)
        let shuffled = Portfolio(settings: original.settings, accounts: accounts)
        #expect(ABCAnalysis(of: original, asOf: asOf).entries == ABCAnalysis(of: shuffled, asOf: asOf).entries)
    }

    @Test("more revenue never lowers an account's rank", arguments: 0..<100)
    func moreIsNeverWorse(seed: Int) throws {
        var original = randomPortfolio(seed: seed)
        original.settings.abc.level = .account
        original.settings.abc.measure = .revenue
        let before = ABCAnalysis(of: original, asOf: asOf)
        for position in original.accounts.indices where original.accounts[position].stage != .target {
            let id = original.accounts[position].id
            var raised = original
            raised.accounts[position].sales.append(sale("2026-03", 150))
            let after = ABCAnalysis(of: raised, asOf: asOf)
            #expect(try #require(after[id]).rank <= #require(before[id]).rank)
        }
    }

    @Test("a table worked out the long way gives the same tiers", arguments: 0..<300)
    func bruteForce(seed: Int) {
        var portfolio = randomPortfolio(seed: seed)
        portfolio.settings.abc.crossing = .lower
        portfolio.settings.abc.restart = false
        portfolio.settings.abc.ties = .split
        let analysis = ABCAnalysis(of: portfolio, asOf: asOf)
        let cuts = portfolio.settings.abc.cuts
        for (position, entry) in analysis.entries.enumerated() where analysis.hasTiers {
            let sum = analysis.entries[...position].sum { max($0.amount, .zero) }.units * 10_000
            let isWithin = { (cut: Percentage) in sum <= Int128(cut.hundredths) * analysis.total.units }
            let expected: Tier =
                entry.amount <= .zero ? .c : position == 0 || isWithin(cuts.a) ? .a : isWithin(cuts.b) ? .b : .c
            #expect(entry.computedTier == expected)
        }
    }

    @Test("kept together, equal amounts have one tier", arguments: 0..<100)
    func tiesTogether(seed: Int) {
        var portfolio = randomPortfolio(seed: seed)
        portfolio.settings.abc.ties = .together
        let analysis = ABCAnalysis(of: portfolio, asOf: asOf)
        for (above, below) in zip(analysis.entries, analysis.entries.dropFirst()) where above.amount == below.amount {
            #expect(above.computedTier == below.computedTier)
        }
    }

    @Test("the line is crossed by the one account that begins before it and ends past it", arguments: 0..<300)
    func crossing(seed: Int) {
        let analysis = ABCAnalysis(of: randomPortfolio(seed: seed), asOf: asOf)
        for line in analysis.lines {
            let crossing = analysis.entries.filter { entry in
                guard let share = entry.share, let end = entry.cumulativeShare else { return false }
                guard let start = Share(end.part - share.part, of: end.whole) else { return false }
                return start < line.position && line.position < end
            }
            #expect(crossing.map(\.id) == (line.crossedBy.map { [$0] } ?? []))
        }
    }
}
