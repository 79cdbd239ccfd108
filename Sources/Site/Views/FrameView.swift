import Model
import Templating

/// What stands around every page: head, navigation, foot.
struct FrameView: View {
    struct NavigationItem: View {
        let text: String
        let url: String
        let isCurrent: Bool
    }

    let title: String
    let siteTitle: String
    let language: String
    let root: String
    let asOf: DayView
    /// How far what is kept here agrees with the books; nil where nothing is held against them.
    let books: String?
    /// Whether amounts hold the tax on sales, where the settings say so.
    let tax: String?
    let navigation: [NavigationItem]
    /// The pages of the part that this page belongs to.
    let pages: [NavigationItem]
    /// The words that pages of this part use, where they are explained.
    let terms: [LinkView]
    let homeURL: String
    let glossaryURL: String

    init(_ title: String, at place: PagePlace, _ context: SiteContext) {
        // In the head of a page they stand in one row.
        self.title = title.isolated
        siteTitle = context.portfolio.settings.title.isolated
        language = context.words.language.rawValue
        root = place.root
        asOf = DayView(context.asOf, context.formats.day(context.asOf))
        books = context.booksMark
        tax = context.taxNote
        homeURL = place.link(.home)
        let part = place.page?.part
        func item(_ page: Page, isCurrent: Bool) -> NavigationItem? {
            page.navigationTitle.map {
                NavigationItem(text: context.words[$0], url: place.link(page), isCurrent: isCurrent)
            }
        }
        navigation = Page.parts.compactMap { item($0, isCurrent: $0 == part) }
        let glossary = place.link(.glossary)
        glossaryURL = glossary
        terms = (place.page.flatMap(GlossaryTerm.shown) ?? []).map {
            LinkView(text: context.words[$0.phrase], url: glossary + "#" + $0.rawValue)
        }
        let siblings = part.map { [$0] + $0.further } ?? []
        let isOneOfThem = place.page.map(siblings.contains) ?? false
        pages =
            siblings.count > 1 && isOneOfThem
            ? siblings.compactMap { item($0, isCurrent: $0 == place.page) } : []
    }
}
