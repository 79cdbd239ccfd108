/// A word of the bar at the head of every page: a page of its own, or the pages that open below it.
enum NavigationGroup: CaseIterable {
    case home, accounts, visits, complaints, receivables, sales, team

    /// What the bar calls it.
    var title: Word {
        switch self {
        case .home: .navHome
        case .accounts: .navAccounts
        case .visits: .navVisitGroup
        case .complaints: .navComplaints
        case .receivables: .navReceivables
        case .sales: .navSalesGroup
        case .team: .navTeamGroup
        }
    }

    /// Its pages, in the order in which they are offered.
    var pages: [Page] {
        switch self {
        case .home: [.home]
        case .accounts: [.accounts, .targets] + CutKind.allCases.map(Page.cut)
        case .visits: [.calendar, .days, .whereabouts, .visitAnalysis]
        case .complaints: [.complaints]
        case .receivables: [.receivables]
        case .sales: [.abc, .tierHistory, .rising, .plans, .reports]
        case .team: [.reps, .findings, .findingsByRule]
        }
    }

    /// The group of a page, or of the page that it stands under; nil where the bar leads to neither.
    init?(of page: Page) {
        var page: Page? = page
        while let at = page {
            if let group = Self.allCases.first(where: { $0.pages.contains(at) }) {
                self = group
                return
            }
            page = at.parent
        }
        return nil
    }
}
