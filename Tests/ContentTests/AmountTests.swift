import Model
import Testing

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
        #expect(try euros.money(text) == Money(units: Int128(cents)))
    }

    @Test(
        "what is no plain decimal is no amount",
        arguments: ["", "-", ".5", "5.", "1e6", "1 000", "0x10", "１２", "1.2.3", "--1", "∞", "NaN", "1000000000000000"])
    func noAmount(text: String) {
        #expect(throws: Amounts.Problem.self) { try euros.money(text) }
    }

    @Test(
        "where separators or a currency's sign make an amount unreadable, the plain amount is suggested",
        arguments: [
            ("1,250,000", "1250000"), ("1,250,000.50 EUR", "1250000.50"), ("1.250.000,50", "1250000.50"),
            ("€ 80", "80"),
            ("12,50", "12.50"), ("¥300", "300"), ("60 000", "60000"),
        ])
    func suggestion(text: String, expected: String) {
        #expect(suggested(for: text) == expected)
    }

    @Test("what has no digits gets no suggestion", arguments: ["many", "€", "-", "n/a"])
    func noSuggestion(text: String) {
        #expect(suggested(for: text) == nil)
    }

    @Test(
        "another currency is converted exactly, and halves are rounded away from nought",
        arguments: [
            ("0.01", "USD", 1), ("1.00", "USD", 92), ("0.25", "USD", 23), ("-0.25", "USD", -23), ("12.50", "USD", 1150),
            ("1000", "JPY", 610), ("0.005", "KWD", 2), ("-0.005", "KWD", -2),
        ])
    func conversion(text: String, code: String, cents: Int) throws {
        #expect(try euros.money(text, in: code) == Money(units: Int128(cents)))
    }

    @Test("a month's own rate goes before its year's, and that before the standing one")
    func ratesOfMonths() throws {
        var amounts = euros
        amounts.rates?.yearly[2026] = ["USD": Decimal(digits: 5, scale: 1)]
        amounts.rates?.monthly[Month(year: 2026, month: 3)] = ["USD": Decimal(digits: 25, scale: 2)]
        let months = [Month(year: 2026, month: 3), Month(year: 2026, month: 4), Month(year: 2025, month: 3)]
        #expect(try months.map { try amounts.money("1", in: "USD", at: $0).units } == [25, 50, 92])
        #expect(try amounts.money("1", in: "USD").units == 50, "what has no month goes by that of the as-of day")
        amounts.rates?.standing = [:]
        #expect(throws: Amounts.Problem.self) { try amounts.money("1", in: "USD", at: Month(year: 2025, month: 3)) }
    }

    @Test("the largest amount at the largest rate does not overflow")
    func largest() throws {
        let amounts = Amounts(
            currency: Currency(code: "KWD"),
            rates: ExchangeRates(standing: ["EUR": Decimal(digits: 999_999_999_999, scale: 0)]),
            month: Month(year: 2026, month: 11))
        #expect(try amounts.money("999999999999999", in: "EUR").units == 999_999_999_999 * 999_999_999_999_999 * 1000)
    }

    @Test("a currency without a rate is told, and more decimals than it has")
    func problems() {
        #expect(throws: Amounts.Problem.self) { try euros.money("1", in: "CHF") }
        #expect(throws: Amounts.Problem.self) { try euros.money("1.5", in: "JPY") }
        #expect(throws: Amounts.Problem.self) { try euros.money("1.005") }
    }

    @Test(
        "rounding is to the nearest, halves away from nought",
        arguments: [(5, 2, 3), (-5, 2, -3), (4, 3, 1), (-4, 3, -1), (0, 7, 0)])
    func rounding(dividend: Int, divisor: Int, quotient: Int) {
        #expect(roundedQuotient(Int128(dividend), Int128(divisor)) == Int128(quotient))
    }

    @Test(
        "percentages are kept to hundredths, with or without their sign",
        arguments: [("12.5", 1250), ("12.5%", 1250), ("12.5 %", 1250), ("-3", -300), ("0.01", 1)])
    func percentage(text: String, hundredths: Int) {
        #expect(percentageHundredths(text) == hundredths)
        #expect(percentageHundredths(text + "x") == nil)
    }

    private func suggested(for text: String) -> String? {
        do throws(Amounts.Problem) {
            _ = try euros.money(text)
            return "an amount"
        } catch {
            if case .notAnAmount(let suggestion) = error { return suggestion }
            return "another problem"
        }
    }
}
