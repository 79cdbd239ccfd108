import Analysis
import Templating

/// How many accounts stand where against the cadence of their tiers.
struct CadenceStatesView: View {
    let withinIdeal: String?
    let due: String?
    let overdue: String?
    let never: String?

    init(_ states: CadenceStates, _ formats: Formats) {
        withinIdeal = formats.count(states[.withinIdeal])
        due = formats.count(states[.due])
        overdue = formats.count(states[.overdue])
        never = formats.count(states[.neverVisited])
    }

    static let fields: [Field<Self>] = [
        .optionalText("withinIdeal") { $0.withinIdeal },
        .optionalText("due") { $0.due },
        .optionalText("overdue") { $0.overdue },
        .optionalText("never") { $0.never },
    ]
}
