import Model

/// Reads amounts: exact, and converted where they are in another currency than the site's.
struct Amounts: Sendable {
    var currency: Currency
    /// What one unit of another currency is worth in the site's; nil where that is not known, and every currency goes.
    var rates: [String: Decimal]?

    enum Problem: Error {
        /// Not an amount at all; perhaps what was meant.
        case notAnAmount(suggestion: String?)
        case tooManyPlaces(Int)
        case unknownCurrency
    }

    /// Reads an amount of at most fifteen digits. Conversion rounds half away from zero to the smallest unit.
    func money(_ text: String, in code: String? = nil) throws(Problem) -> Money {
        guard let decimal = Decimal(text), decimal.digits.magnitude < 1_000_000_000_000_000 else {
            throw .notAnAmount(suggestion: Self.plainAmount(text))
        }
        let own = code == nil || code == currency.code ? currency : Currency(code: code ?? "")
        guard let units = decimal.units(places: own.places) else { throw .tooManyPlaces(own.places) }
        if own.code == currency.code { return Money(units: units) }
        guard let rates else { return .zero }
        guard let rate = rates[own.code] else { throw .unknownCurrency }
        var numerator = units * Int128(rate.digits)
        var denominator: Int128 = 1
        for _ in 0..<rate.scale { denominator *= 10 }
        for _ in 0..<own.places { denominator *= 10 }
        for _ in 0..<currency.places { numerator *= 10 }
        return Money(units: roundedQuotient(numerator, denominator))
    }

    /// `1,250,000 EUR` without what does not belong there, or nil if the rest is no amount either.
    private static func plainAmount(_ text: String) -> String? {
        var kept = text.filter { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "," || $0 == "-") }
        if let comma = kept.lastIndex(of: ","), kept.distance(from: comma, to: kept.endIndex) == 3,
            !kept[comma...].contains(".")
        {
            kept.replaceSubrange(comma...comma, with: "#")
            kept = kept.filter { $0 != "," && $0 != "." }.replacing("#", with: ".")
        } else {
            kept = kept.filter { $0 != "," }
        }
        return Decimal(kept) == nil ? nil : kept
    }
}

/// A quotient rounded to the nearest whole number, half away from zero. The divisor is positive.
func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let half = divisor / 2
    return dividend < 0 ? -((-dividend + half) / divisor) : (dividend + half) / divisor
}
