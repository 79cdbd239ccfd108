/// Swift that reads the fields of `schema/`, tells which hold days, follows those that refer to something, and names the
/// columns of tables.
func fieldReadings(of schema: Schema) throws -> String {
    var source = """
        import Findings
        import Model
        import Schema

        /// Reads each field as it is declared, in the order of the declaration.
        enum FieldReadings {

        """
    for kind in schema.kinds where !kind.isTable {
        source += try reading(of: kind.fields(in: nil), of: kind.name, type: kind.contents, in: kind)
        for field in kind.fields {
            guard let type = field.form.type, field.form.holdsFields else { continue }
            let fields = kind.fields(in: field.path)
            source +=
                try field.form.name == "mapping"
                ? reading(of: fields, of: field.identifier, type: type, in: kind)
                : itemReading(of: fields, of: field, type: type)
        }
    }
    return source + "}\n" + tableColumns(of: schema) + datedFields(of: schema) + (try references(of: schema))
}

/// A function that reads the fields of a record, or of a mapping inside of one, into a value of the model.
private func reading(
    of fields: [FieldDeclaration], of name: String, type: String, in kind: KindDeclaration
) throws -> String {
    var lines = try fieldLines(of: fields, in: kind)
    guard !lines.isEmpty else { return "" }
    let first = fields.firstIndex { field in
        kind.fields.contains {
            $0.requirement.isConditional && ($0.path == field.path || $0.path.hasPrefix(field.path + "."))
        }
    }
    if let first, name == kind.name {
        // Whether they are required follows from what stands before the first of them.
        lines =
            try fieldLines(of: Array(fields[..<first]), in: kind) + ["fields.conditions = conditions(of: record)"]
            + fieldLines(of: Array(fields[first...]), in: kind)
    }
    return """

            /// Reads what stands by itself; the rest is left to the decoder.
            static func \(name)(_ record: inout \(type), _ fields: inout FieldReader) {
        \(lines.map { "        \($0)\n" }.joined())    }

        """
}

/// The statements that read fields into `record`.
private func fieldLines(
    of fields: [FieldDeclaration], in kind: KindDeclaration, reader: String = "fields"
) throws -> [String] {
    var lines: [String] = []
    for field in fields where field.reader != "decoder" {
        if let function = field.reader {
            lines.append("record.\(field.property) = \(function)(&\(reader), of: record)")
        } else if field.form.name == "currency" {
            lines.append("\(reader).acceptCurrency()")
        } else if field.form.name == "mapping" {
            lines += try mappingLines(of: field, in: kind, reader: reader)
        } else if field.form.holdsFields {
            let first = kind.fields.first { $0.path.hasPrefix(field.path + "[].") }
            let lead = first.flatMap { $0.form.name == "text" && $0.requirement == .always ? $0.name : nil }
            let argument = lead.map { ", lead: \(literal($0))" } ?? ""
            lines.append(
                "record.\(field.property) = \(reader).list(\(literal(field.name))\(argument), \(field.identifier))")
        } else if field.keepsDefault {
            lines.append("if let value = \(call(field, reader)) { record.\(field.property) = value }")
        } else {
            lines.append("record.\(field.property) = \(call(field, reader))")
        }
    }
    return lines
}

/// A mapping is read by a function of its own, or, where the model has no type for it, as if it stood around.
private func mappingLines(of field: FieldDeclaration, in kind: KindDeclaration, reader: String) throws -> [String] {
    let require = "\(reader).require(\(literal(field.name)))"
    let condition =
        switch field.requirement {
        case .never: ""
        case .always: require + ", "
        case .customers, .resolved: "!\(reader).holds(.\(field.requirement)) || \(require), "
        }
    var lines = ["if \(condition)var inner = \(reader).mapping(\(literal(field.name))) {"]
    if let type = field.form.type {
        lines += [
            "    var part = \(type)()", "    \(field.identifier)(&part, &inner)", "    record.\(field.property) = part",
        ]
    } else {
        lines += try fieldLines(of: kind.fields(in: field.path), in: kind, reader: "inner").map { "    " + $0 }
    }
    return lines + ["    inner.finish()", "}"]
}

/// A function that reads the item of a list; nil if it lacks what it must have.
private func itemReading(of fields: [FieldDeclaration], of list: FieldDeclaration, type: String) throws -> String {
    var lines: [String] = []
    var arguments = list.form.isPlaced ? ["place: fields.place"] : []
    var needed: [String] = []
    var settings: [String] = []
    for field in fields {
        if field.form.name == "currency" {
            lines.append("fields.acceptCurrency()")
            continue
        }
        guard field.reader == nil, !field.form.holdsFields else {
            throw field.error("the items of a list are read as they are declared")
        }
        let name = field.property
        lines.append("let \(name) = \(call(field, "fields"))")
        if field.requirement == .always {
            arguments.append("\(name): \(name)")
            if !field.form.hasStandIn { needed.append(name) }
        } else {
            settings.append(
                field.keepsDefault ? "if let \(name) { item.\(name) = \(name) }" : "item.\(name) = \(name)")
        }
    }
    if !needed.isEmpty {
        lines.append("guard \(needed.map { "let " + $0 }.joined(separator: ", ")) else { return nil }")
    }
    let item = "\(type)(\(arguments.joined(separator: ", ")))"
    lines += settings.isEmpty ? ["return \(item)"] : ["var item = \(item)"] + settings + ["return item"]
    return """

            /// Reads an item; nil if it lacks what it must have.
            static func \(list.identifier)(_ fields: inout FieldReader) -> \(type)? {
        \(lines.map { "        \($0)\n" }.joined())    }

        """
}

/// The expression that reads a field by itself.
private func call(_ field: FieldDeclaration, _ reader: String) -> String {
    guard let reading = field.form.reading else { return "nil" }
    let name = literal(field.name)
    func filled(_ call: String) -> String { "\(reader).\(call.replacing("$", with: name))" }
    let plain = filled(reading.plain)
    let required = reading.required.map(filled) ?? "\(reader).require(\(name)) ? \(plain) : nil"
    return switch field.requirement {
    case .never: plain
    case .always: required
    case .customers, .resolved: "\(reader).holds(.\(field.requirement)) ? \(required) : \(plain)"
    }
}

extension FieldDeclaration.Requirement {
    /// Whether it holds for some records only.
    fileprivate var isConditional: Bool { self == .customers || self == .resolved }
}

/// The columns of tables, and those that must stand there; the settings that hold others.
private func tableColumns(of schema: Schema) -> String {
    let settings = schema.kinds.filter { $0.type == "Settings" }.flatMap { $0.fields(in: nil) }
    let holders = settings.filter(\.holdsOthers).map { literal($0.name) }.joined(separator: ", ")
    var source = "\n/// The settings that hold others or words.\nenum SettingNames {\n"
    source += "    static let holders: Set = [\(holders)]\n}\n"
    source += "\n/// The columns of each table, in the order of the declaration.\nenum TableColumns {\n"
    for kind in schema.kinds where kind.isTable {
        let names = kind.fields.map { literal($0.name) }.joined(separator: ", ")
        let required = kind.fields.filter(\.isColumnRequired).map { literal($0.name) }.joined(separator: ", ")
        source += "    static let \(kind.name) = [\(names)]\n"
        source += "    /// Those without which the table is none.\n"
        source += "    static let required\(kind.name.prefix(1).uppercased() + kind.name.dropFirst()) = [\(required)]\n"
    }
    return source + "}\n"
}

/// The fields that hold a day, a month or a period.
private func datedFields(of schema: Schema) -> String {
    let fields = schema.fields.filter { $0.reach != nil }
    var source = """

        /// Every field that holds a day, a month or a period, and whether it may lie ahead of the day for which the site is made.
        enum DatedField: String, CaseIterable {

        """
    for field in fields { source += "    case \(field.identifier) = \(literal(field.fullName))\n" }
    source += "\n    var reach: Field.Reach {\n        switch self {\n"
    for reach in FieldDeclaration.Reach.allCases {
        let cases = fields.filter { $0.reach == reach }.map { "." + $0.identifier }
        if !cases.isEmpty { source += "        case \(cases.joined(separator: ", ")): .\(reach)\n" }
    }
    return source + "        }\n    }\n}\n"
}
