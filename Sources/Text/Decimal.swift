/// A decimal number as it was written: `digits` × 10^−`scale`.
///
/// Reads plain decimals only (`1250000`, `-300.25`, `.5` is not one): no exponent, no thousands separators.
public struct Decimal: Hashable, Sendable {
    /// At most eighteen digits.
    public let digits: Int64
    /// How many of the digits stand behind the point.
    public let scale: Int

    /// A number by its digits, of which the last `scale` stand behind the point.
    public init(digits: Int64, scale: Int) {
        self.digits = digits
        self.scale = scale
    }

    /// Reads digits with at most one point between them and a sign before; nil for all else, as for over 18 digits.
    public init?(_ text: some StringProtocol) {
        let decimal = text.utf8.withContiguousStorageIfAvailable { Decimal(bytes: $0[...]) }
        guard let decimal = decimal ?? Array(text.utf8).withUnsafeBufferPointer({ Decimal(bytes: $0[...]) }) else {
            return nil
        }
        self = decimal
    }

    private init?(bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        guard bytes.count <= 32 else { return nil }
        var rest = bytes
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard let first = rest.first, let last = rest.last, isDigit(first), isDigit(last) else { return nil }
        var value: Int64 = 0
        var scale = 0
        var digitCount = 0
        var isBehindPoint = false
        for byte in rest {
            if byte == UInt8(ascii: "."), !isBehindPoint {
                isBehindPoint = true
                continue
            }
            guard isDigit(byte), digitCount < 18 else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
            digitCount += value == 0 ? 0 : 1
            scale += isBehindPoint ? 1 : 0
        }
        guard scale <= 18 else { return nil }
        self.init(digits: isNegative ? -value : value, scale: scale)
    }

    /// The number in units of 10^−`places`, or nil if that would lose a digit that is not zero.
    public func units(places: Int) -> Int128? {
        var value = Int128(digits)
        if scale <= places {
            for _ in scale..<places { value *= 10 }
            return value
        }
        for _ in places..<scale {
            guard value % 10 == 0 else { return nil }
            value /= 10
        }
        return value
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
