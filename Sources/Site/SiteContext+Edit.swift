import Model

/// The way to where files are edited, where the settings tell it.
extension SiteContext {
    /// A link with some words to where a file is edited; nil where nobody has said where that is.
    func editLink(_ word: Word, _ path: String?) -> LinkView? {
        guard let path, let pattern = portfolio.settings.editURL else { return nil }
        return LinkView(
            text: words[word], url: pattern.replacing("{path}", with: Address.encoded(path), maxReplacements: 1))
    }
}
