import Analysis
import Model

/// The way to where files are edited, where the settings tell it.
extension SiteContext {
    /// The way to where the report of a visit that has passed is written. Of one that was only announced there is no card yet.
    func reportLink(of entry: AgendaEntry, at account: Account) -> LinkView? {
        entry.state.isTentative
            ? editLink(.editRecord, account.visits.last { $0.status == .done }?.origin.path)
            : editLink(.editReport, account.visits[entry.card].origin.path)
    }

    /// A link with some words to where a file is edited; nil where nobody has said where that is.
    func editLink(_ word: Word, _ path: String?) -> LinkView? {
        guard let path, let pattern = portfolio.settings.editURL else { return nil }
        return LinkView(
            text: words[word],
            url: pattern.replacing(Settings.pathHole, with: Address.encoded(path), maxReplacements: 1))
    }
}
