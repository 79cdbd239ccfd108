import Model
import Templating

extension CutPartPage {
    /// What the record of a partner or product tells beside its name, and how much an industry or region is to grow.
    static func facts(_ kind: CutKind, _ word: String, _ place: PagePlace, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let growth = context.portfolio.settings.growth.rates
        switch kind {
        case .industry: return planned(growth.industries[word], context)
        case .region:
            let reps = context.portfolio.reps.filter { $0.region == word }
            let partners = context.portfolio.partners.filter { $0.region == word }
            return planned(growth.regions[word], context)
                + list(.cutReps, reps.map { context.link(toRep: $0.id, from: place) }, context)
                + list(.navPartners, partners.map { context.link(.partner, $0.id, from: place) }, context)
        case .partner:
            guard let partner = context.portfolio.partner(word) else { return [] }
            return [
                partner.region.map {
                    TermView(term: words[.columnRegion], text: "", links: [context.link(.region, $0, from: place)])
                },
                partner.contact.map { TermView(term: words[.partnerContact], text: $0) },
                partner.phone.map { TermView(term: words[.profilePhone], text: $0, url: Address.telephone($0)) },
            ].compactMap { $0 }
        case .product:
            guard let product = context.portfolio.product(word) else { return [] }
            let aliases = product.aliases.listed(by: words[.listSeparator])
            return [
                product.line.map { TermView(term: words[.productLine], text: $0) },
                aliases.isEmpty ? nil : TermView(term: words[.profileAliases], text: aliases),
            ].compactMap { $0 }
        }
    }

    static func narrative(_ kind: CutKind, _ word: String, _ place: PagePlace, _ context: SiteContext) -> Markup? {
        let found: (prose: Prose, reference: Reference)? =
            switch kind {
            case .industry, .region: nil
            case .partner: context.portfolio.partner(word).map { ($0.narrative, .partner($0.id)) }
            case .product: context.portfolio.product(word).map { ($0.narrative, .product($0.id)) }
            }
        guard let found, !found.prose.isEmpty else { return nil }
        return place.markup(found.prose, of: found.reference, context.words)
    }

    private static func planned(_ growth: Percentage?, _ context: SiteContext) -> [TermView] {
        growth.map { [TermView(term: context.words[.cutPlannedGrowth], text: context.formats.percentage($0))] } ?? []
    }

    private static func list(_ phrase: Word, _ links: [LinkView], _ context: SiteContext) -> [TermView] {
        links.isEmpty ? [] : [TermView(term: context.words[phrase], text: "", links: links)]
    }
}
