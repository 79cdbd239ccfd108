import Analysis
import Model
import Templating

/// A person in the reporting tree, with those who report to them.
struct ReportingLineView: View {
    /// Whoever stands deeper is shown at this depth, so that no page can be made endless.
    static let mostDepth = 12

    let person: PersonView
    let layer: String?
    /// Whether the person reports, over others or directly, to itself.
    let isInCircle: Bool
    let reports: [ReportingLineView]

    /// The trees from their tops down.
    static func trees(_ map: ContactMap, of account: Account, at place: PagePlace, _ context: SiteContext) -> [Self] {
        let contacts = Dictionary(account.contacts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        // From the last line up, each person takes those below that nobody has taken yet.
        var waiting = [[ReportingLineView]](repeating: [], count: mostDepth + 2)
        for line in map.reportingLines.reversed() {
            guard let contact = contacts[line.contact] else { continue }
            let depth = min(line.depth, mostDepth)
            let reports = waiting[depth + 1].reversed()
            waiting[depth + 1] = []
            waiting[depth].append(
                ReportingLineView(
                    person: PersonView(contact, of: account, at: place, context),
                    layer: contact.layer.map { context.words.word(.layer, $0.rawValue) }, isInCircle: line.isInCircle,
                    reports: Array(reports)))
        }
        return waiting[0].reversed()
    }
}
