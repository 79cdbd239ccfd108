import Findings

/// Where in its row a day stands that cannot be known yet.
///
/// Records from tables keep the place of their row alone, since there are many of them. The few findings that speak of one
/// cell read the table once more.
struct CellPlaces {
    /// The bytes of a file of the site.
    let source: (String) -> [UInt8]?
    private var tables: [String: Table] = [:]
    /// How many rows were looked at.
    private(set) var steps = 0

    /// A table whose rows are found by where they begin.
    private struct Table {
        var rows: [SourcePosition: [CSVTable.Cell]] = [:]
        /// Where a column stands; -1 for one that is not there.
        var columns: [String: Int] = [:]
        let table: CSVTable
    }

    init(source: @escaping (String) -> [UInt8]?) {
        self.source = source
    }

    /// The cell of a column in the row at a place; the place itself where that is no row of a table.
    mutating func place(of column: String, inRowAt place: Place) -> Place {
        guard place.path.hasSuffix(".csv"), let index = position(of: column, in: place.path), index >= 0,
            let row = tables[place.path]?.rows[place.range.start], row.indices.contains(index)
        else { return place }
        steps += 1
        return Place(path: place.path, range: row[index].range)
    }

    /// Where a column stands in a table, which is read when it is first asked for.
    private mutating func position(of column: String, in path: String) -> Int? {
        if tables[path] == nil, let table = source(path).flatMap({ CSVTable($0, in: SourceFile(path: path)) }) {
            steps += table.rows.count
            let rows = table.rows.compactMap { row in row.first.map { ($0.range.start, row) } }
            tables[path] = Table(rows: Dictionary(rows, uniquingKeysWith: { first, _ in first }), table: table)
        }
        if let known = tables[path]?.columns[column] { return known }
        steps += tables[path]?.table.rows.count ?? 0
        let found = tables[path]?.table.rows.lazy.compactMap { row in row.firstIndex { $0.text == column } }.first
        tables[path]?.columns[column] = found ?? -1
        return found
    }
}
