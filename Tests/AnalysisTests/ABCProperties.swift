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

    @Test("a table worked out tier by tier gives the same, with all options", arguments: 0..<600)
    func bruteForce(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        let analysis = ABCAnalysis(of: portfolio, asOf: asOf)
        let expected = tiersWorkedOutTierByTier(analysis.entries.map(\.amount.units), portfolio.settings.abc)
        #expect(analysis.entries.map(\.computedTier) == expected)
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

/// First how many accounts A takes, then how many B takes of the rest; what remains is C.
private func tiersWorkedOutTierByTier(_ amounts: [Int128], _ settings: ABCSettings) -> [Tier?] {
    let positive = amounts.filter { $0 > 0 }
    let total = positive.reduce(0, +)
    guard total > 0 else { return amounts.map { _ in nil } }

    func sum(_ count: Int) -> Int128 { positive.prefix(count).reduce(0, +) }
    func end(from start: Int, line: Int128, atLeast: Int) -> Int {
        var end = start
        while end < positive.count {
            let isWithin =
                settings.crossing == .lower ? sum(end + 1) * 10_000 <= line : sum(end) * 10_000 < line
            guard isWithin || end - start < atLeast else { break }
            end += 1
        }
        while settings.ties == .together, end > start, end < positive.count, positive[end] == positive[end - 1] {
            end += 1
        }
        return end
    }
    let (cutA, cutB) = (Int128(settings.cuts.a.hundredths), Int128(settings.cuts.b.hundredths))
    let endOfA = end(from: 0, line: cutA * total, atLeast: 1)
    let lineB = settings.restart ? sum(endOfA) * 10_000 + (cutB - cutA) * total : cutB * total
    let endOfB = end(from: endOfA, line: lineB, atLeast: 0)
    return amounts.indices.map { $0 < endOfA ? .a : $0 < endOfB ? .b : .c }
}
