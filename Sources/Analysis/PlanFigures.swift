import Model

/// Amounts of a sales plan, of one account or added up over several.
public struct PlanFigures: Hashable, Sendable {
    /// How many accounts they are of.
    public internal(set) var accounts = 0
    /// Revenue of the months that the plan starts from, as far as they are booked.
    public internal(set) var base = Money.zero
    /// The part of ``base`` of which something is planned.
    public internal(set) var plannedBase = Money.zero
    /// What is planned: the base and its growth, to the smallest unit; a half goes up. Zero where nothing is planned.
    public internal(set) var goal = Money.zero
    /// What the accounts' own targets for the year come to.
    public internal(set) var target = Money.zero
    /// How many accounts that buy, or once did and may again, have no target for the year.
    public internal(set) var withoutTarget = 0
    /// What is planned of those: the part of the gap for which nobody has said anything yet.
    public internal(set) var goalWithoutTarget = Money.zero
    /// What these accounts bought in the year, up to the last month that is booked.
    public internal(set) var actual = Money.zero
    /// The part of ``actual`` that accounts with a target bought: what stands against the targets.
    public internal(set) var actualWithTarget = Money.zero
    /// The part of ``actual`` that was sold while another rep was in charge than today's. Of a rep's figures only.
    public internal(set) var actualUnderOthers = Money.zero
    /// What was sold in the year while the rep was in charge, wherever: over all reps it adds up to the whole. The same as
    /// ``actual`` in figures that are no rep's.
    public internal(set) var sold = Money.zero

    /// What is planned and no target stands for; negative where the targets ask for more.
    public var gap: Money { goal - target }

    /// How far the sales to accounts with a target have come of the targets; nil if there are none.
    public var progressOfTarget: Share? { Share(actualWithTarget, of: target) }

    /// What is planned beside the base that it grows from; nil where nothing is planned.
    public var growth: Growth? { plannedBase > .zero ? Growth(from: plannedBase, to: goal) : nil }

    mutating func add(_ other: PlanFigures) {
        accounts += other.accounts
        base += other.base
        plannedBase += other.plannedBase
        goal += other.goal
        target += other.target
        withoutTarget += other.withoutTarget
        goalWithoutTarget += other.goalWithoutTarget
        actual += other.actual
        actualWithTarget += other.actualWithTarget
        actualUnderOthers += other.actualUnderOthers
        sold += other.sold
    }
}
