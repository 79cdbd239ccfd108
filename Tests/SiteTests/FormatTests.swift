import Model
import TestSupport
import Testing

@testable import Site

@Suite("Dates, amounts and numbers on pages")
struct FormatTests {
    private let english = Formats(words: words(.english), currency: Currency(code: "EUR"))
    private let chinese = Formats(words: words(.chinese), currency: Currency(code: "CNY"))

    @Test("days, months and periods follow the language")
    func dates() throws {
        let day = try #require(Day("2026-03-04"))
        #expect(english.day(day) == "4 March 2026")
        #expect(chinese.day(day) == "2026年3月4日")
        #expect(english.shortDay(day) == "4 Mar 2026")
        #expect(english.weekdayAndDay(day) == "Wed 4 Mar")
        #expect(english.month(day.month) == "March 2026")
        #expect(chinese.month(day.month) == "2026年3月")
        #expect(english.period(Period(year: 2026, quarter: 3)) == "Q3 2026")
        #expect(english.period(Period(year: 2026)) == "2026")
        #expect(english.span(day, day + 30).contains("–"))
    }

    @Test(
        "an amount in a column has all its places; one that stands alone no cents that it has not",
        arguments: [
            (0, "0.00", "0"), (1, "0.01", "0.01"), (99, "0.99", "0.99"), (100, "1.00", "1"), (-100, "−1.00", "−1"),
            (125_000_050, "1,250,000.50", "1,250,000.50"), (-30_025, "−300.25", "−300.25"),
            (100_000, "1,000.00", "1,000"), (99_999, "999.99", "999.99"),
        ])
    func amounts(cents: Int, inColumn: String, alone: String) {
        let money = Money(units: Int128(cents))
        #expect(english.amount(money) == inColumn)
        #expect(english.briefAmount(money) == alone)
        #expect(
            english.amountWithCurrency(money).hasSuffix(alone) || english.amountWithCurrency(money).hasPrefix(alone))
    }

    @Test(
        "the size of a file is told in its largest unit, as each language writes it",
        arguments: [
            (0, "0 bytes", "0 字节"), (1, "1 byte", "1 字节"), (999, "999 bytes", "999 字节"), (1000, "1.0 kB", "1.0 KB"),
            (1049, "1.0 kB", "1.0 KB"), (1050, "1.1 kB", "1.1 KB"), (9_949, "9.9 kB", "9.9 KB"),
            (9_950, "10 kB", "10 KB"),
            (12_345, "12 kB", "12 KB"), (999_499, "999 kB", "999 KB"), (999_500, "1.0 MB", "1.0 MB"),
            (123_456_789, "123 MB", "123 MB"), (2_500_000_000, "2.5 GB", "2.5 GB"),
            (Int.max, "9,223,372,037 GB", "9,223,372,037 GB"),
        ])
    func sizes(bytes: Int, inEnglish: String, inChinese: String) {
        #expect(english.size(bytes) == inEnglish)
        #expect(chinese.size(bytes) == inChinese)
    }

    @Test("a currency without small change, and one with three places")
    func places() {
        let yen = Formats(words: words(.english), currency: Currency(code: "JPY"))
        #expect(yen.amount(Money(units: 1234)) == "1,234")
        #expect(yen.amount(FaceAmount(units: 150), Currency(code: "KWD")) == "KWD\u{A0}0.150")
        let dinars = Formats(words: words(.english), currency: Currency(code: "KWD"))
        #expect(dinars.amount(Money(units: 1_234_005)) == "1,234.005")
        #expect(Formats.plainAmount(Money(units: -5), Currency(code: "KWD")) == "-0.005")
        #expect(Formats.plainAmount(Money(units: 125_000_050), Currency(code: "EUR")) == "1250000.50")
    }

    @Test(
        "rough amounts are rounded to the nearest, in thousands and millions or in 万 and 亿",
        arguments: [
            (99_949, "999", "999"), (999_950, "10k", "1万"), (1_250_000, "12.5k", "1.3万"),
            (123_456_700, "1.2m", "123万"), (-250_000, "−2.5k", "−2,500"),
        ])
    func rough(cents: Int, inEnglish: String, inChinese: String) {
        let money = Money(units: Int128(cents))
        #expect(english.roughAmount(money).filter { $0 != " " && $0 != "\u{A0}" }.lowercased() == inEnglish)
        #expect(chinese.roughAmount(money).filter { $0 != " " && $0 != "\u{A0}" } == inChinese)
    }

    @Test("percentages and quantities show no digit that says nothing")
    func numbers() {
        #expect(english.percentage(Percentage(hundredths: 1250)) == "12.5%")
        #expect(english.percentage(Percentage(hundredths: -300)) == "−3%")
        #expect(english.quantity(Quantity(thousandths: 1_234_500)) == "1,234.5")
        #expect(english.quantity(Quantity(thousandths: -1000)) == "−1")
        #expect(Formats.grouped(0) == "0")
        #expect(Formats.grouped(-1_234_567) == "−1,234,567")
    }

    @Test("the largest sums there can be are written out")
    func largest() {
        let money = Money(units: Int128(999_999_999_999_999) * 100 * 1_000_000)
        #expect(english.amount(money) == "999,999,999,999,999,000,000.00")
        #expect(!english.roughAmount(money).isEmpty)
        #expect(!chinese.roughAmount(-money).isEmpty)
    }
}

@Suite("Texts of days that are made at once")
struct KnownDatesTests {
    @Test(
        "are those that are made one by one, at the ends of the stretch and outside of it",
        arguments: [Settings.Language.english, .chinese])
    func same(language: Settings.Language) throws {
        let words = words(language)
        let currency = Currency(code: "EUR")
        let first = try #require(Day("2024-02-27"))
        let formats = Formats(words: words, currency: currency, known: first..<(first + 400))
        let single = Formats(words: words, currency: currency)
        for offset in -40...440 {
            let day = first + offset
            #expect(formats.day(day) == single.day(day))
            #expect(formats.shortDay(day) == single.shortDay(day))
            #expect(formats.weekdayAndDay(day) == single.weekdayAndDay(day))
            #expect(formats.month(day.month) == single.month(day.month))
            #expect(formats.shortMonth(day.month) == single.shortMonth(day.month))
            let quarter = Period(.quarter, containing: day, yearStart: 1)
            #expect(formats.period(quarter) == single.period(quarter))
        }
    }
}
