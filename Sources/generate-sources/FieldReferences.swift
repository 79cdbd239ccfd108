/// Swift that follows every field of `schema/` that names something else, by the property of the model that holds it.
func references(of schema: Schema) throws -> String {
    var source = "\nextension ReferenceChecks {\n"
    for kind in schema.kinds where kind.within == nil && !kind.isTable {
        let lines = try following(kind, in: schema)
        guard !lines.isEmpty else { continue }
        let name = kind.name.prefix(1).uppercased() + kind.name.dropFirst()
        // What belongs to an account may name its people.
        let owner = kind.place.contains("ACCOUNT") && kind.type != "Account" ? ", of account: Account" : ""
        let isAccount = kind.type == "Account"
        source += "    /// Follows what a record names.\n"
        source += "    mutating func follow\(name)(_ record: \(kind.type)\(owner)) {\n"
        if isAccount { source += "        let account = record\n" }
        source += lines.map { "        \($0)\n" }.joined() + "    }\n\n"
    }
    return source + "}\n"
}

private func following(_ kind: KindDeclaration, in schema: Schema) throws -> [String] {
    var lines: [String] = []
    var open = kind.fields(in: nil).map { (field: $0, owner: "record", kind: kind) }
    // Whatever stands inside of a field follows it at once.
    while !open.isEmpty {
        let (field, owner, kind) = open.removeFirst()
        let value = "\(owner).\(field.property)"
        if field.form.name == "mapping" {
            let holder = field.form.type == nil ? owner : value + (field.form.isOptional ? "?" : "")
            open.insert(contentsOf: kind.fields(in: field.path).map { ($0, holder, kind) }, at: 0)
        } else if field.form.holdsFields {
            let items = schema.kind(of: field)
            for item in (items ?? kind).fields(in: items == nil ? field.path : nil) where !item.targets.isEmpty {
                guard items != nil || field.form.isPlaced else {
                    throw item.error("what it refers to is reported at its item: make `\(field.path)` a placed list")
                }
                let location = ".item(\(literal(item.name)), at: item.place)"
                let list = owner.contains("?") ? "\(value) ?? []" : value
                lines.append(
                    "for item in \(list) { \(try check(item, "item.\(item.property)", location, owner: "item")) }")
            }
        } else if !field.targets.isEmpty {
            let origin = "of: record.origin"
            if field.form.isListOfValues {
                let location = ".field(\"\(field.path).\\(position)\", \(origin))"
                let call = try check(field, "value", location, owner: owner)
                lines.append("for (position, value) in \(value).enumerated() { \(call) }")
            } else {
                lines.append(try check(field, value, ".field(\(literal(field.path)), \(origin))", owner: owner))
            }
        }
    }
    return lines
}

/// The call that looks for what a value names.
private func check(
    _ field: FieldDeclaration, _ value: String, _ location: String, owner: String
) throws -> String {
    let targets = field.targets.compactMap(FieldTarget.init)
    if field.form.name == "person" {
        let kinds = try targets.map { target in
            switch target {
            case .rep: ".rep"
            case .contact: ".contact(account.id)"
            default: throw field.error("nobody is a \(target)")
            }
        }
        return "checkPerson(\(value), of: account, \(location), [\(kinds.joined(separator: ", "))])"
    }
    guard let target = targets.first, targets.count == 1 else {
        throw field.error("an id is that of one kind of record")
    }
    if let (property, kind) = target.vocabulary {
        return "checkWord(\(value), .\(kind), among: portfolio.settings.\(property), \(location))"
    }
    return switch target {
    case .owner: "checkRep(\(value), insteadOf: account.owner(on: \(owner).date), \(location))"
    case .contact: "checkContact(\(value), of: account, \(location))"
    default: "check\(target.rawValue.prefix(1).uppercased() + target.rawValue.dropFirst())(\(value), \(location))"
    }
}
