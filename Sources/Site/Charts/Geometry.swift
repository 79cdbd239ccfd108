import Model

/// A length or a place in a drawing, in tenths of a unit, so that it is exact and the same everywhere.
struct Tenths: Hashable, Comparable, Sendable {
    var value: Int

    init(_ units: Int) {
        value = units * 10
    }

    init(tenths: Int) {
        value = tenths
    }

    /// As it stands in SVG: `12.5`.
    var text: String { Self.texts.indices.contains(value) ? Self.texts[value] : Self.text(value) }

    /// The texts of all places in a drawing of usual size, of which pages need some hundred thousand.
    private static let texts = (0...10_000).map(text)

    private static func text(_ value: Int) -> String {
        let (whole, tenth) = value.magnitude.quotientAndRemainder(dividingBy: 10)
        return String { text in
            if tenth > 0 {
                text.put(tenth)
                text.put(".")
            }
            text.put(whole)
            if value < 0 { text.put("-") }
        }
    }

    static func < (left: Tenths, right: Tenths) -> Bool { left.value < right.value }
    static func + (left: Tenths, right: Tenths) -> Tenths { Tenths(tenths: left.value + right.value) }
    static func - (left: Tenths, right: Tenths) -> Tenths { Tenths(tenths: left.value - right.value) }
    static func * (length: Tenths, times: Int) -> Tenths { Tenths(tenths: length.value * times) }
    /// To the next lower tenth; the whole for parts below one.
    static func / (length: Tenths, parts: Int) -> Tenths { Tenths(tenths: length.value / max(1, parts)) }
}

/// Turns amounts into lengths: `largest` is as long as `length`.
struct Scale: Sendable {
    let largest: Int128
    let length: Tenths

    /// The length of an amount; nothing for amounts below zero.
    func length(of amount: Int128) -> Tenths {
        guard largest > 0, amount > 0 else { return Tenths(0) }
        return Tenths(tenths: Int(clamping: (min(amount, largest) * Int128(length.value) + largest / 2) / largest))
    }

    /// A round number not below the largest amount, and the steps up to it, for an axis of at most six lines.
    static func axis(for largest: Int128) -> (top: Int128, steps: [Int128]) {
        guard largest > 0 else { return (1, [0]) }
        var unit: Int128 = 1
        while unit * 10 <= largest { unit *= 10 }
        for factor: Int128 in [1, 2, 5, 10] {
            // Fifths of the unit keep the steps round: 0.2, 0.4, 1, 2.
            let step = unit >= 5 ? unit * factor / 5 : max(1, unit * factor / 5)
            guard step > 0 else { continue }
            let count = (largest + step - 1) / step
            if count <= 5 { return (step * count, (0...count).map { $0 * step }) }
        }
        return (unit * 10, [0, unit * 5, unit * 10])
    }
}

/// An upright axis of amounts: from the lowest, if that is below zero, to the highest, with zero where the columns stand.
struct AmountAxis: Sendable {
    /// From the lowest to the highest; zero is among them.
    let steps: [Int128]
    /// Where zero is.
    let base: Tenths
    private let scale: Scale

    /// - Parameter isRound: Whether the axis ends at a round step, or at the amounts themselves.
    init(for amounts: some Sequence<Int128>, from top: Tenths, to bottom: Tenths, isRound: Bool = true) {
        var (lowest, highest): (Int128, Int128) = (0, 0)
        for amount in amounts {
            lowest = min(lowest, amount)
            highest = max(highest, amount)
        }
        let (end, steps) = Scale.axis(for: max(highest, -lowest))
        if isRound {
            let step = steps.count > 1 ? steps[1] : end
            let above = highest > 0 || lowest == 0 ? (highest + step - 1) / step : 0
            let below = (step - 1 - lowest) / step
            (lowest, highest) = (-below * step, max(above, below == 0 ? 1 : 0) * step)
            self.steps = (-below...max(above, below == 0 ? 1 : 0)).map { $0 * step }
        } else {
            if lowest == 0 { highest = max(1, highest) }
            self.steps = [0]
        }
        scale = Scale(largest: highest - lowest, length: bottom - top)
        base = top + scale.length(of: highest)
    }

    /// How far an amount reaches from zero, up or down.
    func length(of amount: Int128) -> Tenths { scale.length(of: amount < 0 ? -amount : amount) }

    func y(of amount: Int128) -> Tenths { amount < 0 ? base + length(of: amount) : base - length(of: amount) }

    /// A column that stands on zero, or hangs from it. What is too small to be seen is drawn as `least`.
    func column(_ css: String, _ amount: Int128, x: Tenths, width: Tenths, least: Tenths = Tenths(0)) -> ChartMark.Box {
        let height = amount == 0 ? Tenths(0) : max(least, length(of: amount))
        return ChartMark.Box(css, x: x, y: amount < 0 ? base : base - height, width: width, height: height)
    }
}
