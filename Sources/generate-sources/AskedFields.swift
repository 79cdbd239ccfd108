/// Swift that lists what a whole card has, and finds it in an account.
func askedFields(of schema: Schema) -> String {
    /// The name and the path of each, its level, and where the account has it.
    var asked: [(identifier: String, path: String, level: String, value: String)] = []
    for kind in schema.kinds {
        if let level = kind.asked { asked.append((kind.name, kind.name, level, "self." + kind.name)) }
        guard kind.type == "Account" else { continue }
        for field in kind.fields {
            guard let level = field.level else { continue }
            let identifier = TextDeclaration.identifier(field.path[...])
            asked.append((identifier, field.path, level, value(of: field, in: kind)))
        }
    }
    // What is asked of every account comes first.
    let sorted = FieldDeclaration.levels.flatMap { level in asked.filter { $0.level == level } }
    var source = """
        import Model
        import Schema

        /// A field that a complete card has.
        ///
        /// The raw value is the field's path in `account.md`, or the name of the folder beside it.
        public enum AskedField: String, Sendable, CaseIterable {

        """
    for field in sorted {
        let value = field.identifier == field.path ? "" : " = \(literal(field.path))"
        source += "    case \(field.identifier)\(value)\n"
    }
    source += "\n    /// From which level on the field is asked for.\n"
    source += "    public var level: AskedLevel {\n        switch self {\n"
    for level in FieldDeclaration.levels {
        let cases = sorted.filter { $0.level == level }.map { "." + $0.identifier }
        if !cases.isEmpty { source += "        case \(cases.joined(separator: ", ")): .\(level)\n" }
    }
    source += """
                }
            }
        }

        extension Account {
            /// Whether the dossier says anything in a field.
            func hasTold(_ field: AskedField) -> Bool {
                switch field {

        """
    for field in sorted { source += "        case .\(field.identifier): isTold(\(field.value))\n" }
    return source + "        }\n    }\n}\n"
}

/// Where the account has a field: by the properties of those around it.
private func value(of field: FieldDeclaration, in kind: KindDeclaration) -> String {
    var parts = [field.property]
    var parent = field.parent
    while let path = parent, let holder = kind.fields.first(where: { $0.path == path }) {
        if holder.form.type != nil { parts.insert(holder.property + (holder.form.isOptional ? "?" : ""), at: 0) }
        parent = holder.parent
    }
    return "self." + parts.joined(separator: ".")
}
