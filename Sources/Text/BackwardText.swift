/// A short text written from its end to its beginning, as the digits of a number come.
///
///     String { text in          // 2026-11-23
///         text.put(23, digits: 2)
///         text.put("-")
///         text.put(11, digits: 2)
///         text.put("-")
///         text.put(2026, digits: 4)
///     }
///
/// Pages are made of such texts by the hundred; put together from strings they take five to ten times as long.
public struct BackwardText {
    /// Bytes that are set aside: the longest number has 39 digits and 12 separators, and what stands around it is short.
    static let capacity = 96

    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var start: Int
    /// How many bytes had no room.
    fileprivate private(set) var missing = 0

    fileprivate init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
        start = buffer.count
    }

    fileprivate var text: String { String(decoding: UnsafeBufferPointer(rebasing: buffer[start...]), as: UTF8.self) }

    private mutating func put(byte: UInt8) {
        guard start > 0 else {
            missing += 1
            return
        }
        start -= 1
        buffer[start] = byte
    }

    /// Puts a text before what is there.
    public mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes.reversed() { put(byte: byte) }
        }
    }

    /// Puts a number before what is there, with zeros before it if it has fewer digits.
    public mutating func put(_ number: UInt, digits: Int = 1) {
        put(small: UInt64(number), digits: digits)
    }

    /// Puts a number before what is there, with zeros before it if it has fewer digits.
    public mutating func put(_ number: UInt128, digits: Int = 1) {
        if let small = UInt64(exactly: number) { return put(small: small, digits: digits) }
        let (front, back) = number.quotientAndRemainder(dividingBy: Self.chunk)
        put(small: UInt64(back), digits: Self.chunkDigits)
        put(front, digits: digits - Self.chunkDigits)
    }

    /// Puts a number with a comma between its groups of three digits.
    public mutating func put(grouped number: UInt128) {
        if let small = UInt64(exactly: number) { return put(grouped: small) }
        let (front, back) = number.quotientAndRemainder(dividingBy: Self.chunk)
        put(grouped: UInt64(back), digits: Self.chunkDigits)
        put(byte: UInt8(ascii: ","))
        put(grouped: front)
    }

    /// The greatest power of ten that 64 bits hold and that is made of whole groups.
    private static let chunk: UInt128 = 1_000_000_000_000_000_000
    private static let chunkDigits = 18

    private mutating func put(small number: UInt64, digits: Int) {
        var rest = number
        var count = 0
        repeat {
            put(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            count += 1
        } while rest > 0 || count < digits
    }

    private mutating func put(grouped number: UInt64, digits: Int = 1) {
        var rest = number
        var count = 0
        repeat {
            if count > 0, count.isMultiple(of: 3) { put(byte: UInt8(ascii: ",")) }
            put(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            count += 1
        } while rest > 0 || count < digits
    }
}

extension String {
    /// A short text that is written from its end to its beginning.
    public init(_ write: (inout BackwardText) -> Void) {
        let (text, missing) = String.written(within: BackwardText.capacity, write)
        self = missing == 0 ? text : String.written(within: BackwardText.capacity + missing, write).text
    }

    private static func written(
        within capacity: Int, _ write: (inout BackwardText) -> Void
    ) -> (text: String, missing: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            var text = BackwardText(buffer)
            write(&text)
            return (text.text, text.missing)
        }
    }
}
