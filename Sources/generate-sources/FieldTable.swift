/// Swift that holds what `schema/` declares: the kinds of records, the groups, and every field.
func fieldTable(of schema: Schema) -> String {
    var source = """
        import Findings
        import Model

        /// The kinds of records that have fields, in the order of the documentation.
        public enum RecordKind: String, CaseIterable, Sendable {

        """
    for kind in schema.kinds { source += "    /// Each is \(kind.about).\n    case \(kind.name)\n" }
    source +=
        "\n    /// Where its records stand: a path with capitals for what is free in it, or the name of a table.\n"
    source += "    public var place: String {\n        switch self {\n"
    for kind in schema.kinds { source += "        case .\(kind.name): \(literal(kind.place))\n" }
    source +=
        "        }\n    }\n\n    /// From which level on an account is asked for one at least; nil if it never is.\n"
    source += "    public var level: AskedLevel? {\n        switch self {\n"
    for kind in schema.kinds {
        if let level = kind.asked { source += "        case .\(kind.name): .\(level)\n" }
    }
    source += "        default: nil\n        }\n    }\n}\n"
    source += "\n/// Whom a field concerns: what a page for others than ourselves may leave out, group by group.\n"
    source += "public enum FieldGroup: String, CaseIterable, Sendable {\n"
    for group in schema.groups {
        source += "    /// \(group.value.prefix(1).uppercased() + group.value.dropFirst()).\n    case \(group.name)\n"
    }
    source +=
        "}\n\nextension Field {\n    /// Every field that a record or the settings can have, as `schema/` declares it.\n"
    source += "    public static let all: [Field] = ["
    source += schema.fields.indices.map { "field\($0)()" }.joined(separator: ", ") + "]\n"
    // A function of each: the optimizer takes minutes over a single one of all fields.
    for (index, field) in schema.fields.enumerated() {
        source += "\n    @inline(never)\n    private static func field\(index)() -> Field {\n        Field(\n"
        source += "            kind: .\(field.kind), section: \(literal(field.section)),"
        source += " path: \(literal(field.path)),\n"
        source += "            form: \(field.form.literal), requirement: .\(field.requirement),\n"
        source += "            targets: [\(field.targets.map { "." + $0 }.joined(separator: ", "))],\n"
        source += "            level: \(field.level.map { "." + $0 } ?? "nil"),"
        source += " reach: \(field.reach.map { ".\($0)" } ?? "nil"), group: .\(field.group),\n"
        source += "            items: \(schema.kind(of: field).map { "." + $0.name } ?? "nil"),\n"
        source += "            labels: [\(field.labels.map(literal).joined(separator: ", "))],\n"
        source += "            otherNames: [\(field.otherNames.map(literal).joined(separator: ", "))],\n"
        source += "            absent: \(field.absent.map { text($0.english, $0.chinese) } ?? "nil"),\n"
        source += "            meaning: \(text(field.english, field.chinese)),\n"
        source += "            example: \(literal(field.example)))\n    }\n"
    }
    return source + "}\n"
}

private func text(_ english: String, _ chinese: String) -> String {
    "Text(english: \(literal(english)), chinese: \(literal(chinese)))"
}
