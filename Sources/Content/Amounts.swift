import Findings
import Model
import Text

/// The currencies that amounts may be in, and what they are worth. How a text is read as an amount is told by
/// ``NumberReading``.
struct Amounts: Sendable {
    /// The site's own.
    var currency: Currency
    /// Nil where that is not known, and every currency goes.
    var rates: ExchangeRates? {
        didSet { setCodes() }
    }
    /// The codes of all currencies with a rate, in order and to be looked up.
    private var codes: [String] = []
    private var allCodes: Set<String> = []
    /// The month of the as-of day: what has no month of its own is converted at its rates.
    var month: Month
    /// The month, 1 to 12, in which fiscal years begin: what `FY2026-Q1` is read by.
    var fiscalYearStart: Int

    init(currency: Currency, rates: ExchangeRates?, month: Month, fiscalYearStart: Int = 1) {
        self.currency = currency
        self.rates = rates
        self.month = month
        self.fiscalYearStart = fiscalYearStart
        setCodes()
    }

    private mutating func setCodes() {
        codes = rates?.codes ?? []
        allCodes = Set(codes)
    }

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
        try rate(of: own, at: month).money(face(decimal, in: own))
    }

    /// An amount as it stands there; it has no more decimals than its currency.
    func face(_ decimal: Decimal, in own: Currency) -> FaceAmount {
        FaceAmount(units: decimal.units(places: own.places) ?? 0)
    }

    /// What amounts of a currency are worth in a month; in the as-of day's if it is not given.
    func rate(of other: Currency, at month: Month? = nil) throws(MissingRate) -> ExchangeRate {
        if other.code == currency.code { return ExchangeRate(own: currency) }
        guard let rates else { return ExchangeRate(of: other, in: currency, rate: Decimal(digits: 0, scale: 0)) }
        let month = month ?? self.month
        guard let rate = rates.rate(of: other.code, in: month) else { throw MissingRate(month: month) }
        return ExchangeRate(of: other, in: currency, rate: rate)
    }

    /// How many currencies are named to whoever writes an unknown one.
    private static let listed = 24

    /// What to say in a file of a currency that has no rate in a month.
    func problem(
        ofCurrency code: String, in month: Month, _ file: SourceFile
    ) -> (message: Statement, help: Statement, suggestion: String?) {
        if allCodes.contains(code) {
            return (
                .noRateInMonth(code: code, month: "\(month)"),
                .addRateOfMonth(month: "\(month)", code: code, year: "\(month.year)"), nil
            )
        }
        let known = [currency.code] + codes
        let list = known.prefix(Self.listed).joined(separator: ", ") + (known.count > Self.listed ? ", …" : "")
        return (.noRate(code: code), .addRate(codes: list), file.nearest(to: code, among: known))
    }
}
