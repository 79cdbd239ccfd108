/// Whether a text is what a spreadsheet makes of a long code: `2.19E+26` of `219000000000000000000000000`, or of `219E24`.
///
/// Codes are texts and are kept as written; but the digits of this one are lost, and it would join with nothing.
func isShortenedCode(_ text: String) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let parts = text.utf8.split(separator: UInt8(ascii: "E"), omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].first, let sign = parts[1].first else { return false }
    let decimals = parts[0].dropFirst()
    let exponent = parts[1].dropFirst()
    let hasSeparator = decimals.first == UInt8(ascii: ".") || decimals.first == UInt8(ascii: ",")
    return isDigit(first) && (decimals.isEmpty || hasSeparator && decimals.count > 1)
        && decimals.dropFirst().allSatisfy(isDigit)
        && (sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")) && exponent.count >= 2
        && exponent.allSatisfy(isDigit)
}
