import Analysis
import Templating

/// Where an account stands against the cadence of its tier.
struct CadenceStateView: View {
    let text: String
    /// For the looks.
    let style: String

    init(_ state: VisitCadence.State, _ words: Words) {
        text = words.word(.cadenceState, state.rawValue)
        style =
            switch state {
            case .withinIdeal: "kept"
            case .due: "due"
            case .overdue, .neverVisited: "overdue"
            case .notAsked: "none"
            }
    }
}
