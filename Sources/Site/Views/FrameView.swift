import Model
import Templating

/// What stands around every page: head, navigation, foot.
struct FrameView: View {
    /// A word of the bar: a link of its own, or a name for the links below it.
    struct NavigationItem: View {
        let text: String
        /// Nil where there are pages below it.
        let url: String?
        let isCurrent: Bool
        let pages: [NavigationLink]
    }

    struct NavigationLink: View {
        let text: String
        let url: String
        let isCurrent: Bool
    }

    let title: String
    let siteTitle: String
    /// What the window is called: the page, and the site that it belongs to.
    let windowTitle: String
    let language: String
    let root: String
    let asOf: DayView
    /// The site's timezone, where its clock told the as-of day; nil where that is fixed.
    let zone: String?
    /// In which unit the amounts of a table stand: "Amounts in EUR".
    let amountsIn: String
    /// How far what is kept here agrees with the books; nil where nothing is held against them.
    let books: String?
    /// Whether amounts hold the tax on sales, where the settings say so.
    let tax: String?
    let navigation: [NavigationItem]
    /// The pages beside which this page stands in the navigation.
    let pages: [NavigationLink]
    /// The way back: the pages that this one stands under, the first of them first.
    let trail: [LinkView]
    /// The ways to the accounts before and after this one.
    let steps: [AccountStepsView]
    /// The choice of a rep, for pages that show the work of several.
    let repBar: RepBarView?
    /// The words that pages of this part use, where they are explained.
    let terms: [LinkView]
    /// What the search says where it finds nothing, with `…` in the place of what was looked for.
    let noMatch: String
    let homeURL: String
    let glossaryURL: String

    init(_ title: String, at place: PagePlace, _ context: SiteContext) {
        // In the head of a page they stand in one row.
        self.title = title.isolated
        siteTitle = context.portfolio.settings.title.isolated
        windowTitle = self.title == siteTitle ? siteTitle : self.title + context.words[.titleSeparator] + siteTitle
        language = context.words.language.rawValue
        root = place.root
        asOf = DayView(context.asOf, context.formats.day(context.asOf))
        zone = context.isOfClock ? context.portfolio.settings.timezone : nil
        amountsIn = context.amountsIn
        books = context.booksMark
        tax = context.taxNote
        noMatch = context.noMatch
        homeURL = place.link(.home)
        repBar = context.repBar
        let group = place.page.flatMap(NavigationGroup.init(of:))
        navigation = context.navigation.items(from: place.root, group: group)
        let glossary = place.link(.glossary)
        glossaryURL = glossary
        terms = (place.page.flatMap(GlossaryTerm.shown) ?? []).map {
            LinkView(text: context.words[$0.phrase], url: glossary + "#" + $0.rawValue)
        }
        // Only pages that the navigation leads to stand among the others of their group.
        let siblings = place.page?.navigationTitle == nil ? [] : (group?.pages ?? []).filter(context.isThere)
        pages =
            siblings.count > 1
            ? siblings.compactMap {
                Navigation.link($0, from: place.root, isCurrent: $0 == place.page, context.words)
            } : []
        trail = place.page?.navigationTitle == nil ? Self.trail(to: place.page, at: place, context) : []
        steps = place.page?.account.map { AccountStepsView.all(from: $0, at: place, context) } ?? []
    }

    /// The pages above a page that the navigation does not lead to.
    private static func trail(to page: Page?, at place: PagePlace, _ context: SiteContext) -> [LinkView] {
        var links: [LinkView] = []
        var page = page?.parent
        while let above = page {
            let text =
                if case .account(let id) = above {
                    context.portfolio.account(id)?.nameInLists
                } else {
                    above.navigationTitle.map { context.words[$0] }
                }
            if let text, context.isThere(above) {
                links.append(LinkView(text: text, url: place.link(above)))
            }
            page = above.parent
        }
        return links.reversed()
    }
}
