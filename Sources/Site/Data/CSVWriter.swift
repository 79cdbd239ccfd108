/// Writes a table as CSV (RFC 4180), in UTF-8 with a byte order mark so that spreadsheets read it rightly.
struct CSVWriter {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ columns: [String]) {
        row(columns)
    }

    mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: quoted(cell).utf8)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// Quoted where need be. A text that a spreadsheet would take for a formula gets a `'` before it; numbers do not.
    private func quoted(_ cell: String) -> String {
        var text = cell
        if let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first), !isNumber(cell) { text = "'" + cell }
        guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private func isNumber(_ cell: String) -> Bool {
        cell.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && cell.utf8.count > 1
    }
}
