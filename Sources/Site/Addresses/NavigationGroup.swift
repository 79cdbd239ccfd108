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

    /// All pages that the bar leads to, in the order in which they are offered.
    private static let offered: [Page] =
        [.home, .accounts, .targets] + CutKind.allCases.map(Page.cut) + [
            .calendar, .days, .whereabouts, .visitAnalysis, .complaints, .receivables, .abc, .tierHistory, .rising,
            .plans, .reports, .reps, .findings, .findingsByRule,
        ]

    /// Its pages, in the order in which they are offered.
    var pages: [Page] { Self.offered.filter { Self.offering($0) == self } }

    /// The group in which the bar offers a page itself. Every page asks for its own.
    private static func offering(_ page: Page) -> NavigationGroup? {
        switch page {
        case .home: .home
        case .accounts, .targets, .cut: .accounts
        case .calendar, .days, .whereabouts, .visitAnalysis: .visits
        case .complaints: .complaints
        case .receivables: .receivables
        case .abc, .tierHistory, .rising, .plans, .reports: .sales
        case .reps, .findings, .findingsByRule: .team
        default: nil
        }
    }

    /// The group of a page, or of the page that it stands under; nil where the bar leads to neither.
    init?(of page: Page) {
        var page: Page? = page
        while let at = page {
            if let group = Self.offering(at) {
                self = group
                return
            }
            page = at.parent
        }
        return nil
    }
}
