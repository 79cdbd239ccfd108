import Analysis
import Model

/// In which unit the amounts of a table stand that is about whole companies: one for all of them, said above.
///
/// Chinese reads such amounts in units of ten thousand once they have nine digits; English as they are.
struct TableUnit: Sendable {
    /// Above the table: "Amounts in EUR", `单位：万元`.
    let head: String
    private let formats: Formats
    /// Whole units of the currency in one.
    private let size: Int128
    /// Digits behind the point, the same in all cells.
    private let places: Int

    /// - Parameter amounts: Those of the whole table.
    init(for amounts: [Money], _ formats: Formats) {
        self.formats = formats
        let words = formats.words
        let whole = Int128(Formats.power(formats.currency.places))
        let largest = amounts.map(\.units.magnitude).max() ?? 0
        let isGreat = words.language == .chinese && largest >= UInt128(whole) * 100_000_000
        size = isGreat ? 10_000 : 1
        let unit = size * whole
        places =
            if amounts.allSatisfy({ $0.units.isMultiple(of: unit) }) { 0 } else {
                isGreat ? 1 : formats.currency.places
            }
        head = words.amountsIn(currency: isGreat ? words[.roughMillion] + formats.currencyName : formats.currencyName)
    }

    /// `72,628.44`, `1,042,000`.
    func text(_ money: Money) -> String {
        let unit = size * Int128(Formats.power(formats.currency.places))
        return formats.decimal(Share(money.units, of: unit)?.rounded(places: places) ?? 0, places: places)
    }
}
