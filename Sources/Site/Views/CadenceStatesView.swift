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
}
