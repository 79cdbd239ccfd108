import Text

/// What one unit of each other currency is worth in the site's: in a month, in a year, or as long as nothing else is said.
public struct ExchangeRates: Sendable, Hashable {
    /// By the currency's code: where neither the month nor its year has a rate.
    public var standing: [String: Decimal] = [:]
    /// By year of the calendar, then by code.
    public var yearly: [Int: [String: Decimal]] = [:]
    /// By month, then by code.
    public var monthly: [Month: [String: Decimal]] = [:]

    /// Rates that hold in every month.
    public init(standing: [String: Decimal] = [:]) {
        self.standing = standing
    }

    /// The rate of a month: its own, or else its year's, or else the standing one; nil if there is none of them.
    public func rate(of code: String, in month: Month) -> Decimal? {
        monthly[month]?[code] ?? yearly[month.year]?[code] ?? standing[code]
    }

    /// The codes of all currencies with any rate, in order.
    public var codes: [String] {
        var codes = Set(standing.keys)
        for rates in yearly.values { codes.formUnion(rates.keys) }
        for rates in monthly.values { codes.formUnion(rates.keys) }
        return codes.sorted(by: precedes)
    }
}
