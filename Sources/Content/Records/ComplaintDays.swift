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
            report("answered", .answeredBeforeRaised(day: "\(answered)", raised: "\(raised)"))
        }
        for (position, day) in complaint.resolutions.enumerated() where day < raised {
            report("resolved.\(position)", .resolvedBeforeRaised(day: "\(day)", raised: "\(raised)"))
        }
        for (position, day) in complaint.reopenings.enumerated() where day < raised {
            report("reopened.\(position)", .reopenedBeforeRaised(day: "\(day)", raised: "\(raised)"))
        }
        if let first = complaint.resolutions.first, let answered, first < answered {
            report("resolved.0", .resolvedBeforeAnswered(day: "\(first)", answered: "\(answered)"))
        }
    }

    /// Resolutions and reopenings take turns.
    private func checkReopenings() {
        let (resolved, reopened) = (complaint.resolutions, complaint.reopenings)
        for (position, day) in reopened.enumerated() {
            guard position >= resolved.count || resolved[position] > day else { continue }
            report(
                "reopened.\(position)", .reopenedWithoutResolution(day: "\(day)"), help: .resolvedTakesAllDays)
        }
        for (position, day) in resolved.enumerated().dropFirst() {
            guard position > reopened.count || reopened[position - 1] > day else { continue }
            report(
                "resolved.\(position)",
                .resolvedWithoutReopening(day: "\(day)", before: "\(resolved[position - 1])"), help: .writeReopening)
        }
    }

    private func checkStatus() {
        guard complaint.isOpen else { return }
        if let resolved = complaint.resolved {
            report(
                "status", .statusOpenButResolved(status: complaint.status.rawValue, day: "\(resolved)"),
                help: .setToResolved)
        } else if complaint.status == .open, complaint.resolutions.isEmpty, let answered = complaint.answered {
            report(
                "status", .statusOpenButAnswered(day: "\(answered)"), help: .setToAnswered,
                suggestion: Complaint.Status.answered.rawValue)
        }
    }

    private func report(_ field: String, _ message: Statement, help: Statement? = nil, suggestion: String? = nil) {
        fields.file.report(
            .timeTravel, at: places.place(of: field).range, message, help: help, suggestion: suggestion)
    }
}
