import Model
import Text

/// Writes dates, amounts and numbers as a language has them. Nothing here depends on the machine's locale.
///
/// A class that never changes, since every page formats again and again.
final class Formats: Sendable {
    let words: Words
    let currency: Currency

    /// What the currency is called beside its amounts: `EUR`, `元`.
    let currencyName: String

    /// Smallest units of the currency in a whole one.
    private let unit: UInt128
    /// What stands before and behind an amount of the currency.
    private let beforeAmount: String
    private let behindAmount: String
    private let dates: DateTexts
    private let knownDates: KnownDates

    /// - Parameter known: Days whose texts are made at once, for whoever asks for them again and again.
    init(words: Words, currency: Currency, known: Range<Day>? = nil) {
        self.words = words
        self.currency = currency
        currencyName = words.name(of: currency) ?? currency.code
        unit = Self.power(currency.places)
        let parts = words.moneyNamed(currency: currencyName, amount: "\u{0}").split(
            separator: "\u{0}", maxSplits: 1, omittingEmptySubsequences: false)
        beforeAmount = parts.first.map(String.init) ?? ""
        behindAmount = parts.count > 1 ? String(parts[1]) : ""
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
    /// `3`, `三`; quarters are counted from 1.
    func quarterName(_ quarter: Int) -> String { dates.name(ofQuarter: quarter) }

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

    /// A fiscal year's or quarter's name without its months: `FY2026-Q1`, `2026财年第一季度`.
    private func fiscalName(_ period: Period) -> String {
        guard period.kind == .quarter else { return words.dateFiscalYear(year: String(period.year)) }
        return words.dateFiscalQuarter(year: String(period.year), quarter: quarterName(period.quarterNumber))
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

    // MARK: - Amounts

    /// `1,250,000.00`: with all its places, so that those of a column stand one below the other.
    func amount(_ money: Money) -> String {
        String { $0.put(money.units, places: currency.places) }
    }

    /// An amount of a currency of its own in a column, the same way: `USD 1,250,000.00`, `1,250,000.00美元`; one of the site's own
    /// currency without it, as the others of the column.
    func amount(_ amount: FaceAmount, _ currency: Currency) -> String {
        let text = String { $0.put(amount.units, places: currency.places) }
        return currency == self.currency ? text : withCurrency(text, currency)
    }

    /// `1,250,001`: in whole units, for the columns of overviews. Half a unit and more are rounded away from zero.
    func wholeAmount(_ money: Money) -> String {
        let whole = (money.units.magnitude + unit / 2) / unit
        return (money.units < 0 && whole > 0 ? "−" : "") + Self.grouped(whole)
    }

    /// An amount of a plan, in whole units: `EUR 12,001,979`.
    func wholeAmountWithCurrency(_ money: Money) -> String { beforeAmount + wholeAmount(money) + behindAmount }

    /// An amount by which something is more or less: `+1,250.00`, `−300.50`.
    func difference(_ money: Money) -> String {
        (money > .zero ? "+" : "") + amount(money)
    }

    /// `EUR 1,250,000`, `1,250,000元`, where it stands alone.
    func amountWithCurrency(_ money: Money) -> String {
        String { text in
            text.put(behindAmount)
            text.put(money, in: currency, per: unit)
            text.put(beforeAmount)
        }
    }

    /// An amount of a currency of its own, where it stands alone: `USD 1,500`, `1,500美元`.
    func amountWithCurrency(_ amount: FaceAmount, _ currency: Currency) -> String {
        withCurrency(
            String { $0.put(Money(units: amount.units), in: currency, per: Formats.power(currency.places)) }, currency)
    }

    /// By its name, or by its code where it has none.
    private func withCurrency(_ amount: String, _ currency: Currency) -> String {
        words.name(of: currency).map { words.moneyNamed(currency: $0, amount: amount) }
            ?? words.moneyCoded(currency: currency.code, amount: amount)
    }

    /// An amount for a tile, rounded: `EUR 1.3m`, `130万元`.
    func roughAmountWithCurrency(_ money: Money) -> String {
        beforeAmount + roughAmount(money) + behindAmount
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

extension Words {
    /// What a currency is called beside its amounts; nil where it goes by its code.
    fileprivate func name(of currency: Currency) -> String? { texts["currency.\(currency.code)"] }
}
