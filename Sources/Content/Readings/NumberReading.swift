import Model
import Text

/// What a text says where a number stands.
///
/// Only digits with a point before the decimals are read. Where anything else stands, the number is never taken out of
/// it: either there is one number that it can mean, which is offered, or the author is asked.
enum NumberReading: Hashable, Sendable {
    /// The number, as it was written.
    case read(Decimal)
    /// Written in another form, of which there is one reading; this is it in the plain form.
    case offered(PlainNumber)
    /// Two readings, a thousand times apart: those of them that the field could hold.
    case asked([PlainNumber])
    case refused(NumberRefusal)

    init(_ text: String, as kind: NumberKind) {
        let plain = kind.isPercentage ? withoutPercentSign(text) : text[...]
        guard let value = Decimal(plain), !(value.scale == 3 && Self.mayMeanThousands(plain, kind)) else {
            self = Self.unfold(text, as: kind)
            return
        }
        self = kind.refusal(of: value).map { .refused($0) } ?? .read(value)
    }

    var isOffered: Bool {
        if case .offered = self { true } else { false }
    }

    var isAsked: Bool {
        if case .asked = self { true } else { false }
    }

    /// Whether the three digits behind the point of a plain number could be thousands: `21.500`, but not `0.125`,
    /// `1234.500` or `02.500`.
    private static func mayMeanThousands(_ plain: Substring, _ kind: NumberKind) -> Bool {
        guard !kind.hasThreeDecimals else { return false }
        var rest = plain.utf8
        if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        return rest.first != UInt8(ascii: "0") && (5...7).contains(rest.count)
    }

    /// Reads what is not plain.
    private static func unfold(_ text: String, as kind: NumberKind) -> NumberReading {
        let written = WrittenNumber(text, as: kind)
        guard let groups = DigitGroups(written.body) else { return .refused(.form(written.obstacle(to: kind))) }
        func number(_ whole: ArraySlice<Unicode.Scalar>, _ decimals: ArraySlice<Unicode.Scalar>) -> PlainNumber? {
            PlainNumber(isNegative: written.isNegative, whole: whole, decimals: decimals)
        }
        switch groups.meaning(pointBeforeThree: kind.hasThreeDecimals) {
        case .one(let whole, let decimals):
            guard let number = number(whole, decimals) else { return .refused(.tooManyDigits) }
            return kind.refusal(of: number.value).map { .refused($0) } ?? .offered(number)
        case .thousandsOrDecimals(let whole, let decimals):
            let readings = [
                number(whole + decimals, []), number(whole, DigitGroups.unmistakable(decimals, kind.hasThreeDecimals)),
            ].compactMap { $0 }
            let refusals = readings.map { kind.refusal(of: $0.value) }
            let possible = zip(readings, refusals).filter { $0.1 == nil }.map(\.0)
            guard !possible.isEmpty else { return .refused(refusals.compactMap { $0 }.last ?? .tooManyDigits) }
            return .asked(possible)
        case nil:
            return .refused(.form(.grouping))
        }
    }
}

extension NumberKind {
    /// Why a field of this kind cannot hold a number; nil if it can.
    fileprivate func refusal(of value: Decimal) -> NumberRefusal? {
        if value.digits < 0, !mayBeNegative { return .negative }
        guard let units = value.units(places: places) else { return .tooManyDecimals }
        if let allowed, units < allowed.lowerBound || units > allowed.upperBound { return .outOfRange(allowed) }
        return value.digits.magnitude <= largest ? nil : .tooManyDigits
    }
}

/// A percentage without the sign behind it and the blanks before that.
private func withoutPercentSign(_ text: String) -> Substring {
    var number = Substring(text)
    guard number.utf8.last == UInt8(ascii: "%") else { return number }
    number.removeLast()
    while number.utf8.last == UInt8(ascii: " ") { number.removeLast() }
    return number
}
