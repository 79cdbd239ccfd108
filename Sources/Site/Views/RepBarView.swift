import Model
import Templating

/// The choice of a rep, whose work alone a page then shows. What bears a rep's key in `data-rep` is that rep's.
struct RepBarView: View {
    struct Choice: View {
        let key: String
        let name: String
        /// That only this rep's work is shown.
        let only: String
    }

    let choices: [Choice]

    /// Nil where there is nobody to choose from.
    init?(_ reps: some Sequence<String>, of portfolio: Portfolio, _ words: Words) {
        choices = reps.map { rep in
            let name = portfolio.name(ofRep: rep)
            return Choice(key: rep, name: name, only: words.repBarOnly(rep: name))
        }
        guard choices.count > 1 else { return nil }
    }
}
