extension Field {
    /// The fields that are called by a name: by their own, by one with that of the fields around them, or with that of their kind
    /// of record: `limit`, `credit.limit`, `accounts.credit.limit`. A setting's own words stand for any: `cadence.A.ideal`.
    public static func named(_ name: String) -> [Field] {
        let parts = bareParts(of: name)
        guard !parts.isEmpty else { return [] }
        // The whole name goes before a part of one, and what is declared before words of the author's own.
        for isWhole in [true, false] {
            for isFree in [false, true] {
                let found = all.filter { field in
                    field.fullParts.contains { full in
                        isWhole == (full.count == parts.count)
                            && matches(full.suffix(parts.count), parts, isFree: isFree)
                    }
                }
                if !found.isEmpty { return found }
            }
        }
        return []
    }

    /// The fields directly inside of it, be they those of records of another kind.
    public var fields: [Field] {
        if let items { return Field.fields(of: items) }
        let path = path
        return Field.all.filter { $0.kind == kind && $0.parent == path }
    }

    /// The fields of a kind of record that stand inside of no other.
    public static func fields(of kind: RecordKind) -> [Field] {
        all.filter { $0.kind == kind && $0.parent == nil }
    }

    /// Its full name in parts; and that by the field which holds the records of its kind, if one does.
    private var fullParts: [[Substring]] {
        let own = Self.bareParts(of: fullName)
        guard let holder = Field.all.first(where: { $0.items == kind }) else { return [own] }
        return [own, Self.bareParts(of: holder.fullName) + own.dropFirst()]
    }

    private static func bareParts(of name: String) -> [Substring] {
        name.split(separator: ".").map { $0.hasSuffix("[]") ? $0.dropLast(2) : $0 }
    }

    /// - Parameter isFree: Whether parts in capitals stand for any; one part at least is then the declared one.
    private static func matches(_ declared: ArraySlice<Substring>, _ asked: [Substring], isFree: Bool) -> Bool {
        guard isFree else { return declared.elementsEqual(asked) }
        return declared.elementsEqual(asked) { $0 == $1 || $0.allSatisfy(\.isUppercase) }
            && zip(declared, asked).contains { $0 == $1 }
    }
}
