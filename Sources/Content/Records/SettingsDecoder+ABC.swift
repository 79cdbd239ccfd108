import Findings
import Model

extension SettingsDecoder {
    mutating func readABC() {
        guard var abc = fields.mapping("abc") else { return }
        defer { abc.finish() }
        FieldReadings.settingsABC(&settings.abc, &abc)
        readWindow(&abc)
        readCuts(&abc)
        readHold(&abc)
    }

    private mutating func readWindow(_ abc: inout FieldReader) {
        guard var window = abc.mapping("window") else { return }
        defer { window.finish() }
        let months = window.integer("months", in: 1...1200)
        let year = readWindowPeriod("year", &window)
        let quarter = readWindowPeriod("quarter", &window)
        if ["months", "year", "quarter"].count(where: window.has) > 1 {
            fields.file.report(
                .badValue, at: window.range, .windowsTooMany)
        } else if let months {
            settings.abc.window = .months(months)
        } else if let period = year ?? quarter {
            settings.abc.window = .period(period)
        }
    }

    /// Moves can be held back only where the window moves from month to month.
    private mutating func readHold(_ abc: inout FieldReader) {
        guard let hold = abc.integer("hold", in: 1...12) else { return }
        if hold > 1, case .period = settings.abc.window {
            fields.file.report(
                .badValue, at: abc.range(of: "hold"),
                .holdInFixedWindow, help: .noHoldOrMonths)
            return
        }
        settings.abc.hold = hold
    }

    /// The year of a window, which is fiscal however it is written; or its quarter, of the calendar unless it says `FY`.
    private func readWindowPeriod(_ name: String, _ window: inout FieldReader) -> Period? {
        guard let text = window.text(name) else { return nil }
        let isYear = name == "year"
        let fiscal = isYear && !text.hasPrefix("FY") ? "FY" + text : text
        let period = Period(fiscal, fiscalYearStart: settings.fiscalYearStart)
        guard let period, period.kind == (isYear ? .year : .quarter), (1000...9998).contains(period.year) else {
            let likely = isYear ? likelyYear(text) : likelyPeriod(text).flatMap { $0.contains("Q") ? $0 : nil }
            fields.file.report(
                .badDate, at: window.range(of: name),
                .wrongForm(
                    field: isYear ? "abc.window.year" : "abc.window.quarter",
                    form: isYear ? .fiscalYearForm : .quarterForm, text: text), suggestion: likely,
                fix: window.isReplaceable(name) ? likely : nil)
            return nil
        }
        return period
    }

    private mutating func readCuts(_ abc: inout FieldReader) {
        guard let value = abc.value("cuts") else { return }
        if case .sequence(let items) = value.content, items.count == 2 {
            let cuts = items.compactMap { abc.percentage($0, "cuts") }
            guard cuts.count == 2 else { return }
            if 0 < cuts[0].hundredths, cuts[0] < cuts[1], cuts[1].hundredths <= 10_000 {
                settings.abc.cuts = ABCSettings.Cuts(a: cuts[0], b: cuts[1])
                return
            }
        }
        fields.file.report(
            .badValue, at: value.range, .cutsNotRising, help: .cutsAreShares)
    }
}
