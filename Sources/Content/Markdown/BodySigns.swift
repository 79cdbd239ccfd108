/// What a body holds of signs that only some bodies hold, found in one pass: a body that holds none pays for no more.
struct BodySigns: OptionSet {
    let rawValue: UInt32

    /// `~~`
    static let strikes = BodySigns(rawValue: 1 << 0)
    /// `:/` or `ww`
    static let bareLinks = BodySigns(rawValue: 1 << 1)
    /// `[[`
    static let wikiLinks = BodySigns(rawValue: 1 << 2)
    /// `[ ]` or `[x]`, or a word of one letter in brackets
    static let boxes = BodySigns(rawValue: 1 << 3)
    /// `](`, and what is written in its place: `] (`, `](` with full-width brackets
    static let links = BodySigns(rawValue: 1 << 4)
    /// `**`
    static let stress = BodySigns(rawValue: 1 << 6)
    /// `|`
    static let pipes = BodySigns(rawValue: 1 << 8)
    /// `&`
    static let references = BodySigns(rawValue: 1 << 9)
    /// `\`
    static let escapes = BodySigns(rawValue: 1 << 10)

    /// `@`
    static let mail = BodySigns(rawValue: 1 << 11)

    /// Finds the signs of a body, and counts those that may nest.
    static func read(_ body: ArraySlice<UInt8>) -> (signs: BodySigns, nestingCount: Int) {
        var found: UInt32 = 0
        var count: UInt32 = 0
        var before: UInt32 = 0
        body.withUnsafeBufferPointer { bytes in
            table.withUnsafeBufferPointer { table in
                for byte in bytes {
                    let entry = table[Int(byte)]
                    let pairs = before & (entry >> pairEnd) & 0xFF
                    found |= pairs | (entry & singles)
                    // A number with a `.` or `)` behind it begins an item.
                    count &+= (entry >> nests) &+ (pairs >> number & 1)
                    before = entry
                }
            }
        }
        return (BodySigns(rawValue: found), Int(count))
    }

    // For each byte: in the lowest 8 bits, which pairs it may begin; in the next 8, which signs it is by itself; in the
    // next 8, which pairs it may end; and whether it may nest.
    private static let number: UInt32 = 5
    private static let singles: UInt32 = 0xFF00
    private static let pairEnd: UInt32 = 16
    private static let nests: UInt32 = 24

    private static let table: [UInt32] = (0...UInt8.max).map { byte in
        func isOne(of signs: StaticString) -> Bool { signs.withUTF8Buffer { $0.contains(byte) } }
        var entry: UInt32 = 0
        func pair(_ sign: UInt32, begins: StaticString, ends: StaticString) {
            if isOne(of: begins) { entry |= sign }
            if isOne(of: ends) { entry |= sign << pairEnd }
        }
        pair(strikes.rawValue, begins: "~", ends: "~")
        pair(bareLinks.rawValue, begins: ":wW", ends: "/wW")
        pair(wikiLinks.rawValue, begins: "[", ends: "[")
        pair(boxes.rawValue, begins: " \txX", ends: "]")
        pair(links.rawValue, begins: "]", ends: "( ")
        pair(stress.rawValue, begins: "*", ends: "*")
        // The last bytes of `］` and `】`, and the first of `（`.
        if byte == 0xBD || byte == 0x91 { entry |= links.rawValue }
        if byte == 0xEF { entry |= links.rawValue << pairEnd }
        pair(1 << number, begins: "0123456789", ends: ".)")
        if isOne(of: "|") { entry |= pipes.rawValue }
        if isOne(of: "&") { entry |= references.rawValue }
        if isOne(of: "\\") { entry |= escapes.rawValue }
        if isOne(of: "@") { entry |= mail.rawValue }
        if isOne(of: ">*_[+-~") { entry |= 1 << nests }
        return entry
    }
}
