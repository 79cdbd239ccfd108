import Templating

/// A term and what there is to say about it: a row of a list of facts.
struct TermView: View {
    let term: String
    let text: String
    /// Whether the text is a figure, to be set in a column.
    var isFigure: Bool = false
    var url: String?
    /// Several texts that may each lead somewhere, in place of one.
    var links: [LinkView] = []
}

extension Words {
    /// A term by its word and what there is to say about it; nil if there is nothing.
    func term(_ word: Word, _ text: String?, url: String? = nil, isFigure: Bool = false) -> TermView? {
        text.map { TermView(term: self[word], text: $0, isFigure: isFigure, url: url) }
    }

    /// A term whose text is a figure; nil if there is none.
    func figure(_ word: Word, _ text: String?) -> TermView? { term(word, text, isFigure: true) }
}
