import Model

/// Reads something to be done: `what`, `who` (or `owner`), `due`, `done`.
enum ActionDecoder {
    static func action(_ fields: inout FieldReader, whoField: String) -> Action? {
        let what = fields.requiredText("what")
        let who = fields.reference(whoField)
        let due = fields.day("due")
        let done = fields.day("done")
        return Action(
            place: fields.place, what: what, who: who, due: due, done: done,
            donePlace: done.map { _ in fields.file.place(fields.range(of: "done")) })
    }
}
