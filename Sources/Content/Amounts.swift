import Findings
import Model

/// The currencies that amounts may be in, and what they are worth. How a text is read as an amount is told by
/// ``NumberReading``.
struct Amounts: Sendable {
    /// The site's own.
    var currency: Currency
    /// Nil where that is not known, and every currency goes.
    var rates: ExchangeRates?
    /// The month of the as-of day: what has no month of its own is converted at its rates.
    var month: Month
    /// The month, 1 to 12, in which fiscal years begin: what `FY2026-Q1` is read by.
    var fiscalYearStart = 1

    /// There is no rate for a currency in a month.
    struct MissingRate: Error {
        let month: Month
    }

    /// The currency with a code; the site's own if there is none.
    func currency(_ code: String?) -> Currency {
        guard let code, code != currency.code else { return currency }
        return Currency(code: code)
    }

    /// An amount in the site's currency, rounded half away from zero to the smallest unit.
    ///
    /// - Parameters:
    ///   - decimal: An amount of `own` with no more decimals than that has.
    ///   - month: The month whose rates hold for the amount; the as-of day's if it has none of its own.
    func money(_ decimal: Decimal, in own: Currency, at month: Month? = nil) throws(MissingRate) -> Money {
        let units = decimal.units(places: own.places) ?? 0
        if own.code == currency.code { return Money(units: units) }
        guard let rates else { return .zero }
        let month = month ?? self.month
        guard let rate = rates.rate(of: own.code, in: month) else { throw MissingRate(month: month) }
        var numerator = units * Int128(rate.digits)
        var denominator: Int128 = 1
        for _ in 0..<rate.scale { denominator *= 10 }
        for _ in 0..<own.places { denominator *= 10 }
        for _ in 0..<currency.places { numerator *= 10 }
        return Money(units: roundedQuotient(numerator, denominator))
    }

    /// What to say of a currency that has no rate in a month.
    func problem(ofCurrency code: String, in month: Month) -> (message: String, help: String, suggestion: String?) {
        let known = rates?.codes ?? []
        if known.contains(code) {
            return (
                "there is no rate for the currency `\(code)` in \(month)",
                "Add `\(month): {\(code): …}` or `\(month.year): {\(code): …}` to `rates` in dossier.yaml.", nil
            )
        }
        let codes = [currency.code] + known
        return (
            "there is no rate for the currency `\(code)`",
            "Add it to `rates` in dossier.yaml. Known: \(codes.joined(separator: ", ")).",
            nearestName(to: code, among: codes)
        )
    }
}

/// A quotient rounded to the nearest whole number, half away from zero. The divisor is positive.
func roundedQuotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
    let half = divisor / 2
    return dividend < 0 ? -((-dividend + half) / divisor) : (dividend + half) / divisor
}
