import Analysis
import Model

/// Entries of an ABC analysis as a Pareto chart draws them: one bar for each, or for several together.
struct ParetoBars {
    /// Past so many entries some stand together.
    static let most = 60

    struct Bar {
        /// In the order of their ranks; at least one.
        let entries: ArraySlice<ABCEntry>
        let amount: Money
        /// How many places it takes.
        let slots: Int
    }

    let bars: [Bar]

    var slots: Int { bars.reduce(0) { $0 + $1.slots } }

    /// A bar as high as its amount for each entry; past so many the first ones, and one of all the others together.
    static func alone(_ entries: [ABCEntry], most: Int = most) -> ParetoBars {
        let single = entries.count > most ? entries.prefix(most - 1) : entries[...]
        let rest = entries[single.endIndex...]
        var bars = single.indices.map { Bar(entries: entries[$0...$0], amount: entries[$0].amount, slots: 1) }
        if !rest.isEmpty { bars.append(Bar(entries: rest, amount: rest.sum(\.amount), slots: 1)) }
        return ParetoBars(bars: bars)
    }

    /// Past sixty entries neighbours of one tier share a bar, as high as they are on average and as wide as they are many:
    /// the sum of those at the end would dwarf all that shall be enlarged.
    static func averaged(_ entries: [ABCEntry]) -> ParetoBars {
        let size = max(1, (entries.count + most - 1) / most)
        var bars: [Bar] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, end - start < size, entries[end].tier == entries[start].tier { end += 1 }
            let slice = entries[start..<end]
            let mean = slice.sum(\.amount).units / Int128(slice.count)
            bars.append(Bar(entries: slice, amount: Money(units: mean), slots: slice.count))
            start = end
        }
        return ParetoBars(bars: bars)
    }
}

extension ParetoBars.Bar {
    var isAlone: Bool { entries.count == 1 }

    /// The tier of all its entries, if they are of one.
    var tier: Tier? {
        let tiers = Set(entries.map(\.tier))
        return tiers.count == 1 ? tiers.first ?? nil : nil
    }
}
