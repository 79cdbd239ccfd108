import Findings
import Model
import Text

extension SettingsDecoder {
    mutating func readCurrency() {
        if let code = fields.text("currency") {
            if Self.isCurrencyCode(code) {
                settings.currency = Currency(code: code)
            } else {
                fields.file.report(
                    .badValue, at: fields.range(of: "currency"),
                    .wrongForm(field: "currency", form: .currencyCodeForm, text: code))
            }
        }
        for entry in fields.namedEntries("rates") {
            if entry.key.hasPrefix("FY") {
                fields.file.report(
                    .badValue, at: entry.keyRange,
                    .ratesByFiscalPeriod(key: entry.key), help: .ratesOfSingleMonths)
            } else if let period = Period(entry.key), period.kind == .month || period.kind == .year {
                let rates = rates(of: period, entry)
                if period.kind == .month {
                    self.rates.monthly[period.first.month] = rates
                } else {
                    self.rates.yearly[period.first.month.year] = rates
                }
            } else if let (code, rate) = rate(entry, in: "rates") {
                rates.standing[code] = rate
            }
        }
    }

    /// The rates of a month or a year.
    private func rates(of period: Period, _ entry: YAMLNode.Entry) -> [String: Decimal] {
        guard case .mapping(let entries) = entry.value.content else {
            fields.file.report(
                .wrongType, at: entry.value.range,
                .ratesNoMapping(period: "\(period)", kind: entry.value.kind),
                help: .writeRatesOfPeriod(period: "\(period)"))
            return [:]
        }
        let rates = entries.compactMap { rate($0, in: "rates.\(period)") }
        return Dictionary(rates, uniquingKeysWith: { first, _ in first })
    }

    /// A currency's code with its rate; nil if the code is none, which is then reported.
    private func rate(_ entry: YAMLNode.Entry, in parent: String) -> (code: String, rate: Decimal)? {
        guard Self.isCurrencyCode(entry.key) else {
            let period = entry.value.isMapping ? likelyMonth(entry.key) ?? likelyYear(entry.key) : nil
            let likely = period ?? (Self.isCurrencyCode(entry.key.uppercased()) ? entry.key.uppercased() : nil)
            fields.file.report(
                .badValue, at: entry.keyRange,
                .rateOfNoCode(key: entry.key), help: .ratesStandUnderPeriod, suggestion: likely,
                fix: likely)
            return nil
        }
        // Amounts in a currency without a rate that can be read are not wrong for it.
        let standIn = Decimal(digits: 1, scale: 0)
        let kind = NumberKind(.rate, mayBeNegative: false)
        if !entry.value.isEmpty {
            let rate = fields.number(entry.value, "\(parent).\(entry.key)", kind, rule: .badValue)
            guard let rate, rate.digits == 0 else { return (entry.key, rate ?? standIn) }
        }
        fields.file.report(
            .badValue, at: entry.value.range, .rateNotPositive(code: entry.key),
            help: .rateIsWorth(code: entry.key, currency: settings.currency.code))
        return (entry.key, standIn)
    }

    private static func isCurrencyCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
