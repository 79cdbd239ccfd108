/// What holds of a record, so that it must have fields which others may leave out.
struct FieldConditions: OptionSet {
    let rawValue: UInt8

    /// The account is more than a target.
    static let customers = FieldConditions(rawValue: 1)
    /// The complaint is resolved or closed.
    static let resolved = FieldConditions(rawValue: 2)
}

extension FieldReader {
    /// Whether something holds of the record.
    func holds(_ condition: FieldConditions) -> Bool { conditions.contains(condition) }
}
