import Analysis
import Model
import Text

extension JSONWriter {
    /// A member that is a fraction of 1 with six places; null if there is none.
    mutating func member(_ name: String, _ share: Share?) {
        key(name)
        self.share(share)
    }

    /// A member that is a string; null if there is none.
    mutating func member(_ name: String, orNull text: String?) {
        key(name)
        optional(text)
    }

    /// The days that figures are about.
    mutating func member(_ name: String, _ span: DaySpan) {
        object(name) { json in
            json.member("from", span.first.description)
            json.member("to", span.last.description)
        }
    }

    /// Members that name a period, with its first and its last day.
    mutating func members(_ period: Period) {
        member("period", period.description)
        member("from", period.first.description)
        member("to", period.last.description)
    }

    /// How many accounts each tier has.
    mutating func member(_ name: String, _ counts: TierCounts) {
        object(name) { json in
            for tier in Tier.allCases { json.member(tier.rawValue, counts[tier]) }
        }
    }

    /// Members that tell accounts apart: how many of them are customers, former ones and targets, and how many have each tier.
    mutating func members(_ counts: AccountCounts) {
        member("customers", counts.customers)
        member("former", counts.former)
        member("targets", counts.targets)
        member("tiers", counts.tiers)
    }
}
