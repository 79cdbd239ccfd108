import Findings

/// The sentences in which the rules of care say what they find. Each finding names one and carries what is filled in.
public enum CareSentence: String, Hashable, Sendable, CaseIterable {
    /// `age`, `reviewed`, `every`
    case staleCard = "stale-card"
    case staleCardNever = "stale-card-never"
    /// `quarter`, `share`, `before`, `now`
    case unexplainedRise = "unexplained-change-rise"
    /// `quarter`, `share`, `before`, `now`
    case unexplainedFall = "unexplained-change-fall"
    /// `quarter`, `before`, `now`: from zero or less
    case unexplainedMove = "unexplained-change-move"
    /// `period`, `from`, `to`
    case unfinishedPeriod = "unfinished-period"
    /// `period`, `through`
    case periodCoveredInPart = "unfinished-period-over"
    /// `count`, `month`
    case unbookedSales = "unbooked-sales"
    /// `count`, `month`, `accounts`
    case unbookedSalesOfSite = "unbooked-sales-site"
    /// `first`
    case targetWithSales = "target-with-sales"
    /// `date`, `ago`
    case missedReport = "missed-report"
    /// `date`, `ago`
    case missedAnnouncement = "missed-report-announced"
    /// `ago`, `date`, `tier`, `maximum`
    case overdueVisit = "overdue-visit"
    /// `ago`, `date`, `tier`, `maximum`
    case overdueFirstVisit = "overdue-visit-first"
    /// `ago`, `date`, `tier`, `maximum`, `next`
    case overdueVisitTooLate = "overdue-visit-too-late"
    /// `ago`, `date`, `tier`, `maximum`, `next`
    case overdueFirstVisitTooLate = "overdue-visit-first-too-late"
    /// `tier`, `date`
    case noNextVisit = "no-next-visit"
    /// `tier`
    case noVisitAtAll = "no-next-visit-first"
    /// `date`, `ahead`, `maximum`
    case farVisit = "far-visit"
    /// `severity`, `deadline`, `late`
    case lateAnswer = "late-answer"
    /// `severity`, `deadline`, `late`
    case lateAnswerGiven = "late-answer-given"
    /// `severity`, `deadline`, `late`
    case lateResolution = "late-resolution"
    /// `severity`, `deadline`, `late`
    case lateResolutionGiven = "late-resolution-given"
    case dayUnknownAnswer = "day-unknown-answer"
    /// `status`
    case dayUnknownResolution = "day-unknown-resolution"
    /// `status`
    case missingCause = "missing-cause"
    /// `status`
    case missingAction = "missing-cause-action"
    /// `status`
    case missingCauseAndAction = "missing-cause-both"
    /// `count`, `category`, `product`, `window`
    case repeatComplaint = "repeat-complaint"
    /// `invoice`, `late`, `owed`, `due`
    case overdueReceivable = "overdue-receivable"
    /// `invoice`, `late`, `owed`, `amount`, `due`
    case overdueRest = "overdue-receivable-rest"
    /// `invoice`, `late`, `owed`, `due`, `disputed`
    case overdueDisputed = "overdue-receivable-disputed"
    /// `owed`, `over`, `limit`
    case overLimit = "over-limit"
    /// `owed`, `over`, `limit`
    case overLimitLessCredits = "over-limit-less-credits"
    /// `over`, `amount`, `invoice`
    case overpaidInvoice = "overpaid-invoice"
    /// `from`, `to`, `paid`, `due`, `share`, `least`
    case slowCollection = "slow-collection"
    /// `from`, `to`, `due`, `late`, `most`
    case slowCollectionLate = "slow-collection-late"
    /// `present`, `asked`, `share`, `missing`
    case incompleteCard = "incomplete-card"
    /// `count`
    case noDecisionMaker = "no-decision-maker"
    case noContact = "no-decision-maker-no-contact"
    /// `functions`
    case uncoveredFunction = "uncovered-function"
    case unassigned = "unassigned"
    /// `rep`
    case inactiveOwner = "unassigned-inactive"
    /// `rep`, `date`, `successor`
    case departedRepVisit = "departed-rep-visit"
    /// `rep`, `date`, `successor`
    case departingRepVisit = "departed-rep-visit-ahead"
    /// `rep`, `successor`
    case departedRepComplaint = "departed-rep-complaint"
    /// `rep`, `what`, `successor`
    case departedRepAction = "departed-rep-action"
    /// `rep`, `what`, `successor`
    case departedRepGoal = "departed-rep-goal"
    /// `rep`
    case undatedDeparture = "undated-departure"
    /// `date`, `contact`, `left`
    case departedContact = "departed-contact"
    /// `date`, `contact`, `left`
    case departingContact = "departed-contact-ahead"
    /// `share`, `from`, `to`, `sold`, `total`, `limit`
    case concentratedAccount = "concentration-account"
    /// `count`, `share`, `from`, `to`, `sold`, `total`, `limit`
    case concentratedGroup = "concentration-group"
    /// `industry`, `share`, `from`, `to`, `sold`, `total`, `limit`
    case concentratedIndustry = "concentration-industry"
    /// `tier`, `until`, `ago`
    case lapsedOverride = "lapsed-override"
    /// `tier`, `until`, `ago`, `now`
    case lapsedOverrideNow = "lapsed-override-now"
    /// `contact`, `until`, `ago`
    case privacyExpired = "privacy-expired"
    /// `figure`, `of`, `period`, `kept`, `books`
    case controlTotal = "control-total"
    /// `year`
    case noPlan = "no-plan"
}
