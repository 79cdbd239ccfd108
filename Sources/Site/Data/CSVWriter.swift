/// Writes a table as CSV (RFC 4180), in UTF-8 with a byte order mark so that spreadsheets read it rightly.
struct CSVWriter {
    /// A cell, by what its column holds.
    enum Cell {
        /// What somebody wrote, or a name.
        case text(String)
        /// Digits as the site itself writes them; empty where there is no figure.
        case number(String)
    }

    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ columns: [String]) {
        row(columns.map(Cell.text))
    }

    mutating func row(_ cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .text(let text): append(Self.guarded(text))
            case .number(let digits): append(digits)
            }
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private mutating func append(_ cell: String) {
        if cell.utf8.contains(where: Self.asksForQuotes) {
            bytes.append(UInt8(ascii: "\""))
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        } else {
            bytes.append(contentsOf: cell.utf8)
        }
    }

    private static func asksForQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }

    /// A text that no spreadsheet takes for a formula, whatever it takes for the end of a cell: a `'` stands before each
    /// sign that begins one, at the start and behind each `;`, tab, `|` and end of a line.
    static func guarded(_ text: String) -> String {
        // Most texts begin no formula, and hold nothing behind which another could begin.
        if text.unicodeScalars.first.map(beginsFormula) != true, !text.unicodeScalars.contains(where: endsCell) {
            return text
        }
        var guarded = String.UnicodeScalarView()
        var isStart = true
        for scalar in text.unicodeScalars {
            if isStart, beginsFormula(scalar) { guarded.append("'") }
            guarded.append(scalar)
            isStart = endsCell(scalar)
        }
        return String(guarded)
    }

    private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t": true
        default: false
        }
    }

    private static func endsCell(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ";", "\t", "|", "\n", "\r": true
        default: false
        }
    }
}
