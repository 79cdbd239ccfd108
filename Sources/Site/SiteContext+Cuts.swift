import Model

extension SiteContext {
    /// What a part of a cut is called: an industry's or region's label, a partner's or product's name.
    func name(_ kind: CutKind, _ word: String) -> String {
        switch kind {
        case .industry: label(ofIndustry: word)
        case .region: label(ofRegion: word)
        case .partner: portfolio.partner(word)?.name ?? word
        case .product: portfolio.product(word)?.name ?? word
        }
    }

    /// A part of a cut as a link to its page.
    func link(_ kind: CutKind, _ word: String, from place: PagePlace) -> LinkView {
        LinkView(text: name(kind, word), url: cuts.page(kind, word).map { place.link($0) })
    }
}
