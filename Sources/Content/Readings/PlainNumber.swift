import Model
import Text

/// A number in the one form that is read without asking: digits, and a point before the decimals.
struct PlainNumber: Hashable, Sendable {
    /// Such as `-1250000.50`.
    let text: String
    let value: Decimal

    /// Nil if there are more digits than a ``Decimal`` holds.
    init?(isNegative: Bool, whole: some Sequence<Unicode.Scalar>, decimals: some Collection<Unicode.Scalar>) {
        var digits = String.UnicodeScalarView(whole)
        if !decimals.isEmpty {
            digits.append(".")
            digits.append(contentsOf: decimals)
        }
        guard let magnitude = Decimal(String(digits)) else { return nil }
        // There is no nought below nought.
        let isNegative = isNegative && magnitude.digits != 0
        text = (isNegative ? "-" : "") + String(digits)
        value = isNegative ? Decimal(digits: -magnitude.digits, scale: magnitude.scale) : magnitude
    }
}
