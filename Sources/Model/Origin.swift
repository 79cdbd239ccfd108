import Text

/// Where a record comes from: its file, and the place of each field in it.
public struct Origin: Hashable, Sendable {
    /// Relative to the site's folder, such as `content/accounts/acme/account.md`.
    public var path: String
    /// Each field that the file has, by its path from the top (`credit.limit`), with the place of its value: in the order in
    /// which they were read, or by their names where there are many.
    public let fields: [Field]
    private static let few = 200

    /// A field that stands in a file, and where its value stands.
    public struct Field: Hashable, Sendable {
        /// Its path from the top of the file, such as `credit.limit`; items of lists go by number: `resolved.0`.
        public var name: String
        /// The stretch of its value; of a word that is a key itself, the stretch of the key.
        public var range: SourceRange
        /// Whether another value can be written there.
        public var isReplaceable: Bool

        /// A field as it was read; not to be replaced unless that is said.
        public init(name: String, range: SourceRange, isReplaceable: Bool = false) {
            self.name = name
            self.range = range
            self.isReplaceable = isReplaceable
        }
    }

    /// The origin of a record in a file; many fields are sorted by name, so that each is found fast.
    public init(path: String, fields: [Field] = []) {
        self.path = path
        guard fields.count > Self.few else {
            self.fields = fields
            return
        }
        self.fields = fields.enumerated().sorted { left, right in
            left.element.name == right.element.name
                ? left.offset < right.offset : precedes(left.element.name, right.element.name)
        }.map(\.element)
    }

    /// The place of a field's value; of its parent where the field is missing; of the file's start at last.
    public func place(of field: String) -> Place {
        known(field).map { Place(path: path, range: $0.range) } ?? Place(path: path)
    }

    /// A field; its parent where the field is missing, and nil where that is missing too.
    public func known(_ field: String) -> Field? {
        var steps = 0
        return known(field, counting: &steps)
    }

    /// The same, and how many fields were looked at.
    func known(_ field: String, counting steps: inout Int) -> Field? {
        var name = Substring(field)
        while true {
            if let found = self.field(name, counting: &steps) { return found }
            guard let dot = name.lastIndex(of: ".") else { return nil }
            name = name[..<dot]
        }
    }

    /// The first field of a name; among many it is found by halving.
    private func field(_ name: Substring, counting steps: inout Int) -> Field? {
        guard fields.count > Self.few else {
            let index = fields.firstIndex { $0.name == name }
            steps += index.map { $0 + 1 } ?? fields.count
            return index.map { fields[$0] }
        }
        var (low, high) = (0, fields.count)
        while low < high {
            let middle = (low + high) / 2
            steps += 1
            if fields[middle].name.utf8.lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
        }
        return low < fields.count && fields[low].name == name ? fields[low] : nil
    }

    /// The file as a whole.
    public var place: Place { Place(path: path) }
}
