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
        complaint.time = fields.time("time")
        complaint.product = fields.reference("product")
        complaint.category = fields.reference("category")
        complaint.raisedBy = fields.reference("raised_by")
        complaint.receivedBy = fields.reference("received_by")
        complaint.handledBy = fields.reference("handled_by")
        complaint.remedySought = fields.text("remedy_sought")
        complaint.answered = fields.day("answered")
        complaint.resolutions = fields.days("resolved")
        complaint.reopenings = fields.days("reopened")
        complaint.containment = fields.text("containment")
        complaint.cause = fields.text("cause")
        complaint.causeKind = fields.reference("cause_kind")
        complaint.escapeCause = fields.text("escape_cause")
        complaint.correctiveActions = correctiveActions(&fields)
        complaint.prevention = fields.text("prevention")
        complaint.result = complaint.isOpen ? fields.text("result") : fields.requiredText("result")
        complaint.cost = fields.amount("cost", mayBeNegative: false)
        complaint.isSatisfied = fields.flag("satisfied")
        fields.acceptCurrency()
        fields.finish()
        guard hasSeverity, severity != nil, hasStatus, status != nil else { return nil }
        ComplaintDays(of: complaint, fields).check()
        return complaint
    }

    /// One action as a mapping, or several as a list.
    private static func correctiveActions(_ fields: inout FieldReader) -> [Action] {
        guard let value = fields.value("corrective_action") else { return [] }
        if case .sequence = value.content {
            return fields.list("corrective_action") { ActionDecoder.action(&$0, whoField: "owner") }
        }
        guard var action = fields.mapping("corrective_action") else { return [] }
        defer { action.finish() }
        return ActionDecoder.action(&action, whoField: "owner").map { [$0] } ?? []
    }
}
