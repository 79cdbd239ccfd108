import Findings
import Model

/// Reads `visits/YYYY-MM-DD[-words].md`.
enum VisitDecoder {
    /// `owner` tells who is in charge of the account on a day, and so makes a visit that names no rep.
    static func decode(_ reader: FieldReader, id: String, day: Day, owner: (Day) -> String) -> Visit? {
        var fields = reader
        let date = fields.require("date") ? fields.day("date") : nil
        checkDate(date, against: day, of: fields)
        let hasStatus = fields.require("status")
        let status = fields.word("status", Visit.Status.self)
        var visit = Visit(
            id: id, origin: Origin(path: fields.file.path), date: date ?? day,
            rep: fields.reference("rep") ?? owner(date ?? day),
            status: status ?? .planned)
        FieldReadings.visits(&visit, &fields)
        fields.finish()
        if let next = visit.nextVisit, next <= visit.date {
            fields.file.report(
                .timeTravel, at: fields.range(of: "next_visit"),
                .nextVisitNotAfter(next: "\(next)", date: "\(visit.date)"))
        }
        return hasStatus && status != nil ? visit : nil
    }

    /// Makes sure that the date in a file is the one in its name.
    static func checkDate(_ date: Day?, against day: Day, of fields: FieldReader) {
        guard let date, date != day else { return }
        fields.file.report(
            .dateMismatch, at: fields.range(of: "date"), .dateNotOfName(date: "\(date)", day: "\(day)"),
            help: .correctOrRename, suggestion: day.description)
    }
}

extension FieldReadings {
    /// The days from which the visit was moved, each to the next, and from the last to its own.
    static func movedDays(_ fields: inout FieldReader, of visit: Visit) -> [Day] {
        let days = fields.placedDays("moved_from")
        for (position, (day, range)) in days.enumerated() {
            fields.remember("moved_from.\(position)", range)
            let next = position + 1 < days.count ? days[position + 1].day : visit.date
            guard day == next else { continue }
            fields.file.report(
                .timeTravel, at: range, .movedToSameDay(day: "\(day)"), help: .movedFromDays)
        }
        return days.map(\.day)
    }
}
