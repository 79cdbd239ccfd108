import Model

/// Writes dates, amounts and numbers as a language has them. Nothing here depends on the machine's locale.
struct Formats: Sendable {
    let words: Words
    let currency: Currency

    // MARK: - Days

    /// `23 November 2026`, `2026年11月23日`.
    func day(_ day: Day) -> String {
        let (year, month, number) = day.components
        return words(
            .dateDay, ["year": String(year), "month": words.word(.month, String(month)), "day": String(number)])
    }

    /// `23 Nov 2026`, `2026年11月23日`.
    func shortDay(_ day: Day) -> String {
        let (year, month, number) = day.components
        return words(
            .dateDayShort,
            ["year": String(year), "month": words.word(.monthShort, String(month)), "day": String(number)])
    }

    /// `Mon 23 Nov`, `11月23日 周一`.
    func weekdayAndDay(_ day: Day) -> String {
        let (_, month, number) = day.components
        return words(
            .dateWeekday,
            [
                "weekday": words.word(.weekdayShort, String(day.weekday)),
                "month": words.word(.monthShort, String(month)), "day": String(number),
            ])
    }

    /// `November 2026`, `2026年11月`.
    func month(_ month: Month) -> String {
        words(.dateMonth, ["year": String(month.year), "month": words.word(.month, String(month.month))])
    }

    /// `Nov 2026`, `2026年11月`.
    func shortMonth(_ month: Month) -> String {
        words(.dateMonthShort, ["year": String(month.year), "month": words.word(.monthShort, String(month.month))])
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
        let unit = Self.power(currency.places)
        let magnitude = money.units.magnitude
        let whole = Self.grouped(magnitude / unit)
        let rest = magnitude % unit
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
        let unit = Self.power(currency.places)
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
        let digits = Array(String(number).utf8)
        var result: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(UInt8(ascii: ",")) }
            result.append(digit)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func power(_ places: Int) -> UInt128 {
        (0..<max(0, places)).reduce(1) { power, _ in power * 10 }
    }

    private static func padded(_ number: UInt128, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
