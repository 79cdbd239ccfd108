/// Writes content lines of iCalendar (RFC 5545 §3.1): ended by CR LF, and folded after 75 octets at most.
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []
    private static let longest = 75

    mutating func begin(_ component: String) { line("BEGIN", component) }
    mutating func end(_ component: String) { line("END", component) }

    /// A property whose value is a text (§3.3.11): backslashes, semicolons, commas and line breaks are escaped.
    mutating func text(_ name: String, _ text: String) {
        var value = ""
        for character in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch character {
            case "\\", ";", ",":
                value.unicodeScalars.append("\\")
                value.unicodeScalars.append(character)
            case "\n", "\r": value += "\\n"
            case _ where character.value < 0x20 && character != "\t" || character.value == 0x7F: break
            default: value.unicodeScalars.append(character)
            }
        }
        line(name, value)
    }

    /// A property whose value stands as it is: a date, a duration, an address.
    /// - Parameter name: The property's name, with its parameters if it has some.
    mutating func line(_ name: String, _ value: String) {
        let line = Array((name + ":" + value).utf8)
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
