import Model
import Schema

extension AskedLevel {
    /// What is asked of an account. One that is a customer no more needs only what a target needs.
    public init(stage: Account.Stage, tier: Tier?) {
        switch (stage, tier) {
        case (.target, _), (.former, _): self = .profile
        case (_, .a): self = .strategy
        case (_, .b): self = .analysis
        case (_, .c), (_, nil): self = .card
        }
    }
}
