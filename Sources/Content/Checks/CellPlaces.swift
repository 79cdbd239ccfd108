import Findings

/// Where in its row a day stands that cannot be known yet.
///
/// Records from tables keep the place of their row alone, since there are many of them. The few findings that speak of one
/// cell read the table once more.
struct CellPlaces {
    /// The bytes of a file of the site.
    let source: (String) -> [UInt8]?
    private var tables: [String: CSVTable] = [:]

    init(source: @escaping (String) -> [UInt8]?) {
        self.source = source
    }

    /// The cell of a column in the row at a place; the place itself where that is no row of a table.
    mutating func place(of column: String, inRowAt place: Place) -> Place {
        guard place.path.hasSuffix(".csv"), let table = table(place.path),
            let index = table.rows.lazy.compactMap({ row in row.firstIndex { $0.text == column } }).first,
            let row = table.rows.first(where: { $0.first?.range.start == place.range.start }),
            row.indices.contains(index)
        else { return place }
        return Place(path: place.path, range: row[index].range)
    }

    private mutating func table(_ path: String) -> CSVTable? {
        if let known = tables[path] { return known }
        let table = source(path).flatMap { CSVTable($0, in: SourceFile(path: path)) }
        tables[path] = table
        return table
    }
}
