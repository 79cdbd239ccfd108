import Model

/// Reads something to be done: `what`, `who` (or `owner`), `due`, `done`.
enum ActionDecoder {
    static func action(_ fields: inout FieldReader, whoField: String) -> Action? {
        let what = fields.requiredText("what")
        let who = fields.text(whoField)
        return Action(place: fields.place, what: what, who: who, due: fields.day("due"), done: fields.day("done"))
    }
}
