/// Writes content lines of iCalendar (RFC 5545 §3.1): ended by CR LF, and folded after 75 octets at most.
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []
    private static let longest = 75

    mutating func begin(_ component: String) { line("BEGIN", component) }
    mutating func end(_ component: String) { line("END", component) }

    /// A property whose value is a text (§3.3.11): backslashes, semicolons, commas and line breaks are escaped.
    mutating func text(_ name: String, _ text: String) {
        var line = Array((name + ":").utf8)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line += [UInt8(ascii: "\\"), byte]
            case 0x0A where previous == 0x0D: break
            case 0x0A, 0x0D: line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case 0x09: line.append(byte)
            case 0..<0x20, 0x7F: break
            default: line.append(byte)
            }
            previous = byte
        }
        fold(line)
    }

    /// A property whose value stands as it is: a date, a duration, an address.
    /// - Parameter name: The property's name, with its parameters if it has some.
    mutating func line(_ name: String, _ value: String) {
        fold(Array((name + ":" + value).utf8))
    }

    /// The value of a parameter in quotes (§3.2): it may hold neither quotes nor control characters.
    static func quoted(_ text: String) -> String {
        var value = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: value.append("'")
            case 0..<0x20, 0x7F: value.append(" ")
            default: value.append(scalar)
            }
        }
        return "\"\(String(value))\""
    }

    private mutating func fold(_ line: [UInt8]) {
        var start = 0
        var room = Self.longest
        while line.count - start > room {
            var end = start + room
            // A fold between the bytes of one character would be allowed, but few readers would get over it.
            while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += line[start..<end]
            bytes += [0x0D, 0x0A, 0x20]
            start = end
            // The space at the beginning counts.
            room = Self.longest - 1
        }
        bytes += line[start...]
        bytes += [0x0D, 0x0A]
    }
}
