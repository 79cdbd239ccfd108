import Model

/// Writes dates, amounts and numbers as a language has them. Nothing here depends on the machine's locale.
///
/// A class that never changes, since every page formats again and again.
final class Formats: Sendable {
    let words: Words
    let currency: Currency

    /// Smallest units of the currency in a whole one.
    private let unit: UInt128
    private let dates: DateTexts
    private let knownDates: KnownDates

    /// - Parameter known: Days whose texts are made at once, for whoever asks for them again and again.
    init(words: Words, currency: Currency, known: Range<Day>? = nil) {
        self.words = words
        self.currency = currency
        unit = Self.power(currency.places)
        dates = DateTexts(words)
        knownDates = KnownDates(known, dates)
    }

    // MARK: - Days

    /// `23 November 2026`, `2026年11月23日`.
    func day(_ day: Day) -> String { knownDates.day(day) ?? dates.day(day) }
    /// `23 Nov 2026`, `2026年11月23日`.
    func shortDay(_ day: Day) -> String { knownDates.shortDay(day) ?? dates.shortDay(day) }
    /// `Mon 23 Nov`, `11月23日 周一`.
    func weekdayAndDay(_ day: Day) -> String { knownDates.weekdayAndDay(day) ?? dates.weekdayAndDay(day) }
    /// `November 2026`, `2026年11月`.
    func month(_ month: Month) -> String { knownDates.month(month) ?? dates.month(month) }
    /// `Nov 2026`, `2026年11月`.
    func shortMonth(_ month: Month) -> String { knownDates.shortMonth(month) ?? dates.shortMonth(month) }

    /// `November`, `11月`; months are counted from 1.
    func name(ofMonth month: Int) -> String { dates.name(ofMonth: month) }
    func shortName(ofMonth month: Int) -> String { dates.shortName(ofMonth: month) }
    /// 1 is Monday.
    func name(ofWeekday weekday: Int) -> String { dates.name(ofWeekday: weekday) }

    /// `2026`, `2026年`.
    func year(_ year: Int) -> String { words.dateYear(year: String(year)) }

    func period(_ period: Period) -> String {
        switch period.kind {
        case .day: shortDay(period.first)
        case .month: shortMonth(period.first.month)
        case .quarter where !period.isFiscal:
            knownDates.quarter(from: period.first.month) ?? dates.quarter(from: period.first.month)
        case .year where !period.isFiscal: words.dateYear(year: String(period.year))
        case .quarter, .year:
            words.dateFiscal(period: fiscalName(period), months: monthSpan(period.months))
        }
    }

    /// A fiscal year's or quarter's name without its months: `FY2026-Q1`, `2026财年第1季度`.
    func fiscalName(_ period: Period) -> String {
        guard period.kind == .quarter else { return words.dateFiscalYear(year: String(period.year)) }
        let quarter = (period.first.month - (period.yearStart - 1)).month / 3 + 1
        return words.dateFiscalQuarter(year: String(period.year), quarter: String(quarter))
    }

    /// From a month to another of the same year or a later one: `Feb–Apr 2026`, `Nov 2026–Jan 2027`.
    func monthSpan(_ months: ClosedRange<Month>) -> String {
        let (first, last) = (months.lowerBound, months.upperBound)
        if first == last { return shortMonth(first) }
        if first.year != last.year {
            return words.dateMonths(from: shortMonth(first), to: shortMonth(last))
        }
        return words.dateMonthsOfYear(
            from: shortName(ofMonth: first.month), to: shortName(ofMonth: last.month), year: String(first.year))
    }

    /// From one day to another: `1 Nov 2025 – 31 Oct 2026`.
    func span(_ first: Day, _ last: Day) -> String {
        words.dateSpan(from: shortDay(first), to: shortDay(last))
    }

    // MARK: - Amounts

    /// What the currency is called where amounts are told in thousands or more: its code, but 元 for Chinese ears.
    var currencyName: String { currency.code == "CNY" ? words[.currencyCny] : currency.code }

    /// `1,250,000.00`: with all its places, so that those of a column stand one below the other.
    func amount(_ money: Money) -> String {
        String { $0.put(money.units, places: currency.places) }
    }

    /// An amount of a currency of its own, the same way: `USD 1,250,000.00`.
    func amount(_ amount: FaceAmount, _ currency: Currency) -> String {
        String { text in
            text.put(amount.units, places: currency.places)
            text.put("\u{A0}")
            text.put(currency.code)
        }
    }

    /// `1,250,000` or `1,250,000.50`, where it stands alone: the smallest units only where there are any, so that no digit is
    /// lost.
    func briefAmount(_ money: Money) -> String {
        String { $0.put(money, in: currency, per: unit) }
    }

    /// `1,250,001`: in whole units, for the columns of overviews. Half a unit and more are rounded away from zero.
    func wholeAmount(_ money: Money) -> String {
        let whole = (money.units.magnitude + unit / 2) / unit
        return (money.units < 0 && whole > 0 ? "−" : "") + Self.grouped(whole)
    }

    /// An amount by which something is more or less: `+1,250.00`, `−300.50`.
    func difference(_ money: Money) -> String {
        (money > .zero ? "+" : "") + amount(money)
    }

    /// `EUR 1,250,000`, where it stands alone.
    func amountWithCurrency(_ money: Money) -> String {
        String { text in
            text.put(money, in: currency, per: unit)
            text.put("\u{A0}")
            text.put(currency.code)
        }
    }

    /// An amount of a currency of its own, where it stands alone.
    func amountWithCurrency(_ amount: FaceAmount, _ currency: Currency) -> String {
        String { text in
            text.put(Money(units: amount.units), in: currency, per: Formats.power(currency.places))
            text.put("\u{A0}")
            text.put(currency.code)
        }
    }

    /// An amount for an axis or a tile: `1.3 m`, `130万`. Rounded; never the only place where a figure stands.
    func roughAmount(_ money: Money) -> String {
        let whole = (money.units.magnitude + unit / 2) / unit
        let sign = money.units < 0 ? "−" : ""
        for step in roughSteps where whole >= step.value {
            let tenths = (whole * 10 + step.value / 2) / step.value
            let text =
                tenths >= 1000 || tenths % 10 == 0
                ? Self.grouped((whole + step.value / 2) / step.value) : "\(tenths / 10).\(tenths % 10)"
            return sign + text + words[step.phrase]
        }
        return sign + Self.grouped(whole)
    }

    private var roughSteps: [(value: UInt128, phrase: Word)] {
        switch words.language {
        case .english: [(1_000_000_000, .roughBillion), (1_000_000, .roughMillion), (1_000, .roughThousand)]
        case .chinese: [(100_000_000, .roughBillion), (10_000, .roughMillion)]
        }
    }

    /// Without grouping, for data files: `1250000.50`.
    static func plainAmount(_ money: Money, _ currency: Currency) -> String {
        String { $0.put(plain: money.units, places: currency.places, minus: "-") }
    }

    // MARK: - Numbers

    func quantity(_ quantity: Quantity) -> String {
        String { $0.put(quantity.thousandths, trimmedTo: 3) }
    }

    /// `12.5 %`.
    func percentage(_ percentage: Percentage) -> String {
        String { $0.put(Int128(percentage.hundredths), trimmedTo: 2) } + words[.percent]
    }

    func decimal(_ decimal: Decimal) -> String {
        self.decimal(Int128(decimal.digits), places: decimal.scale)
    }

    /// A number of units of 10^−`places`: `−1,234.50` for −123,450 at two places.
    func decimal(_ units: Int128, places: Int) -> String {
        String { $0.put(units, places: places) }
    }

    func number(_ number: Int) -> String { Self.grouped(number) }

    static func grouped(_ number: Int) -> String {
        String { text in
            text.put(grouped: UInt128(number.magnitude))
            if number < 0 { text.put("−") }
        }
    }

    /// Digits in groups of three.
    static func grouped(_ number: UInt128) -> String {
        String { $0.put(grouped: number) }
    }

    static func power(_ places: Int) -> UInt128 {
        (0..<max(0, places)).reduce(1) { power, _ in power * 10 }
    }
}

extension BackwardText {
    /// An amount, its smallest units only where there are any.
    fileprivate mutating func put(_ money: Money, in currency: Currency, per unit: UInt128) {
        let (whole, rest) = money.units.magnitude.quotientAndRemainder(dividingBy: unit)
        if rest > 0 {
            put(rest, digits: currency.places)
            put(".")
        }
        put(grouped: whole)
        if money.units < 0 { put("−") }
    }

    /// A number of units of 10^−`places`, with all its places.
    mutating func put(_ units: Int128, places: Int) {
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: Formats.power(places))
        if places > 0 {
            put(rest, digits: places)
            put(".")
        }
        put(grouped: whole)
        if units < 0 { put("−") }
    }

    /// A number of units of 10^−`places`, with all its places and without grouping.
    mutating func put(plain units: Int128, places: Int, minus: String) {
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: Formats.power(places))
        if places > 0 {
            put(rest, digits: places)
            put(".")
        }
        put(whole)
        if units < 0 { put(minus) }
    }

    /// A number of units of 10^−`places`, without zeros at the end.
    fileprivate mutating func put(_ units: Int128, trimmedTo places: Int) {
        let (whole, tail) = units.magnitude.quotientAndRemainder(dividingBy: Formats.power(places))
        var rest = tail
        var digits = places
        while digits > 0 && rest.isMultiple(of: 10) {
            rest /= 10
            digits -= 1
        }
        if digits > 0 {
            put(rest, digits: digits)
            put(".")
        }
        put(grouped: whole)
        if units < 0 { put("−") }
    }
}
