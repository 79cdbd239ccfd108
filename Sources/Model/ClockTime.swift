/// A time of day to the minute.
public struct ClockTime: Hashable, Comparable, Sendable {
    /// Since midnight, 0 to 1439.
    public let minutes: Int

    /// Reads `HH:MM`.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(6))
        let colon = bytes.count == 4 ? 1 : 2
        guard bytes.count == 5 || bytes.count == 4, bytes[colon] == UInt8(ascii: ":"),
            let hour = decimal(bytes[..<colon]), let minute = decimal(bytes[(colon + 1)...]), hour < 24, minute < 60
        else { return nil }
        minutes = hour * 60 + minute
    }

    /// The earlier time of a day comes first.
    public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

extension ClockTime: CustomStringConvertible {
    /// `HH:MM`.
    public var description: String {
        String { text in
            text.put((minutes % 60).magnitude, digits: 2)
            text.put(":")
            text.put((minutes / 60).magnitude, digits: 2)
        }
    }
}
