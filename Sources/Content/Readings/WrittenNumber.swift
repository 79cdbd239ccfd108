/// A text where a number stands, with what belongs around the digits taken off: the sign in all its forms, the field's
/// own currency, the sign of a percentage.
struct WrittenNumber {
    /// By a minus before or behind, or by brackets.
    private(set) var isNegative = false
    /// What is left; full-width characters, blanks and apostrophes of all kinds in their plain form.
    private(set) var body: ArraySlice<Unicode.Scalar>
    private var hasSign = false
    private var hasCode = false
    private var hasPercentSign = false

    init(_ text: String, as kind: NumberKind) {
        body = text.unicodeScalars.map(Self.plain)[...]
        repeat { trim() } while peel(kind)
    }

    /// Takes off one thing, if there is one that may stand here and has not been met before.
    private mutating func peel(_ kind: NumberKind) -> Bool {
        guard let first = body.first, let last = body.last else { return false }
        if kind.isPercentage, !hasPercentSign, last == "%" {
            hasPercentSign = true
            body.removeLast()
            return true
        }
        if !hasCode, let code = kind.currency?.code {
            for name in ([code] + Self.ownNames[code, default: []]).map(\.unicodeScalars) {
                hasCode = true
                if Self.isSame(body.prefix(name.count), name) {
                    body.removeFirst(name.count)
                    return true
                }
                if Self.isSame(body.suffix(name.count), name) {
                    body.removeLast(name.count)
                    return true
                }
            }
            hasCode = false
        }
        guard !hasSign else { return false }
        hasSign = true
        switch (first, last) {
        case ("(", ")"):
            isNegative = true
            body.removeFirst()
            if !body.isEmpty { body.removeLast() }
        case ("-", _), ("+", _):
            isNegative = first == "-"
            body.removeFirst()
        case (_, "-"):
            isNegative = true
            body.removeLast()
        default:
            hasSign = false
        }
        return hasSign
    }

    /// Signs and words that no other currency has.
    private static let ownNames = ["EUR": ["€"], "CNY": ["人民币", "元", "RMB"]]

    private mutating func trim() {
        while body.first == " " { body.removeFirst() }
        while body.last == " " { body.removeLast() }
    }

    /// Whether a text is a currency's code, in capitals or not.
    private static func isSame(_ text: ArraySlice<Unicode.Scalar>, _ code: String.UnicodeScalarView) -> Bool {
        text.elementsEqual(code) { $0.properties.uppercaseMapping == String($1) }
    }

    /// A full-width character as its ASCII counterpart; every blank as a space, every apostrophe as `'`, the minus sign
    /// (U+2212) as `-`.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2212: "-"
        case 0x2019: "'"
        case 0x09, 0xA0, 0x2002...0x200A, 0x202F, 0x205F, 0x3000: " "
        default: scalar.plainWidth
        }
    }
}
