/// Tells whether two findings are the same one, though lines were added above it: a hash of rule, path and message.
///
/// Numbers in the message that stand outside of backticks do not count: "overdue for 12 days" is the same finding
/// tomorrow. What stands inside is quoted from the file and does.
///
/// The hash is FNV-1a with 128 bits over UTF-8, the three parts separated by a byte that UTF-8 does not have. It is
/// the same on every machine and meant against accidents, not against people who look for collisions.
public struct Fingerprint: Hashable, Comparable, Sendable, CustomStringConvertible {
    private var hash: UInt128

    /// The fingerprint that a finding shares with those equal to it.
    public init(_ finding: Finding) {
        var hash = FNV1a()
        hash.combine(finding.rule)
        hash.combine(finding.place.path)
        hash.combine(withoutMeasuredNumbers(finding.message))
        self.hash = hash.value
    }

    /// Reads 32 hexadecimal digits; nil if `text` is anything else.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 32, text.utf8.allSatisfy({ UInt8(ascii: "+") != $0 }) else { return nil }
        guard let value = UInt128(text, radix: 16) else { return nil }
        hash = value
    }

    private init(hash: UInt128) {
        self.hash = hash
    }

    /// The fingerprint of the `number`-th of equal findings, counted from 0, where each needs one of its own.
    func occurrence(_ number: Int) -> Fingerprint {
        var hash = FNV1a(value: hash)
        hash.combine(String(number))
        return Fingerprint(hash: hash.value)
    }

    /// By the number, which is the order of the digits too.
    public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
        left.hash < right.hash
    }

    /// 32 lower-case hexadecimal digits.
    public var description: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}

/// `message` with each run of digits outside of backticks turned into one `0`.
private func withoutMeasuredNumbers(_ message: String) -> String {
    var result = String.UnicodeScalarView()
    var isQuoted = false
    var isInNumber = false
    for scalar in message.unicodeScalars {
        if scalar == "`" { isQuoted.toggle() }
        let isMeasured = !isQuoted && ("0"..."9").contains(scalar)
        if !isMeasured { result.append(scalar) } else if !isInNumber { result.append("0") }
        isInNumber = isMeasured
    }
    return String(result)
}

/// http://www.isthe.com/chongo/tech/comp/fnv/
private struct FNV1a {
    var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

    mutating func combine(_ part: String) {
        for byte in part.utf8 { combine(byte) }
        combine(0xFF)
    }

    private mutating func combine(_ byte: UInt8) {
        value = (value ^ UInt128(byte)) &* Self.prime
    }
}

extension FindingsReport {
    /// Each finding with a fingerprint that no other of the report has.
    var fingerprinted: [(finding: Finding, fingerprint: Fingerprint)] {
        var seen: [Fingerprint: Int] = [:]
        return findings.map { finding in
            let fingerprint = Fingerprint(finding)
            let number = seen[fingerprint, default: 0]
            seen[fingerprint] = number + 1
            return (finding, fingerprint.occurrence(number))
        }
    }
}
