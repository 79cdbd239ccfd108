import Analysis
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
        #expect(chinese.period(Period(year: 2026, quarter: 3)) == "2026年第三季度")
        #expect(english.shortPeriod(Period(year: 2026, quarter: 3)) == "Q3 2026")
        #expect(chinese.shortPeriod(Period(year: 2026, quarter: 3)) == "2026Q3")
        #expect(chinese.axisLines(Period(year: 2026, quarter: 3)) == ["2026Q3"])
        let fiscal = Period(year: 2026, quarter: 3, yearStart: 4)
        #expect(chinese.axisLines(fiscal).prefix(2) == ["2026财年", "第三季度"])
        #expect(chinese.span(from: "2025年", to: "2025年") == "2025年")
        #expect(chinese.span(from: "2024年", to: "2025年") == "2024年至2025年")
    }

    @Test(
        "a span is written as people write it",
        arguments: [
            ("2026-03-04", "2026-03-04", "4 Mar 2026", "2026年3月4日"),
            ("2026-11-23", "2026-11-29", "23–29 Nov 2026", "2026年11月23日至29日"),
            ("2026-11-28", "2026-12-04", "28 Nov – 4 Dec 2026", "2026年11月28日至12月4日"),
            ("2025-12-28", "2026-01-04", "28 Dec 2025 – 4 Jan 2026", "2025年12月28日至2026年1月4日"),
            ("2026-02-01", "2026-02-28", "Feb 2026", "2026年2月"),
            ("2026-02-01", "2026-02-27", "1–27 Feb 2026", "2026年2月1日至27日"),
            ("2026-08-01", "2026-10-31", "Aug–Oct 2026", "2026年8月至10月"),
            ("2025-11-01", "2026-10-31", "Nov 2025 – Oct 2026", "2025年11月至2026年10月"),
        ])
    func spans(first: String, last: String, inEnglish: String, inChinese: String) throws {
        let (first, last) = try (#require(Day(first)), #require(Day(last)))
        #expect(english.span(first, last) == inEnglish)
        #expect(chinese.span(first, last) == inChinese)
    }

    @Test("days of a week or two name their weekdays")
    func weekdays() throws {
        let day = try #require(Day("2026-11-26"))
        #expect(english.weekdaySpan(day, day) == "Thu 26 Nov")
        #expect(english.weekdaySpan(day, day + 2) == "Thu 26 – Sat 28 Nov")
        #expect(chinese.weekdaySpan(day, day + 2) == "11月26日（周四）至28日（周六）")
        #expect(english.weekdaySpan(day, day + 6) == "Thu 26 Nov – Wed 2 Dec")
        #expect(chinese.weekdaySpan(day, day + 6) == "11月26日（周四）至12月2日（周三）")
    }

    @Test("a currency goes by its name, one without a name by its code; in a column the site's own goes without")
    func currencies() {
        let amount = FaceAmount(units: 150_000)
        #expect(chinese.amountWithCurrency(amount, Currency(code: "CNY")) == "1,500元")
        #expect(chinese.amountWithCurrency(amount, Currency(code: "USD")) == "1,500美元")
        #expect(chinese.amount(amount, Currency(code: "USD")) == "1,500.00美元")
        #expect(chinese.amountWithCurrency(amount, Currency(code: "BRL")) == "BRL\u{A0}1,500")
        #expect(english.amountWithCurrency(amount, Currency(code: "USD")) == "USD\u{A0}1,500")
        #expect(chinese.amount(amount, Currency(code: "CNY")) == "1,500.00")
        #expect(chinese.roughAmountWithCurrency(Money(units: 5_824_300_000)) == "5,824万元")
        #expect(english.roughAmountWithCurrency(Money(units: 123_456_700)) == "EUR\u{A0}1.2m")
    }

    @Test("a table about a whole company has one unit, and as many decimals in every cell")
    func tableUnits() {
        let great = TableUnit(for: [Money(units: 1_042_000_000_000), Money(units: 123_456_700)], chinese)
        #expect(great.head == "单位：万元")
        #expect(great.text(Money(units: 1_042_000_000_000)) == "1,042,000.0")
        #expect(great.text(Money(units: -123_456_700)) == "−123.5")
        let small = TableUnit(for: [Money(units: 123_456), .zero], chinese)
        #expect(small.head == "单位：元")
        #expect(small.text(.zero) == "0.00")
        let whole = TableUnit(for: [Money(units: 1_042_000_000_000)], english)
        #expect(whole.head == "Amounts in EUR")
        #expect(whole.text(Money(units: 1_042_000_000_000)) == "10,420,000,000")
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
        #expect(english.amountWithCurrency(money) == "EUR\u{A0}" + alone)
        #expect(chinese.amountWithCurrency(money) == alone + "元")
    }

    @Test(
        "the size of a file is told in its largest unit, as each language writes it",
        arguments: [
            (0, "0 bytes", "0字节"), (1, "1 byte", "1字节"), (999, "999 bytes", "999字节"), (1000, "1.0 kB", "1.0 KB"),
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

    @Test(
        "a change has its sign and reads as a fall by what is written of it: one that comes to 0.0% has none and is none",
        arguments: [
            (1_000_000, 1_080_000, "+8.0%", false), (1_000_000, 1_000_500, "+0.1%", false),
            (1_000_000, 1_000_499, "0.0%", false), (1_000_000, 1_000_000, "0.0%", false),
            (1_000_000, 999_501, "0.0%", false), (1_000_000, 999_500, "−0.1%", true),
        ])
    func changes(before: Int, now: Int, written: String, isFall: Bool) throws {
        let growth = Growth(from: Money(units: Int128(before)), to: Money(units: Int128(now)))
        #expect(english.change(try #require(growth.share)) == written)
        #expect(growth.isFall == isFall)
    }

    @Test("of a change from nothing, its direction tells")
    func changesFromNothing() {
        #expect(Growth(from: .zero, to: Money(units: -1)).isFall)
        #expect(!Growth(from: .zero, to: Money(units: 1)).isFall)
        #expect(!Growth(from: Money(units: -5), to: .zero).isFall)
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
