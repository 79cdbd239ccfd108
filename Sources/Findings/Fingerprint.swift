/// Tells whether two findings are the same one, though lines were added above it: a hash of rule, path and what is said, by
/// the sentence's name and by the facts that say of what. So it is the same in every language, and after a better wording.
///
/// Counts, lengths of time, amounts and shares do not say of what: "overdue for 12 days" is the same finding tomorrow.
/// Words, names and days do.
///
/// The hash is FNV-1a with 128 bits over UTF-8, the parts separated by a byte that UTF-8 does not have. It is
/// the same on every machine and meant against accidents, not against people who look for collisions.
public struct Fingerprint: Hashable, Comparable, Sendable, CustomStringConvertible {
    private var hash: UInt128

    /// The fingerprint that a finding shares with those equal to it.
    public init(_ finding: Finding) {
        var hash = FNV1a()
        hash.combine(finding.rule)
        hash.combine(finding.place.path)
        hash.combine(finding.message)
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

/// http://www.isthe.com/chongo/tech/comp/fnv/
private struct FNV1a {
    var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

    mutating func combine(_ part: String) {
        for byte in part.utf8 { combine(byte) }
        combine(0xFF)
    }

    mutating func combine(_ statement: Statement) {
        combine(statement.sentence)
        for fact in statement.facts { combine(fact.value) }
    }

    private mutating func combine(_ value: Statement.Value) {
        switch value {
        case .text(let text), .period(let text), .word(let text, _): combine(text)
        case .date(let day): combine(String(day))
        case .span(let first, let last):
            combine(String(first))
            combine(String(last))
        case .list(let values): for value in values { combine(value) }
        case .statement(let statement): combine(statement)
        case .number, .plain, .days, .amount, .amountIn, .decimal, .share: combine("")
        }
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
