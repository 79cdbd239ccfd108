import Model

/// The walk down the ABC table: from amounts, large to small, to tiers.
///
/// All comparisons are of integers: a cumulative amount times 10,000 against a cut in hundredths of a per cent times
/// the whole.
struct ABCClassing {
    typealias Class = (tier: Tier, reason: TierReason)

    /// The sum of the amounts that are not negative.
    let total: Money
    /// For each amount, the sum down to and including it.
    let cumulative: [Money]
    /// For each amount; empty if nothing was sold at all.
    private(set) var classes: [Class] = []
    /// Ranges of equal amounts between which a line falls.
    private(set) var cutTies: [Range<Int>] = []
    /// Where A and B end, in ten-thousandths of the smallest unit.
    private(set) var lines: (a: Int128, b: Int128)

    private let settings: ABCSettings

    /// - Parameter amounts: From large to small.
    init(amounts: [Money], settings: ABCSettings) {
        self.settings = settings
        var sum = Money.zero
        cumulative = amounts.map { amount in
            sum += max(amount, .zero)
            return sum
        }
        total = sum
        lines = (
            settings.cuts.a.withinWhole * sum.units,
            settings.cuts.b.withinWhole * sum.units
        )
        guard total > .zero else { return }
        classes.reserveCapacity(amounts.count)
        var start = 0
        while start < amounts.count {
            let end = amounts[start...].firstIndex { $0 != amounts[start] } ?? amounts.count
            classifyEqual(amounts[start], in: start..<end)
            start = end
        }
    }

    /// The first amount that begins before a line and ends past it.
    func crossing(_ line: Int128) -> Int? {
        let position = cumulative.partitioningIndex { $0.units * 10_000 > line }
        guard position < cumulative.count, ends(before: position) < line else { return nil }
        return position
    }

    /// The tier at whose end an amount stands: whose line lies within the settings' `near` of the share that decides, the
    /// end of the amount or, where the crossing account stays above, its start. The largest amount stands near none.
    func nearLine(at position: Int) -> Tier? {
        guard total > .zero, position > 0, cumulative[position] > cumulative[position - 1] else { return nil }
        let deciding = settings.crossing == .lower ? cumulative[position].units * 10_000 : ends(before: position)
        let reach = Int128(max(settings.near.hundredths, 0)) * total.units
        func isNear(_ line: Int128) -> Bool { (deciding - line).magnitude <= reach.magnitude && reach > 0 }
        return isNear(lines.a) ? .a : isNear(lines.b) ? .b : nil
    }

    private mutating func classifyEqual(_ amount: Money, in run: Range<Int>) {
        guard amount > .zero else {
            classes += run.map { _ in (.c, amount < .zero ? .negative : .nothingSold) }
            return
        }
        var isCut = false
        var best: Tier?
        for position in run {
            var found = classify(position)
            isCut = isCut || found.tier > best ?? found.tier
            if settings.ties == .together, let best, best < found.tier { found = (best, .tiedUp) }
            best = best ?? found.tier
            classes.append(found)
            if found.tier == .a { endTierA(at: position) }
        }
        if isCut { cutTies.append(run) }
    }

    /// With `restart`, B's share is counted from where A really ended.
    private mutating func endTierA(at position: Int) {
        guard settings.restart else { return }
        let width = settings.cuts.b.withinWhole - settings.cuts.a.withinWhole
        lines.b = cumulative[position].units * 10_000 + width * total.units
    }

    private func classify(_ position: Int) -> Class {
        let start = ends(before: position)
        let end = cumulative[position].units * 10_000
        switch settings.crossing {
        case .lower:
            if end <= lines.a { return (.a, .withinCut) }
            if position == 0 { return (.a, .largest) }
            if end <= lines.b { return (.b, start < lines.a ? .crossesCut(line: .a) : .withinCut) }
            return (.c, start < lines.b ? .crossesCut(line: .b) : .pastCuts)
        case .higher:
            if start < lines.a { return (.a, end <= lines.a ? .withinCut : .crossesCut(line: .a)) }
            if position == 0 { return (.a, .largest) }
            if start < lines.b { return (.b, end <= lines.b ? .withinCut : .crossesCut(line: .b)) }
            return (.c, .pastCuts)
        }
    }

    /// The sum of all amounts above a position, in ten-thousandths.
    private func ends(before position: Int) -> Int128 {
        position == 0 ? 0 : cumulative[position - 1].units * 10_000
    }
}

extension Percentage {
    /// Hundredths of a per cent; what is less than nothing or more than the whole is cut to it.
    fileprivate var withinWhole: Int128 { Int128(min(max(hundredths, 0), 10_000)) }
}

extension Array {
    /// The first position whose element has a property that, once had, all later elements have too.
    func partitioningIndex(where belongsToSecondPart: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if belongsToSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
