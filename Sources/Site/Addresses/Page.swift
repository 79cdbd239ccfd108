import Model
import Text

/// A page of the site: the one place that knows where each page lies, what it is called in the navigation, and under which
/// other page it stands.
enum Page: Hashable, Sendable {
    case home, attention
    case accounts, targets
    case cut(CutKind)
    case abc, tierHistory, rising
    case calendar, visitAnalysis, days, whereabouts
    case reps, complaints, receivables, reports, plans
    case findings, findingsByRule
    case glossary, notFound

    /// The five pages of a dossier, by the account.
    case account(String)
    case analysisSheet(String)
    case visitCard(String)
    case complaintCard(String)
    case contacts(String)
    /// An industry, a region, a partner or a product; the file's name without its ending.
    case cutPart(CutKind, file: String)
    case calendarMonth(Month)
    case day(Day)
    /// The day sheets of one rep; the file's name without its ending.
    case daySheets(Day, file: String)
    case rep(String)
    case report(Period)
    /// The sales plan of a fiscal year.
    case plan(year: Int)

    /// Where it lies, below the site's root.
    var path: String {
        switch self {
        case .home: "index.html"
        case .attention: "attention.html"
        case .accounts: "accounts.html"
        case .targets: "targets.html"
        case .cut(let kind): kind.name + ".html"
        case .abc: "abc.html"
        case .tierHistory: "abc/history.html"
        case .rising: "abc/rising.html"
        case .calendar: "calendar.html"
        case .visitAnalysis: "visits.html"
        case .days: "days.html"
        case .whereabouts: "whereabouts.html"
        case .reps: "reps.html"
        case .complaints: "complaints.html"
        case .receivables: "receivables.html"
        case .reports: "reports.html"
        case .plans: "plan.html"
        case .findings: "findings.html"
        case .findingsByRule: "findings/rules.html"
        case .glossary: "glossary.html"
        case .notFound: "404.html"
        case .account(let id): String(joining: "accounts/", id, ".html")
        case .analysisSheet(let account): String(joining: "accounts/", account, "/analysis.html")
        case .visitCard(let account): String(joining: "accounts/", account, "/visits.html")
        case .complaintCard(let account): String(joining: "accounts/", account, "/complaints.html")
        case .contacts(let account): String(joining: "accounts/", account, "/contacts.html")
        case .cutPart(let kind, let file): String(joining: kind.name, "/", String(joining: file, ".html"))
        case .calendarMonth(let month): "calendar/\(month).html"
        case .day(let day): "days/\(day).html"
        case .daySheets(let day, let file): String(joining: "days/\(day)/", file, ".html")
        case .rep(let id): String(joining: "reps/", id, ".html")
        case .report(let period): "reports/\(period).html"
        case .plan(let year): "plan/\(year).html"
        }
    }

    /// The page that it stands under; nil for one of the first row, and for those that belong to none.
    var parent: Page? {
        switch self {
        case .home, .accounts, .abc, .calendar, .reps, .complaints, .receivables, .reports, .plans, .findings: nil
        case .glossary, .notFound: nil
        case .targets, .cut, .account: .accounts
        case .tierHistory, .rising: .abc
        case .visitAnalysis, .days, .whereabouts, .calendarMonth: .calendar
        case .findingsByRule: .findings
        case .attention: .home
        case .analysisSheet(let id), .visitCard(let id), .complaintCard(let id), .contacts(let id): .account(id)
        case .cutPart(let kind, _): .cut(kind)
        case .day: .days
        case .daySheets(let day, _): .day(day)
        case .rep: .reps
        case .report: .reports
        case .plan: .plans
        }
    }

    /// What the navigation calls it; nil for a page that it does not lead to.
    var navigationTitle: Word? {
        switch self {
        case .home: .navHome
        case .accounts: .navAccounts
        case .targets: .targetsTitle
        case .cut(let kind): kind.title
        case .abc: .navABC
        case .tierHistory: .navTierHistory
        case .rising: .navRising
        case .calendar: .navCalendar
        case .visitAnalysis: .navVisits
        case .days: .navDays
        case .whereabouts: .whereaboutsTitle
        case .reps: .navReps
        case .complaints: .navComplaints
        case .receivables: .navReceivables
        case .reports: .navReports
        case .plans: .navPlan
        case .findings: .navFindings
        case .findingsByRule: .navFindingsByRule
        case .attention, .glossary, .notFound, .account, .analysisSheet, .visitCard, .complaintCard, .contacts,
            .cutPart,
            .calendarMonth, .day, .daySheets, .rep, .report, .plan:
            nil
        }
    }

    /// The account whose dossier it belongs to.
    var account: String? {
        switch self {
        case .account(let id), .analysisSheet(let id), .visitCard(let id), .complaintCard(let id), .contacts(let id): id
        default: nil
        }
    }

    /// The same page of another account's dossier; nil of a page of none.
    func ofAccount(_ id: String) -> Page? {
        switch self {
        case .account: .account(id)
        case .analysisSheet: .analysisSheet(id)
        case .visitCard: .visitCard(id)
        case .complaintCard: .complaintCard(id)
        case .contacts: .contacts(id)
        default: nil
        }
    }

    /// The parts of the site: the pages that stand under no other.
    static let parts: [Page] = [
        .home, .accounts, .abc, .calendar, .reps, .complaints, .receivables, .reports, .plans, .findings,
    ]

    /// The other pages of which there is one each, in the order in which the navigation offers them.
    static let single: [Page] =
        [.targets] + CutKind.allCases.map(Page.cut) + [
            .tierHistory, .rising, .visitAnalysis, .days, .whereabouts, .attention, .findingsByRule, .glossary,
            .notFound,
        ]

    /// The part of the site that it belongs to.
    var part: Page? {
        var page = self
        while let parent = page.parent { page = parent }
        return Page.parts.contains(page) ? page : nil
    }
}
