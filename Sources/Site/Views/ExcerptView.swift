import Model
import Templating

/// The beginning of a narrative, and the way to the whole.
struct ExcerptView: View {
    let markup: Markup
    let isCut: Bool
    /// Nil on a page that lies anywhere, whose texts lead nowhere.
    let url: String?

    /// Nil if nothing is written.
    init?(
        _ prose: Prose, of reference: Reference, lines: Int, columns: Int, at place: PagePlace?, _ context: SiteContext
    ) {
        guard !prose.isEmpty else { return nil }
        let excerpt = prose.excerpt(lines: lines, columns: columns, hasLinks: place != nil)
        // Without links it is the same wherever it stands.
        markup = (place ?? PagePlace(of: .home)).markup(excerpt.prose, of: reference, context.words)
        isCut = excerpt.isCut
        url = place?.link(reference)
    }
}
