import Model
import Testing
import Text

@testable import Content

@Suite("Amounts")
struct AmountTests {
    private let euros = Amounts(
        currency: Currency(code: "EUR"),
        rates: ExchangeRates(standing: [
            "USD": Decimal(digits: 92, scale: 2), "JPY": Decimal(digits: 61, scale: 4),
            "KWD": Decimal(digits: 3, scale: 0),
        ]), month: Month(year: 2026, month: 11))

    @Test(
        "an amount is kept to the cent",
        arguments: [
            ("1250000", 125_000_000), ("-300.25", -30_025), ("0.5", 50), ("007", 700), ("12.340", 1234), ("+5", 500),
        ])
    func exact(text: String, cents: Int) throws {
        #expect(try money(text, "EUR") == Money(units: Int128(cents)))
    }

    @Test(
        "another currency is converted exactly, and halves are rounded away from nought",
        arguments: [
            ("0.01", "USD", 1), ("1.00", "USD", 92), ("0.25", "USD", 23), ("-0.25", "USD", -23), ("12.50", "USD", 1150),
            ("1000", "JPY", 610), ("0.005", "KWD", 2), ("-0.005", "KWD", -2),
        ])
    func conversion(text: String, code: String, cents: Int) throws {
        #expect(try money(text, code) == Money(units: Int128(cents)))
    }

    @Test("a month's own rate goes before its year's, and that before the standing one")
    func ratesOfMonths() throws {
        var amounts = euros
        amounts.rates?.yearly[2026] = ["USD": Decimal(digits: 5, scale: 1)]
        amounts.rates?.monthly[Month(year: 2026, month: 3)] = ["USD": Decimal(digits: 25, scale: 2)]
        let months = [Month(year: 2026, month: 3), Month(year: 2026, month: 4), Month(year: 2025, month: 3)]
        let (one, dollars) = (Decimal(digits: 1, scale: 0), Currency(code: "USD"))
        #expect(try months.map { try amounts.money(one, in: dollars, at: $0).units } == [25, 50, 92])
        #expect(try amounts.money(one, in: dollars).units == 50, "what has no month goes by that of the as-of day")
        amounts.rates?.standing = [:]
        #expect(throws: Amounts.MissingRate.self) { try amounts.money(one, in: dollars, at: months[2]) }
    }

    @Test("the largest amount at the largest rate does not overflow")
    func largest() throws {
        let amounts = Amounts(
            currency: Currency(code: "KWD"),
            rates: ExchangeRates(standing: ["EUR": Decimal(digits: 999_999_999_999, scale: 0)]),
            month: Month(year: 2026, month: 11))
        let most = Decimal(digits: 999_999_999_999_999, scale: 0)
        #expect(
            try amounts.money(most, in: Currency(code: "EUR")).units
                == 999_999_999_999 * 999_999_999_999_999 * 1000)
    }

    @Test("a currency without a rate is told")
    func problems() {
        #expect(throws: Amounts.MissingRate.self) { try money("1", "CHF") }
    }

    @Test(
        "rounding is to the nearest, halves away from nought",
        arguments: [(5, 2, 3), (-5, 2, -3), (4, 3, 1), (-4, 3, -1), (0, 7, 0)])
    func rounding(dividend: Int, divisor: Int, quotient: Int) {
        #expect(roundedQuotient(Int128(dividend), Int128(divisor)) == Int128(quotient))
    }

    private func money(_ text: String, _ code: String) throws -> Money {
        let decimal = try #require(Decimal(text))
        return try euros.money(decimal, in: euros.currency(code))
    }
}
