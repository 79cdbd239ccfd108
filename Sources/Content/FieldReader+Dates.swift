import Findings
import Model
import Text

/// Days, periods and times of day.
extension FieldReader {
    mutating func day(_ name: String) -> Day? {
        guard let scalar = scalar(name, .aDate) else { return nil }
        if let day = Day(scalar.text) { return day }
        reportBadDate(name, scalar, form: .dateForm)
        return nil
    }

    /// A list of dates with their places; a single date counts as a list of one.
    mutating func placedDays(_ name: String) -> [(day: Day, range: SourceRange)] {
        separated(scalars(name), name) { Day($0) != nil }.compactMap { scalar in
            if let day = Day(scalar.text) { return (day, scalar.range) }
            reportBadDate(name, scalar, form: .datesForm)
            return nil
        }
    }

    /// A list of dates, in order; a single date counts as a list of one. The place of each is remembered as that of
    /// `name.0`, `name.1`, ….
    mutating func days(_ name: String) -> [Day] {
        let days = placedDays(name).sorted { $0.day < $1.day }
        for (position, item) in days.enumerated() { remember("\(name).\(position)", item.range) }
        return days.map(\.day)
    }

    /// A date of which the day, or the month as well, may be left out.
    mutating func period(_ name: String) -> Period? {
        guard let scalar = scalar(name, .aDateOrYear) else { return nil }
        if let period = Period(scalar.text, fiscalYearStart: amounts.fiscalYearStart) { return period }
        reportBadDate(name, scalar, form: .periodForm, likelyPeriod)
        return nil
    }

    mutating func time(_ name: String) -> ClockTime? {
        guard let scalar = scalar(name, .aTimeOfDay) else { return nil }
        if let time = ClockTime(scalar.text) { return time }
        let moment = dateAndTime(scalar.text)
        let likely = likelyTime(scalar.text) ?? moment?.time
        // A day that `date` does not tell would be lost.
        let isSafe = scalar.isReplaceable && (moment == nil || moment?.date == dateBeside)
        file.report(
            .badDate, at: scalar.range,
            .wrongForm(field: prefix + name, form: .timeForm, text: scalar.text),
            help: moment == nil ? nil : .dayStandsInDate, suggestion: likely, fix: isSafe ? likely : nil)
        return nil
    }

    /// A month such as `2026-03`.
    mutating func month(_ name: String) -> Month? {
        guard let scalar = scalar(name, .aMonth) else { return nil }
        if let period = Period(scalar.text), period.kind == .month { return period.first.month }
        reportBadDate(name, scalar, form: .monthForm, likelyMonth)
        return nil
    }

    func reportBadDate(
        _ name: String, _ scalar: Scalar, form: Statement, _ likely: (String) -> String? = likelyDate
    ) {
        if let parts = dateAndTime(scalar.text) {
            // Only of a day no month may be likely.
            reportTime(of: (likely(parts.date) ?? String(parts.date.prefix(7)), parts.time), name, scalar, form)
            return
        }
        let suggestion = likely(scalar.text)
        file.report(
            .badDate, at: scalar.range, .wrongForm(field: prefix + name, form: form, text: scalar.text),
            help: whyNoDate(scalar.text) ?? waysToReadDate(scalar.text) ?? SpreadsheetRow.help(forTotal: scalar.text),
            suggestion: suggestion,
            fix: scalar.isReplaceable ? suggestion : nil)
    }

    /// What `date` of the same mapping says, if it is a day.
    var dateBeside: String? {
        guard let index = position(of: "date"), case .scalar(let text, _) = entries[index].value.content else {
            return nil
        }
        return Day(text)?.description
    }

    /// Whether the time of day that stands behind a record's `date` can go into `time`: the record has none yet, or the same.
    func hasRoom(for time: String) -> Bool? {
        guard let index = position(of: "time") else { return true }
        guard case .scalar(let text, _) = entries[index].value.content, text == time else { return nil }
        return false
    }

    /// A date with a time behind it. The time goes where the record has one; otherwise it would be lost.
    func reportTime(of parts: (date: String, time: String?), _ name: String, _ scalar: Scalar, _ form: Statement) {
        let hasTime = name == "date" && (subject == .aVisit || subject == .aComplaint)
        var help = Statement.leaveOutTime
        var fix: String?
        if hasTime, let time = parts.time {
            help = .timeHasOwnField(time: time)
            if scalar.isReplaceable, let isFree = hasRoom(for: time) {
                fix = isFree ? parts.date + fieldBehind("time", time) : parts.date
            }
        } else if hasTime {
            help = .timeFieldForm
        }
        file.report(
            .badDate, at: scalar.range, .wrongForm(field: prefix + name, form: form, text: scalar.text), help: help,
            suggestion: parts.date, fix: fix)
    }
}
