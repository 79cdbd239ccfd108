import Analysis
import Model
import Templating

/// Whom we know at an account, by layer from the top down and by function, with the gaps.
struct ContactMapView: View {
    struct Row: View {
        let layer: String
        let cells: [Cell]
    }

    struct Cell: View {
        let people: [PersonView]
    }

    let functions: [String]
    let rows: [Row]
    let unplaced: [PersonView]
    /// Layers and functions in which nobody is known at all.
    let uncovered: String?

    /// Nil if nobody is known.
    init?(_ map: ContactMap, of account: Account, at place: PagePlace, _ context: SiteContext) {
        guard !map.reportingLines.isEmpty else { return nil }
        let words = context.words
        let contacts = Dictionary(account.contacts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        func people(_ ids: [String]) -> [PersonView] {
            ids.compactMap { contacts[$0] }.map { PersonView($0, of: account, at: place, context) }
        }
        functions = Contact.Function.allCases.map { words.word(.function, $0.rawValue) }
        rows = Contact.Layer.allCases.reversed().map { layer in
            Row(
                layer: words.word(.layer, layer.rawValue),
                cells: Contact.Function.allCases.map { Cell(people: people(map[layer, $0])) })
        }
        unplaced = people(map.unplaced)
        let gaps =
            map.uncoveredLayers.map { words.word(.layer, $0.rawValue) }
            + map.uncoveredFunctions.map { words.word(.function, $0.rawValue) }
        uncovered = gaps.isEmpty ? nil : gaps.listed(by: words[.listSeparator])
    }
}
