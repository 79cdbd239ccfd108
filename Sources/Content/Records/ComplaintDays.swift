import Findings
import Model

/// Holds the days of a complaint against one another and against its status.
///
/// A complaint is raised, answered, resolved; it may be reopened and resolved again, any number of times. That a day is
/// missing is no contradiction: nobody wrote it down.
struct ComplaintDays {
    private let complaint: Complaint
    private let fields: FieldReader
    private let places: Origin

    init(of complaint: Complaint, _ fields: FieldReader) {
        self.complaint = complaint
        self.fields = fields
        places = fields.file.origin
    }

    /// Reports each contradiction.
    func check() {
        checkOrder()
        checkReopenings()
        checkStatus()
    }

    private func checkOrder() {
        let (raised, answered) = (complaint.date, complaint.answered)
        if let answered, answered < raised {
            report("answered", "answered before it was raised: \(answered) is before \(raised)")
        }
        for (position, day) in complaint.resolutions.enumerated() where day < raised {
            report("resolved.\(position)", "resolved before it was raised: \(day) is before \(raised)")
        }
        for (position, day) in complaint.reopenings.enumerated() where day < raised {
            report("reopened.\(position)", "reopened before it was raised: \(day) is before \(raised)")
        }
        if let first = complaint.resolutions.first, let answered, first < answered {
            report("resolved.0", "resolved before it was answered: \(first) is before \(answered)")
        }
    }

    /// Resolutions and reopenings take turns.
    private func checkReopenings() {
        let (resolved, reopened) = (complaint.resolutions, complaint.reopenings)
        for (position, day) in reopened.enumerated() {
            guard position >= resolved.count || resolved[position] > day else { continue }
            report(
                "reopened.\(position)", "reopened on \(day) without having been resolved before",
                help: "`resolved` takes all days on which it was resolved, as a list: [2026-10-12, 2026-11-05].")
        }
        for (position, day) in resolved.enumerated().dropFirst() {
            guard position > reopened.count || reopened[position - 1] > day else { continue }
            report(
                "resolved.\(position)",
                "resolved again on \(day) without having been reopened since \(resolved[position - 1])",
                help: "Write the day on which it came up again into `reopened`.")
        }
    }

    private func checkStatus() {
        guard complaint.isOpen else { return }
        if let resolved = complaint.resolved {
            report(
                "status", "the status is `\(complaint.status.rawValue)`, but it was resolved on \(resolved)",
                help: "Set it to `resolved`, or write the day on which the complaint came up again into `reopened`.")
        } else if complaint.status == .open, complaint.resolutions.isEmpty, let answered = complaint.answered {
            report(
                "status", "the status is `open`, but it was answered on \(answered)", help: "Set it to `answered`.",
                suggestion: Complaint.Status.answered.rawValue)
        }
    }

    private func report(_ field: String, _ message: Statement, help: Statement? = nil, suggestion: String? = nil) {
        fields.file.report(
            .timeTravel, at: places.place(of: field).range, message, help: help, suggestion: suggestion)
    }
}
