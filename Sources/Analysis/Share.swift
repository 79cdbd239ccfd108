import Model

/// A part of a whole, exact: compared by cross-multiplication and rounded only where it is printed.
///
/// The part may be negative or greater than the whole (a growth, a loss); the whole is always positive, so that a
/// share of nothing is not a share but nil.
public struct Share: Hashable, Sendable {
    /// In the unit of the whole, such as the smallest unit of money; may be below zero.
    public let part: Int128
    /// Greater than zero.
    public let whole: Int128

    /// The share of `part` in `whole`, or nil if the whole is zero or negative.
    public init?(_ part: Int128, of whole: Int128) {
        guard whole > 0 else { return nil }
        self.part = part
        self.whole = whole
    }

    /// The share of an amount in another, or nil if there is nothing to have a share in.
    public init?(_ part: Money, of whole: Money) {
        self.init(part.units, of: whole.units)
    }

    /// The share of a count in another, or nil if nothing was counted.
    public init?(_ part: Int, of whole: Int) {
        self.init(Int128(part), of: Int128(whole))
    }

    /// The share that a percentage stands for.
    public init(_ percentage: Percentage) {
        part = Int128(percentage.hundredths)
        whole = 10_000
    }

    /// The share in units of 10^−`places`; a half goes away from zero.
    ///
    /// `rounded(places: 4)` of 1/8 is 1250, that is 12.50 %. What no 128-bit integer can hold is cut to the greatest.
    /// - Parameter places: Digits behind the point, 0 to 18.
    public func rounded(places: Int) -> Int128 {
        let divisor = whole.magnitude
        let (quotient, rest) = part.magnitude.quotientAndRemainder(dividingBy: divisor)
        let unit: UInt128 = (0..<min(max(places, 0), 18)).reduce(1) { unit, _ in unit * 10 }
        let (units, isCut) = quotient.multipliedReportingOverflow(by: unit)
        // What is left is less than the divisor, so that its digits are less than the unit.
        let (digits, remainder) = divisor.dividingFullWidth(rest.multipliedFullWidth(by: unit))
        let rounded = digits + (remainder >= divisor - remainder ? 1 : 0)
        guard !isCut, let magnitude = Int128(exactly: units), magnitude <= .max - Int128(rounded) else {
            return part < 0 ? .min : .max
        }
        return part < 0 ? -magnitude - Int128(rounded) : magnitude + Int128(rounded)
    }
}

extension Share: Comparable {
    /// Whether two shares are the same number, however they are written: 1/2 is 2/4.
    public static func == (left: Share, right: Share) -> Bool {
        !(left < right) && !(right < left)
    }

    /// Compares the two exactly: products of 128-bit numbers have 256 bits here, so that none overflows.
    public static func < (left: Share, right: Share) -> Bool {
        product(left.part, right.whole) < product(right.part, left.whole)
    }

    /// Goes by the lowest terms, so that 1/2 and 2/4, which are equal, have one hash.
    public func hash(into hasher: inout Hasher) {
        let divisor = greatestCommonDivisor(part.magnitude, whole.magnitude)
        hasher.combine(part < 0)
        hasher.combine(part.magnitude / divisor)
        hasher.combine(whole.magnitude / divisor)
    }
}

/// A product of any two 128-bit integers, to be compared with another.
private func product(_ left: Int128, _ right: Int128) -> (high: Int128, low: UInt128) {
    left.multipliedFullWidth(by: right)
}

private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (larger, smaller) = (max(left, right), min(left, right))
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
}
