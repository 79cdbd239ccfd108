import Model

/// Writes dates, amounts and numbers as a language has them. Nothing here depends on the machine's locale.
struct Formats: Sendable {
    let words: Words
    let currency: Currency

    // What almost every line of a page asks for is looked up once.
    private let dayWording: Wording
    private let shortDayWording: Wording
    private let monthNames: [String]
    private let shortMonthNames: [String]
    private let weekdayNames: [String]
    /// Smallest units of the currency in a whole one.
    private let unit: UInt128

    init(words: Words, currency: Currency) {
        self.words = words
        self.currency = currency
        dayWording = words.wording(.dateDay)
        shortDayWording = words.wording(.dateDayShort)
        monthNames = (1...12).map { words.word(.month, String($0)) }
        shortMonthNames = (1...12).map { words.word(.monthShort, String($0)) }
        weekdayNames = (1...7).map { words.word(.weekdayShort, String($0)) }
        unit = Self.power(currency.places)
    }

    // MARK: - Days

    /// `23 November 2026`, `2026年11月23日`.
    func day(_ day: Day) -> String {
        let (year, month, number) = day.components
        return dayWording.filled(dateParts(year, name(ofMonth: month), number))
    }

    /// `23 Nov 2026`, `2026年11月23日`.
    func shortDay(_ day: Day) -> String {
        let (year, month, number) = day.components
        return shortDayWording.filled(dateParts(year, shortName(ofMonth: month), number))
    }

    private func dateParts(_ year: Int, _ month: String, _ day: Int) -> KeyValuePairs<String, String> {
        ["year": String(year), "month": month, "day": String(day)]
    }

    /// `Mon 23 Nov`, `11月23日 周一`.
    func weekdayAndDay(_ day: Day) -> String {
        let (_, month, number) = day.components
        return words(
            .dateWeekday,
            [
                "weekday": name(ofWeekday: day.weekday), "month": shortName(ofMonth: month), "day": String(number),
            ])
    }

    /// `November 2026`, `2026年11月`.
    func month(_ month: Month) -> String {
        words(.dateMonth, ["year": String(month.year), "month": name(ofMonth: month.month)])
    }

    /// `Nov 2026`, `2026年11月`.
    func shortMonth(_ month: Month) -> String {
        words(.dateMonthShort, ["year": String(month.year), "month": shortName(ofMonth: month.month)])
    }

    /// `November`, `11月`; months are counted from 1.
    func name(ofMonth month: Int) -> String { Self.name(month, monthNames) }
    func shortName(ofMonth month: Int) -> String { Self.name(month, shortMonthNames) }
    /// 1 is Monday.
    func name(ofWeekday weekday: Int) -> String { Self.name(weekday, weekdayNames) }

    private static func name(_ number: Int, _ names: [String]) -> String {
        names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }

    func period(_ period: Period) -> String {
        switch period.kind {
        case .day: shortDay(period.first)
        case .month: shortMonth(period.first.month)
        case .quarter:
            words(
                .dateQuarter,
                ["year": String(period.first.month.year), "quarter": String((period.first.month.month + 2) / 3)])
        case .year: words(.dateYear, ["year": String(period.first.month.year)])
        }
    }

    /// From one day to another: `1 Nov 2025 – 31 Oct 2026`.
    func span(_ first: Day, _ last: Day) -> String {
        words(.dateSpan, ["from": shortDay(first), "to": shortDay(last)])
    }

    // MARK: - Amounts

    /// `1,250,000` or `1,250,000.50`: the cents only where there are any, so that no digit is lost.
    func amount(_ money: Money) -> String {
        let (quotient, rest) = money.units.magnitude.quotientAndRemainder(dividingBy: unit)
        let whole = Self.grouped(quotient)
        let sign = money.units < 0 ? "−" : ""
        return rest == 0 ? sign + whole : sign + whole + "." + Self.padded(rest, currency.places)
    }

    /// An amount by which something is more or less: `+1,250`, `−300`.
    func difference(_ money: Money) -> String {
        (money > .zero ? "+" : "") + amount(money)
    }

    /// `EUR 1,250,000`.
    func amountWithCurrency(_ money: Money) -> String {
        currency.code + "\u{A0}" + amount(money)
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

    private var roughSteps: [(value: UInt128, phrase: Phrase)] {
        switch words.language {
        case .english: [(1_000_000_000, .roughBillion), (1_000_000, .roughMillion), (1_000, .roughThousand)]
        case .chinese: [(100_000_000, .roughBillion), (10_000, .roughMillion)]
        }
    }

    /// Without grouping, for data files: `1250000.50`.
    static func plainAmount(_ money: Money, _ currency: Currency) -> String {
        let unit = power(currency.places)
        let magnitude = money.units.magnitude
        let sign = money.units < 0 ? "-" : ""
        return currency.places == 0
            ? sign + String(magnitude)
            : sign + String(magnitude / unit) + "." + padded(magnitude % unit, currency.places)
    }

    // MARK: - Numbers

    func quantity(_ quantity: Quantity) -> String {
        let magnitude = quantity.thousandths.magnitude
        var rest = Self.padded(magnitude % 1000, 3)
        while rest.last == "0" { rest.removeLast() }
        return (quantity.thousandths < 0 ? "−" : "") + Self.grouped(magnitude / 1000) + (rest.isEmpty ? "" : "." + rest)
    }

    /// `12.5 %`.
    func percentage(_ percentage: Percentage) -> String {
        let magnitude = percentage.hundredths.magnitude
        var rest = Self.padded(UInt128(magnitude % 100), 2)
        while rest.last == "0" { rest.removeLast() }
        return (percentage.hundredths < 0 ? "−" : "") + Self.grouped(UInt128(magnitude / 100))
            + (rest.isEmpty ? "" : "." + rest)
            + words[.percent]
    }

    func decimal(_ decimal: Decimal) -> String {
        let unit = Self.power(decimal.scale)
        let magnitude = UInt128(decimal.digits.magnitude)
        let rest = decimal.scale == 0 ? "" : "." + Self.padded(magnitude % unit, decimal.scale)
        return (decimal.digits < 0 ? "−" : "") + Self.grouped(magnitude / unit) + rest
    }

    /// A number of units of 10^−`places`: `−1,234.50` for −123,450 at two places.
    func decimal(_ units: Int128, places: Int) -> String {
        let unit = Self.power(places)
        let rest = places > 0 ? "." + Self.padded(units.magnitude % unit, places) : ""
        return (units < 0 ? "−" : "") + Self.grouped(units.magnitude / unit) + rest
    }

    func number(_ number: Int) -> String { Self.grouped(number) }

    static func grouped(_ number: Int) -> String {
        (number < 0 ? "−" : "") + grouped(UInt128(number.magnitude))
    }

    /// Digits in groups of three.
    static func grouped(_ number: UInt128) -> String {
        // Most numbers fit into half the width, where division is many times as quick.
        if let small = UInt64(exactly: number) { return grouped(small) }
        let (front, back) = number.quotientAndRemainder(dividingBy: 1_000_000_000_000_000)
        let digits = padded(back, 15)
        return stride(from: 0, to: 15, by: 3).reduce(grouped(front)) { text, start in
            text + "," + digits.dropFirst(start).prefix(3)
        }
    }

    private static func grouped(_ number: UInt64) -> String {
        // Twenty digits and six commas at most.
        String(unsafeUninitializedCapacity: 26) { buffer in
            var rest = number
            var start = 26
            var digits = 0
            repeat {
                if digits > 0, digits.isMultiple(of: 3) {
                    start -= 1
                    buffer[start] = UInt8(ascii: ",")
                }
                start -= 1
                buffer[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
                digits += 1
            } while rest > 0
            for index in start..<26 { buffer[index - start] = buffer[index] }
            return 26 - start
        }
    }

    private static func power(_ places: Int) -> UInt128 {
        (0..<max(0, places)).reduce(1) { power, _ in power * 10 }
    }

    private static func padded(_ number: UInt128, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
