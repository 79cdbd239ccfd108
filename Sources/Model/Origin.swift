import Findings

/// Where a record comes from: its file, and the place of each field in it.
public struct Origin: Hashable, Sendable {
    /// Relative to the site's folder, such as `content/accounts/acme/account.md`.
    public var path: String
    /// Each field that the file has, by its path from the top (`credit.limit`), with the place of its value.
    public var fields: [Field]

    public struct Field: Hashable, Sendable {
        public var name: String
        public var range: SourceRange

        public init(name: String, range: SourceRange) {
            self.name = name
            self.range = range
        }
    }

    public init(path: String, fields: [Field] = []) {
        self.path = path
        self.fields = fields
    }

    /// The place of a field's value; of its parent where the field is missing; of the file's start at last.
    public func place(of field: String) -> Place {
        var name = Substring(field)
        while true {
            if let found = fields.first(where: { $0.name == name }) { return Place(path: path, range: found.range) }
            guard let dot = name.lastIndex(of: ".") else { return Place(path: path) }
            name = name[..<dot]
        }
    }

    public var place: Place { Place(path: path) }
}
