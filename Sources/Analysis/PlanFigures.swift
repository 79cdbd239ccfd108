import Model

/// Amounts of a sales plan, of one account or added up over several.
public struct PlanFigures: Hashable, Sendable {
    /// How many accounts they are of.
    public internal(set) var accounts = 0
    /// Revenue of the days that the plan starts from.
    public internal(set) var base = Money.zero
    /// What is planned: the base and its growth, to the smallest unit; a half goes up.
    public internal(set) var goal = Money.zero
    /// What the accounts' own targets for the year come to.
    public internal(set) var target = Money.zero
    /// How many accounts that buy, or once did and may again, have no target for the year.
    public internal(set) var withoutTarget = 0
    /// What was sold in the year so far.
    public internal(set) var actual = Money.zero

    /// What is planned and no target stands for; negative where the targets ask for more.
    public var gap: Money { goal - target }

    /// How far the year's sales have come of what is planned; nil if nothing is.
    public var progress: Share? { Share(actual, of: goal) }

    mutating func add(_ other: PlanFigures) {
        accounts += other.accounts
        base += other.base
        goal += other.goal
        target += other.target
        withoutTarget += other.withoutTarget
        actual += other.actual
    }
}
