import Model
import Text

/// A file for other programs: figures as JSON or CSV, the index of the search, a feed.
enum Download: Hashable, Sendable {
    enum Format: String { case json, csv }

    case accounts(Format)
    /// The ABC analysis by the measure of the settings, or by the other one.
    case abc(other: ABCSettings.Measure?, Format)
    case plan(year: Int, Format)
    case cut(CutKind)
    case books, visits, complaints, tiers, rising, reps, reports, receivables, findings
    case analysisSheets, whereabouts, targets
    case searchIndex
    case feed
    case feedOfRep(String)

    /// Where it lies, below the site's root.
    var path: String {
        switch self {
        case .accounts(let format): "data/accounts.\(format.rawValue)"
        case .abc(let other, let format):
            "data/abc" + (other.map { "-\($0.rawValue)" } ?? "") + ".\(format.rawValue)"
        case .plan(let year, let format): "data/plan-\(year).\(format.rawValue)"
        case .cut(let kind): "data/\(kind.name).json"
        case .books: "data/books.json"
        case .visits: "data/visits.json"
        case .complaints: "data/complaints.json"
        case .tiers: "data/tiers.json"
        case .rising: "data/rising.json"
        case .reps: "data/reps.json"
        case .reports: "data/reports.json"
        case .receivables: "data/receivables.json"
        case .findings: "data/findings.json"
        case .analysisSheets: "data/analysis.json"
        case .whereabouts: "data/whereabouts.json"
        case .targets: "data/targets.json"
        case .searchIndex: "search.json"
        case .feed: "calendar.ics"
        case .feedOfRep(let id): String(joining: "reps/", id, ".ics")
        }
    }
}
