import Findings
import Model

/// Reads amounts: exact, and converted where they are in another currency than the site's.
struct Amounts: Sendable {
    var currency: Currency
    /// Nil where that is not known, and every currency goes.
    var rates: ExchangeRates?
    /// The month of the as-of day: what has no month of its own is converted at its rates.
    var month: Month
    /// The month, 1 to 12, in which fiscal years begin: what `FY2026-Q1` is read by.
    var fiscalYearStart = 1

    enum Problem: Error {
        /// Not an amount at all; perhaps what was meant.
        case notAnAmount(suggestion: String?)
        case tooManyPlaces(Int)
        /// There is no rate for the currency in the month.
        case unknownCurrency(Month)
    }

    /// Reads an amount of at most fifteen digits. Conversion rounds half away from zero to the smallest unit.
    ///
    /// - Parameter month: The month whose rates hold for the amount; the as-of day's if it has none of its own.
    func money(_ text: String, in code: String? = nil, at month: Month? = nil) throws(Problem) -> Money {
        let amount = try face(text, in: currency(code))
        return try rate(of: code, at: month).money(amount)
    }

    /// Reads an amount of at most fifteen digits, as it stands there.
    func face(_ text: String, in currency: Currency) throws(Problem) -> FaceAmount {
        guard let decimal = Decimal(text), decimal.digits.magnitude < 1_000_000_000_000_000 else {
            throw .notAnAmount(suggestion: Self.plainAmount(text))
        }
        guard let units = decimal.units(places: currency.places) else { throw .tooManyPlaces(currency.places) }
        return FaceAmount(units: units)
    }

    /// The currency of a code; the site's if there is none.
    func currency(_ code: String?) -> Currency {
        guard let code, code != currency.code else { return currency }
        return Currency(code: code)
    }

    /// What amounts of a currency are worth in a month; in the as-of day's if it is not given.
    func rate(of code: String?, at month: Month? = nil) throws(Problem) -> ExchangeRate {
        let other = self.currency(code)
        if other.code == currency.code { return ExchangeRate(own: currency) }
        guard let rates else { return ExchangeRate(of: other, in: currency, rate: Decimal(digits: 0, scale: 0)) }
        let month = month ?? self.month
        guard let rate = rates.rate(of: other.code, in: month) else { throw .unknownCurrency(month) }
        return ExchangeRate(of: other, in: currency, rate: rate)
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
