/// A quotient rounded to the nearest whole number, half away from zero. The divisor is positive.
public func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let half = divisor / 2
    return dividend < 0 ? -((-dividend + half) / divisor) : (dividend + half) / divisor
}
