import Model

/// Who of the reps has left us, or will, and from which day on somebody else has to see to what bears their name.
public struct RepDepartures: Sendable {
    /// The last day of each rep who has one; for whoever is not active and has none, no day at all.
    private let lastDays: [String: Day?]

    /// Nobody has left.
    public init() {
        lastDays = [:]
    }

    /// Takes the last days from the reps' files; whoever is not active and has none has left for good.
    public init(of reps: [Rep]) {
        lastDays = Dictionary(
            reps.lazy.filter { $0.until != nil || !$0.isActive }.map { ($0.id, $0.until) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether a rep does not work for us any more on a day. Of names that are no rep's nobody knows.
    public func hasLeft(_ rep: String, by day: Day) -> Bool {
        guard !lastDays.isEmpty, let last = lastDays[rep] else { return false }
        return last.map { $0 < day } ?? true
    }

    /// Who sees, on a day, to something at an account that bears a rep's name: the rep, or, where the rep has left by
    /// then, the account's owner of that day.
    public func successor(of rep: String, at account: Account, on day: Day) -> String {
        hasLeft(rep, by: day) ? account.owner(on: day) : rep
    }
}
