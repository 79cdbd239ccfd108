extension FindingsReport {
    /// The fixes of all findings by the file that they edit, ordered by path.
    public var fixes: [(path: String, fixes: [Finding.Fix])] {
        Dictionary(grouping: findings.compactMap(\.fix)) { Array($0.place.path.utf8) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { (path: String(decoding: $0.key, as: UTF8.self), fixes: $0.value) }
    }
}
