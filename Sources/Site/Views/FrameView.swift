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
    /// The site's timezone, where its clock told the as-of day; nil where that is fixed.
    let zone: String?
    /// How far what is kept here agrees with the books; nil where nothing is held against them.
    let books: String?
    /// Whether amounts hold the tax on sales, where the settings say so.
    let tax: String?
    let navigation: [NavigationItem]
    /// The pages of the part that this page belongs to.
    let pages: [NavigationItem]
    /// The choice of a rep, for pages that show the work of several.
    let repBar: RepBarView?
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
        zone = context.isOfClock ? context.portfolio.settings.timezone : nil
        books = context.booksMark
        tax = context.taxNote
        homeURL = place.link(.home)
        repBar = context.repBar
        let part = place.page?.part
        navigation = context.navigation.items(from: place.root, part: part)
        let glossary = place.link(.glossary)
        glossaryURL = glossary
        terms = (place.page.flatMap(GlossaryTerm.shown) ?? []).map {
            LinkView(text: context.words[$0.phrase], url: glossary + "#" + $0.rawValue)
        }
        // Only pages that the navigation leads to stand among the others of their part.
        let siblings = place.page?.navigationTitle == nil ? [] : part.map { [$0] + $0.further } ?? []
        pages =
            siblings.count > 1
            ? siblings.compactMap { Self.item($0, from: place.root, isCurrent: $0 == place.page, context.words) } : []
    }

    fileprivate static func item(_ page: Page, from root: String, isCurrent: Bool, _ words: Words) -> NavigationItem? {
        page.navigationTitle.map {
            NavigationItem(
                text: words[$0], url: String(joining: root, Address.encoded(page.path)), isCurrent: isCurrent)
        }
    }
}

/// The first row of the navigation as it stands on all pages of one part that lie as deep as one another: made once for each.
struct Navigation: Sendable {
    private let words: Words
    /// By the way to the root, and then by part: its place among all, or behind them for pages of none.
    private let known: [[[FrameView.NavigationItem]]]
    /// Hardly a page lies deeper.
    private static let deepest = 2

    init(_ words: Words) {
        self.words = words
        known = (0...Self.deepest).map { depth in
            (Page.parts.map(Optional.some) + [nil]).map {
                Self.items(from: String(repeating: "../", count: depth), part: $0, words)
            }
        }
    }

    func items(from root: String, part: Page?) -> [FrameView.NavigationItem] {
        let depth = root.utf8.count / 3
        guard known.indices.contains(depth) else { return Self.items(from: root, part: part, words) }
        return known[depth][part.flatMap(Page.parts.firstIndex) ?? Page.parts.count]
    }

    private static func items(from root: String, part: Page?, _ words: Words) -> [FrameView.NavigationItem] {
        Page.parts.compactMap { FrameView.item($0, from: root, isCurrent: $0 == part, words) }
    }
}
