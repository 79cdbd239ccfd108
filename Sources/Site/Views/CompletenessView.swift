import Analysis
import Model
import Schema
import Templating

/// How complete a dossier is, what is asked of it, and what it lacks.
struct CompletenessView: View {
    let text: String
    let level: String
    let missing: [String]

    init(_ state: Completeness, of account: Account, _ context: SiteContext) {
        let words = context.words
        text = words.completenessText(
            present: String(state.present), asked: String(state.asked.count),
            share: state.share.map(context.formats.share) ?? "")
        level = words.word(.askedLevel, state.level.word)
        missing = state.missing.map { field in
            let name = words.word(.askedField, field.rawValue)
            guard field == .facts else { return name }
            let facts = state.missingFacts.map { context.label(ofFact: $0, industry: account.industry) }
            return words.completenessFacts(facts: facts.listed(by: words[.listSeparator]))
        }
    }
}

extension AskedLevel {
    /// The level's name in the words of the interface.
    var word: String { "\(self)" }
}
