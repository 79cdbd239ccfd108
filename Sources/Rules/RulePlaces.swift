import Model
import Text

extension Origin {
    /// The place of a field's value; where the field is missing, that of another one that speaks for the record.
    func place(of field: String, or other: String) -> Place {
        fields.contains { $0.name == field } ? place(of: field) : place(of: other)
    }
}
