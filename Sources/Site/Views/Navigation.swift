import Text

/// The bar as it stands on all pages of one group that lie as deep as one another: made once for each.
struct Navigation: Sendable {
    private let words: Words
    /// The pages of each group that are made.
    private let groups: [(group: NavigationGroup, pages: [Page])]
    /// By the way to the root, and then by group: its place among all, or behind them for pages of none.
    private let known: [[[FrameView.NavigationItem]]]
    /// Hardly a page lies deeper.
    private static let deepest = 2

    /// - Parameter isThere: Whether a page is made at all.
    init(_ words: Words, isThere: (Page) -> Bool) {
        let groups = NavigationGroup.allCases.map { (group: $0, pages: $0.pages.filter(isThere)) }
        self.words = words
        self.groups = groups
        known = (0...Self.deepest).map { depth in
            (NavigationGroup.allCases.map(Optional.some) + [nil]).map {
                Self.items(from: String(repeating: "../", count: depth), group: $0, groups, words)
            }
        }
    }

    func items(from root: String, group: NavigationGroup?) -> [FrameView.NavigationItem] {
        let depth = root.utf8.count / 3
        guard known.indices.contains(depth) else { return Self.items(from: root, group: group, groups, words) }
        let all = NavigationGroup.allCases
        return known[depth][group.flatMap(all.firstIndex) ?? all.count]
    }

    private static func items(
        from root: String, group: NavigationGroup?, _ groups: [(group: NavigationGroup, pages: [Page])], _ words: Words
    ) -> [FrameView.NavigationItem] {
        groups.compactMap { each, pages in
            let pages = pages.compactMap { link($0, from: root, isCurrent: false, words) }
            guard let first = pages.first else { return nil }
            return FrameView.NavigationItem(
                text: words[each.title], url: pages.count == 1 ? first.url : nil, isCurrent: each == group,
                pages: pages.count == 1 ? [] : pages)
        }
    }

    /// A page under its name in the navigation; nil of a page that the navigation does not lead to.
    static func link(_ page: Page, from root: String, isCurrent: Bool, _ words: Words) -> FrameView.NavigationLink? {
        page.navigationTitle.map {
            FrameView.NavigationLink(
                text: words[$0], url: String(joining: root, Address.encoded(page.path)), isCurrent: isCurrent)
        }
    }
}
