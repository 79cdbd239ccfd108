/// All that `schema/` declares: the kinds of records with their fields, and the groups of fields.
struct Schema {
    /// By name, each with what it is; in the order of the documentation.
    let groups: [SchemaFile.Entry]
    let kinds: [KindDeclaration]

    /// - Parameter files: `index.yaml`, and one file of each kind that it names.
    init(_ files: [SchemaFile]) throws {
        guard let index = files.first(where: { $0.name == "index" }) else {
            throw GenerationError(files.first?.path ?? "schema", line: 1, "schema/index.yaml is missing")
        }
        func section(_ name: String) throws -> [SchemaFile.Entry] {
            guard let found = index.entries.first(where: { $0.name == name }) else {
                throw GenerationError(index.path, line: 1, "`\(name)` is missing")
            }
            return found.entries
        }
        groups = try section("groups")
        let names = Set(groups.map(\.name))
        let listed = try section("kinds")
        kinds = try listed.map { kind in
            guard let file = files.first(where: { $0.name == kind.name }) else {
                throw GenerationError(index.path, line: kind.line, "schema/\(kind.name).yaml is missing")
            }
            return try KindDeclaration(kind.name, about: kind.value, in: file, groups: names)
        }
        let known = Set(listed.map(\.name))
        if let file = files.first(where: { $0.name != "index" && !known.contains($0.name) }) {
            throw GenerationError(file.path, line: 1, "schema/index.yaml lists no kind `\(file.name)`")
        }
    }

    /// Every field of every kind.
    var fields: [FieldDeclaration] { kinds.flatMap(\.fields) }

    /// The kind whose records are the items of a field; nil if it has fields of its own.
    func kind(of field: FieldDeclaration) -> KindDeclaration? {
        kinds.first { $0.within == field.fullName }
    }
}

/// A kind of record: a file of `schema/`.
struct KindDeclaration {
    let name: String
    let about: String
    /// The type of the model.
    let type: String
    /// What is read first and made a record of at last, where that is another type.
    let contents: String
    /// Where its records stand: a file's path with capitals for what is free in it, or a table's name.
    let place: String
    let isTable: Bool
    /// The full name of the field whose items the records are.
    let within: String?
    /// From which level on an account is asked for one at least.
    let asked: String?
    private(set) var fields: [FieldDeclaration] = []

    private static let properties: Set = ["type", "contents", "file", "table", "within", "asked", "by"]

    fileprivate init(_ name: String, about: String, in file: SchemaFile, groups: Set<String>) throws {
        var head: [String: SchemaFile.Entry] = [:]
        for entry in file.entries where entry.entries.isEmpty {
            guard Self.properties.contains(entry.name) else {
                throw GenerationError(file.path, line: entry.line, "a kind has no `\(entry.name)`")
            }
            head[entry.name] = entry
        }
        guard let type = head["type"]?.value else {
            throw GenerationError(file.path, line: 1, "say the `type` of the model")
        }
        guard let place = head["file"]?.value ?? head["table"]?.value else {
            throw GenerationError(file.path, line: 1, "say in which `file` or `table` the records stand")
        }
        self.name = name
        self.about = about
        self.type = type
        contents = head["contents"]?.value ?? type
        self.place = place
        isTable = head["table"] != nil
        within = head["within"]?.value
        asked = try head["asked"].map { try FieldDeclaration.level($0, in: file) }
        var paths: [String: Int] = [:]
        for section in file.entries where !section.entries.isEmpty {
            for entry in section.entries {
                if let first = paths.updateValue(entry.line, forKey: entry.name) {
                    throw GenerationError(
                        file.path, line: entry.line, "`\(entry.name)` is there twice: line \(first) has it, too")
                }
                let field = try FieldDeclaration(
                    entry, of: name, section: section.name, in: file, groups: groups, isTable: isTable,
                    by: head["by"]?.value)
                if let parent = field.parent, !field.isOfFreeName, paths[parent] == nil {
                    throw field.error("`\(parent)`, which holds it, is not declared before it")
                }
                fields.append(field)
            }
        }
    }

    /// The fields directly inside of one, or of the record itself.
    func fields(in parent: String?) -> [FieldDeclaration] { fields.filter { $0.parent == parent } }
}
