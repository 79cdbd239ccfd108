import Model

/// A drawing that is a file of its own.
enum Drawing: Hashable, Sendable {
    /// The Pareto chart by the measure of the settings, or by the other one.
    case pareto(other: ABCSettings.Measure?, ParetoChart.Scaling)
    case tierHistory, marks
    case cut(CutKind)
    case productPeriods
    case complaints(by: ComplaintParetoView.Subject)
    case receivablesByAge, receivablesByAccount, collections
    case plan(year: Int)

    /// Where it lies, below the site's root.
    var path: String {
        switch self {
        case .pareto(let other, let scaling):
            (["abc/pareto"] + [other?.rawValue, scaling == .common ? nil : scaling.rawValue].compactMap { $0 })
                .joined(separator: "-") + ".svg"
        case .tierHistory: "abc/history.svg"
        case .marks: "abc/rising.svg"
        case .cut(let kind): kind.name + ".svg"
        case .productPeriods: "products-by-quarter.svg"
        case .complaints(let subject): "complaints-by-\(subject.rawValue).svg"
        case .receivablesByAge: "receivables-by-age.svg"
        case .receivablesByAccount: "receivables-by-account.svg"
        case .collections: "collections.svg"
        case .plan(let year): "plan/\(year).svg"
        }
    }
}
