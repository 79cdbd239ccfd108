/// An amount of the site's currency that was not rounded: whole smallest units, and a fraction of one.
///
/// A rate has at most nine decimals and a currency at most three, so that a fraction in 10^−12 is exact.
public struct ExactAmount: Hashable, Comparable, Sendable, AdditiveArithmetic {
    /// Into how many parts a smallest unit is divided: 10^12.
    static let parts: Int128 = 1_000_000_000_000

    /// Smallest units, rounded down.
    private let whole: Int128
    /// What is left of them in 10^−12: 0 to 10^12 − 1.
    private let fraction: Int128

    private init(whole: Int128, fraction: Int128) {
        let carried = fraction.dividedDown(by: Self.parts)
        self.whole = whole + carried.quotient
        self.fraction = carried.remainder
    }

    /// A quotient of smallest units. The divisor divides 10^12.
    init(_ dividend: Int128, dividedBy divisor: Int128) {
        let (quotient, remainder) = dividend.dividedDown(by: divisor)
        self.init(whole: quotient, fraction: remainder * (Self.parts / divisor))
    }

    /// Nothing at all: what sums begin with.
    public static var zero: ExactAmount { ExactAmount(whole: 0, fraction: 0) }

    /// Rounded to the smallest unit, a half away from zero.
    public var rounded: Money {
        let isNearerUp = whole < 0 ? fraction * 2 > Self.parts : fraction * 2 >= Self.parts
        return Money(units: isNearerUp ? whole + 1 : whole)
    }

    /// The smaller amount comes first, even where both round to the same.
    public static func < (left: ExactAmount, right: ExactAmount) -> Bool {
        (left.whole, left.fraction) < (right.whole, right.fraction)
    }

    /// The exact sum.
    public static func + (left: ExactAmount, right: ExactAmount) -> ExactAmount {
        ExactAmount(whole: left.whole + right.whole, fraction: left.fraction + right.fraction)
    }

    /// The exact difference.
    public static func - (left: ExactAmount, right: ExactAmount) -> ExactAmount {
        ExactAmount(whole: left.whole - right.whole, fraction: left.fraction - right.fraction)
    }
}

extension Int128 {
    /// The quotient rounded down, and what is left, which is never negative. The divisor is positive.
    fileprivate func dividedDown(by divisor: Int128) -> (quotient: Int128, remainder: Int128) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
