/// What a spreadsheet leaves in a cell whose formula it could not work out: `#REF!`, `#N/A`, `#DIV/0!`, in German `#NV`; and
/// `####`, where a column was too narrow for its number.
enum SpreadsheetError {
    static func isOne(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.first == UInt8(ascii: "#"), let last = bytes.last, (3...16).contains(bytes.count) else {
            return false
        }
        let rest = bytes.dropFirst()
        if rest.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
        guard rest.first.map(isCapital) ?? false else { return false }
        return last == UInt8(ascii: "!") || last == UInt8(ascii: "?") || ["#N/A", "#NV", "#N/D"].contains(text)
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
