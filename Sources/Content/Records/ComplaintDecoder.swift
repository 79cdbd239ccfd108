import Model

/// Reads `complaints/YYYY-MM-DD[-words].md`.
enum ComplaintDecoder {
    static func decode(_ reader: FieldReader, id: String, day: Day) -> Complaint? {
        var fields = reader
        let date = fields.require("date") ? fields.day("date") : nil
        VisitDecoder.checkDate(date, against: day, of: fields)
        let hasSeverity = fields.require("severity")
        let severity = fields.word("severity", Complaint.Severity.self)
        let hasStatus = fields.require("status")
        let status = fields.word("status", Complaint.Status.self)
        var complaint = Complaint(
            id: id, origin: Origin(path: fields.file.path), date: date ?? day, severity: severity ?? .minor,
            status: status ?? .open)
        FieldReadings.complaints(&complaint, &fields)
        fields.finish()
        guard hasSeverity, severity != nil, hasStatus, status != nil else { return nil }
        ComplaintDays(of: complaint, fields).check()
        return complaint
    }
}

extension FieldReadings {
    /// What is required of some complaints only.
    static func conditions(of complaint: Complaint) -> FieldConditions { complaint.isOpen ? [] : .resolved }

    /// One action as a mapping, or several as a list.
    static func correctiveActions(_ fields: inout FieldReader, of _: Complaint) -> [Action] {
        guard let value = fields.value("corrective_action") else { return [] }
        if case .sequence = value.content { return fields.list("corrective_action", complaintsCorrectiveAction) }
        guard var action = fields.mapping("corrective_action") else { return [] }
        defer { action.finish() }
        return complaintsCorrectiveAction(&action).map { [$0] } ?? []
    }
}
