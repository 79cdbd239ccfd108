import Model

/// Who else sells to an account, from the greatest share to the smallest.
public struct CompetitorShares: Hashable, Sendable {
    /// Those whose share is known come first; equal shares, and those of whom no share is known, in the card's order.
    public let rows: [Trading.Competitor]
    /// All known shares together; nil if none is known.
    public let known: Percentage?
    /// What is left of a hundred per cent: ours, and that of whoever is not on the card. Nil if no share is known, or
    /// if the known ones come to more than a hundred.
    public let rest: Percentage?

    /// Orders the competitors on the card, and adds up those of their shares that it tells.
    public init(of account: Account) {
        let told = account.trading.competitors.filter { $0.share != nil }
        let shares = told.compactMap { $0.share?.hundredths }
        rows =
            told.enumerated()
            .sorted { ($1.element.share ?? Self.none, $0.offset) < ($0.element.share ?? Self.none, $1.offset) }
            .map(\.element) + account.trading.competitors.filter { $0.share == nil }
        let sum = shares.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        known = shares.isEmpty ? nil : Percentage(hundredths: sum)
        rest = shares.isEmpty || sum > 10_000 ? nil : Percentage(hundredths: 10_000 - sum)
    }

    private static let none = Percentage(hundredths: 0)
}
