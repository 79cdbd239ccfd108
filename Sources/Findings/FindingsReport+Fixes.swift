extension FindingsReport {
    /// The fixes of all findings by the file that they edit, ordered by path.
    public var fixes: [(path: String, fixes: [Finding.Fix])] {
        Dictionary(grouping: findings.compactMap(\.fix)) { Array($0.place.path.utf8) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { (path: String(decoding: $0.key, as: UTF8.self), fixes: $0.value) }
    }

    /// The renamings of all findings: what lies in a folder before the folder itself, so that every path still holds when
    /// its turn comes.
    public var renamings: [Finding.Renaming] {
        findings.compactMap(\.renaming).sorted {
            let (left, right) = (Self.depth($0.path), Self.depth($1.path))
            return left != right ? left > right : $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
    }

    private static func depth(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
}
