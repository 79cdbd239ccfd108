/// Digits with single separators between them, such as `1'250'000.50`.
struct DigitGroups {
    /// What the digits mean together.
    enum Meaning: Hashable {
        case one(whole: ArraySlice<Unicode.Scalar>, decimals: ArraySlice<Unicode.Scalar>)
        /// `21.500`: the last three are thousands' digits or decimals.
        case thousandsOrDecimals(ArraySlice<Unicode.Scalar>, ArraySlice<Unicode.Scalar>)
    }

    private var groups: [ArraySlice<Unicode.Scalar>] = []
    private var separators: [Unicode.Scalar] = []

    /// Nil where anything else stands, or a separator without digits on both its sides.
    init?(_ body: ArraySlice<Unicode.Scalar>) {
        var rest = body
        while true {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard !digits.isEmpty else { return nil }
            groups.append(digits)
            rest = rest[digits.endIndex...]
            guard let separator = rest.popFirst() else { return }
            guard [".", ",", " ", "'"].contains(separator) else { return nil }
            separators.append(separator)
        }
    }

    /// What the digits mean; nil if nobody writes a number so.
    ///
    /// - Parameter pointBeforeThree: whether a point before three digits is a decimal one.
    func meaning(pointBeforeThree: Bool) -> Meaning? {
        guard let last = separators.last else { return .one(whole: groups[0], decimals: []) }
        let isLastDecimal = last == "." || last == ","
        if separators.count == 1, isLastDecimal {
            let (before, behind) = (groups[0], groups[1])
            let mayBeThousands = behind.count == 3 && (1...3).contains(before.count) && before.first != "0"
            return mayBeThousands && !(last == "." && pointBeforeThree)
                ? .thousandsOrDecimals(before, behind) : .one(whole: before, decimals: behind)
        }
        if separators.allSatisfy({ $0 == last }) {
            return Self.areThousands(groups[...]) ? .one(whole: joined(groups[...]), decimals: []) : nil
        }
        let (whole, decimals) = (groups.dropLast(), groups[groups.count - 1])
        let isOneOther = separators.dropLast().allSatisfy { $0 == separators[0] }
        guard isLastDecimal, isOneOther, Self.areThousands(whole) else { return nil }
        return .one(whole: joined(whole), decimals: decimals)
    }

    /// Decimals that cannot be taken for thousands: without the noughts at their end, and never three, where three are
    /// asked about.
    static func unmistakable(
        _ decimals: ArraySlice<Unicode.Scalar>, _ areThreeClear: Bool
    ) -> ArraySlice<Unicode.Scalar> {
        var decimals = decimals
        while decimals.last == "0" { decimals.removeLast() }
        return decimals.count == 3 && !areThreeClear ? decimals + ["0"] : decimals
    }

    /// Whether groups are those of thousands: one to three digits that do not begin with 0, then three each.
    private static func areThousands(_ groups: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
        guard let first = groups.first, groups.count > 1 else { return false }
        return first.count <= 3 && first.first != "0" && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private func joined(_ groups: ArraySlice<ArraySlice<Unicode.Scalar>>) -> ArraySlice<Unicode.Scalar> {
        ArraySlice(groups.joined())
    }
}
