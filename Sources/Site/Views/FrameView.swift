import Model
import Templating

/// What stands around every page: head, navigation, foot.
struct FrameView: View {
    /// The parts of the site that the navigation leads to.
    enum Section: CaseIterable {
        case home, accounts, abc, calendar, reps, complaints, receivables, reports, plan, findings

        var path: String {
            switch self {
            case .home: "index.html"
            case .accounts: "accounts.html"
            case .abc: "abc.html"
            case .calendar: "calendar.html"
            case .complaints: "complaints.html"
            case .receivables: "receivables.html"
            case .reports: "reports.html"
            case .plan: "plan.html"
            case .findings: "findings.html"
            case .reps: "reps.html"
            }
        }

        /// The pages of the part besides its first, in the order in which they are offered.
        var pages: [(path: String, phrase: Word)] {
            switch self {
            case .accounts: [("targets.html", .targetsTitle)] + CutKind.allCases.map { ($0.path, $0.title) }
            case .abc: [(TierHistoryPage.path, .navTierHistory), (RisingPage.path, .navRising)]
            case .calendar:
                [("visits.html", .navVisits), ("days.html", .navDays), ("whereabouts.html", .whereaboutsTitle)]
            case .findings: [("findings/rules.html", .navFindingsByRule)]
            case .home, .complaints, .receivables, .reports, .plan, .reps: []
            }
        }

        var phrase: Word {
            switch self {
            case .home: .navHome
            case .accounts: .navAccounts
            case .abc: .navABC
            case .calendar: .navCalendar
            case .complaints: .navComplaints
            case .receivables: .navReceivables
            case .reports: .navReports
            case .plan: .navPlan
            case .findings: .navFindings
            case .reps: .navReps
            }
        }
    }

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
    let glossaryURL: String

    init(_ title: String, in section: Section?, at place: PagePlace, _ context: SiteContext) {
        // In the head of a page they stand in one row.
        self.title = title.isolated
        siteTitle = context.portfolio.settings.title.isolated
        language = context.words.language.rawValue
        root = place.root
        asOf = DayView(context.asOf, context.formats.day(context.asOf))
        books = context.booksMark
        tax = context.taxNote
        navigation = Section.allCases.map {
            NavigationItem(text: context.words[$0.phrase], url: place.link($0.path), isCurrent: $0 == section)
        }
        let glossary = place.link(GlossaryPage.path)
        glossaryURL = glossary
        // The pages of a single dossier behind its card lead to the glossary alone.
        let hasTerms = place.path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 2
        terms = (hasTerms ? section?.terms ?? [] : []).map {
            LinkView(text: context.words[$0.phrase], url: glossary + "#" + $0.rawValue)
        }
        let others = section?.pages ?? []
        let first = section.map { (path: $0.path, phrase: $0.phrase) }
        let isOneOfThem = ([first].compactMap { $0 } + others).contains { $0.path == place.path }
        pages =
            others.isEmpty || !isOneOfThem
            ? []
            : ([first].compactMap { $0 } + others).map {
                NavigationItem(
                    text: context.words[$0.phrase], url: place.link($0.path), isCurrent: $0.path == place.path)
            }
    }
}
