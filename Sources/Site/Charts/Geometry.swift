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
