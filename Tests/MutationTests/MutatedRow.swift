/// The cells of one line of a table (RFC 4180), each with the columns from its first to behind its last scalar, quotes included.
///
/// Written for the tests alone: it shares nothing with what it tests.
struct MutatedRow {
    struct Cell {
        /// Without the quotes around it.
        var value: String
        var columns: Range<Int>
    }

    private(set) var cells: [Cell] = []

    init(_ line: String) {
        let scalars = Array(line.unicodeScalars)
        var index = 0
        while true {
            let start = index
            var value = String.UnicodeScalarView()
            if index < scalars.count, scalars[index] == "\"" {
                index += 1
                while index < scalars.count {
                    if scalars[index] == "\"" {
                        guard index + 1 < scalars.count, scalars[index + 1] == "\"" else { break }
                        index += 1
                    }
                    value.append(scalars[index])
                    index += 1
                }
            }
            while index < scalars.count, scalars[index] != "," {
                if scalars[index] != "\"" { value.append(scalars[index]) }
                index += 1
            }
            cells.append(Cell(value: String(value), columns: start + 1..<index + 1))
            guard index < scalars.count else { return }
            index += 1
        }
    }

    /// The values of the cells that no edit begins or ends in, or stands just behind.
    func values(without edits: [MutatedText.Edit]) -> [String] {
        cells.filter { cell in
            !edits.contains { $0.start.column <= cell.columns.upperBound && $0.end.column >= cell.columns.lowerBound }
        }.map(\.value)
    }
}
