/// A word that has one meaning on all pages, and is explained on the page of words.
///
/// The raw value is its anchor there, and the name of its meaning in `templates/strings`. What it is called is the very
/// word that pages use.
enum GlossaryTerm: String, CaseIterable {
    case asOf = "as-of-day"
    case customer
    case targetAccount = "target-account"
    case formerAccount = "former-account"
    case group
    case tier
    case standingWindow = "standing-window"
    case period
    case bookedTo = "booked-to"
    case spread
    case tierMove = "tier-move"
    case salesTarget = "sales-target"
    case planned
    case gap
    case visitHeld = "visit-held"
    case averageInterval = "average-interval"
    case missedReport = "missed-report"
    case openAction = "open-action"
    case openComplaint = "open-complaint"
    case unanswered
    case promise
    case dayUnknown = "day-unknown"
    case late
    case overdue
    case owed
    case daysOutstanding = "days-outstanding"

    /// What it is called.
    var phrase: Word {
        switch self {
        case .asOf: .asOfDay
        case .customer: .glossaryCustomer
        case .targetAccount: .targetsTitle
        case .formerAccount: .glossaryFormerAccount
        case .group: .glossaryGroup
        case .tier: .glossaryTier
        case .standingWindow: .abcWindow
        case .period: .glossaryPeriod
        case .bookedTo: .glossaryBookedTo
        case .spread: .glossarySpread
        case .tierMove: .glossaryTierMove
        case .salesTarget: .planTargets
        case .planned: .planGoal
        case .gap: .planGap
        case .visitHeld: .visitAnalysisHeld
        case .averageInterval: .visitAnalysisAverage
        case .missedReport: .visitAnalysisMissed
        case .openAction: .openActionTitle
        case .openComplaint: .tileComplaints
        case .unanswered: .complaintStatusOpen
        case .promise: .glossaryPromise
        case .dayUnknown: .promiseDayUnknown
        case .late: .glossaryLate
        case .overdue: .tileOverdue
        case .owed: .creditOutstanding
        case .daysOutstanding: .collectionsDaysOutstanding
        }
    }
}

extension GlossaryTerm {
    /// The words that a page and those beside it use, in the order in which they are explained. The pages of a single
    /// dossier behind its card have none: they lead to the glossary alone.
    static func shown(on page: Page) -> [GlossaryTerm] {
        if case .account = page.parent { return [] }
        return switch page.part {
        case .home: [.asOf, .standingWindow, .tier, .tierMove, .openComplaint, .late, .overdue, .owed]
        case .accounts:
            [
                .customer, .targetAccount, .formerAccount, .group, .tier, .standingWindow, .spread, .bookedTo,
                .openComplaint, .overdue,
            ]
        case .abc: [.tier, .standingWindow, .group, .tierMove, .spread, .bookedTo]
        case .calendar: [.visitHeld, .averageInterval, .missedReport, .openAction, .standingWindow, .late]
        case .reps: [.averageInterval, .missedReport, .openAction, .late, .targetAccount, .formerAccount]
        case .complaints: [.openComplaint, .unanswered, .promise, .late, .overdue, .dayUnknown]
        case .receivables: [.owed, .overdue, .daysOutstanding]
        case .reports: [.period, .bookedTo, .spread, .tierMove, .visitHeld, .missedReport]
        case .plans: [.salesTarget, .planned, .gap, .targetAccount, .formerAccount, .bookedTo]
        case .findings: [.asOf, .late, .overdue]
        default: []
        }
    }
}
