import Model

/// How the dossiers of one representative stand: the basis of the appraisal.
///
/// Visits count for the rep who made them, all else for the rep who owns the account.
public struct RepScorecard: Hashable, Sendable {
    /// The rep's id.
    public let rep: String
    /// The accounts that the rep owns, by id.
    public let accounts: [String]
    /// The same accounts, told apart.
    public let counts: AccountCounts
    /// One of each rule, in their order.
    public let figures: [RepFigure]
    /// The accounts whose cards are stale, by id.
    public let staleCards: [String]
    /// The accounts whose last visit is longer ago than their tier's maximum, or that were never visited.
    public let overdueAccounts: [String]
    /// The rep's visits whose day is past and that have no report.
    public let missedReports: [VisitReference]
    /// Open actions at the rep's accounts.
    public let openActions: [OpenAction]

    /// A visit by its account and its id.
    public struct VisitReference: Hashable, Sendable {
        public let account: String
        public let visit: String
    }

    public subscript(rule: RepFigure.Rule) -> RepFigure? {
        figures.first { $0.rule == rule }
    }

    /// The scorecards of all reps who are known, own an account or made a visit, by id.
    public static func all(of portfolio: Portfolio, analysis: PortfolioAnalysis) -> [RepScorecard] {
        var drafts: [String: RepScorecardDraft] = [:]
        for rep in portfolio.reps { drafts[rep.id] = RepScorecardDraft() }
        for (account, found) in zip(portfolio.accounts, analysis.accounts) {
            drafts[account.owner, default: RepScorecardDraft()].add(account, found)
            for visit in account.visits where visit.status != .cancelled {
                drafts[visit.rep, default: RepScorecardDraft()].add(visit, of: account.id, asOf: analysis.asOf)
            }
        }
        return drafts.sorted { precedes($0.key, $1.key) }.map { $1.scorecard(of: $0) }
    }
}

/// A scorecard while it is counted.
private struct RepScorecardDraft {
    var accounts: [String] = []
    var accountCounts = AccountCounts()
    var counts: [RepFigure.Rule: (part: Int, whole: Int)] = [:]
    var staleCards: [String] = []
    var overdueAccounts: [String] = []
    var missedReports: [RepScorecard.VisitReference] = []
    var openActions: [OpenAction] = []

    mutating func add(_ account: Account, _ analysis: AccountAnalysis) {
        accounts.append(account.id)
        accountCounts.add(account.stage, tier: analysis.tier)
        count(.completeness, analysis.completeness.present, of: analysis.completeness.asked.count)
        count(.actionsInTime, analysis.openActions.count { !$0.isLate }, of: analysis.openActions.count)
        openActions += analysis.openActions
        if analysis.review.isAsked {
            count(.checkedThisWeek, analysis.review.isCheckedThisWeek ? 1 : 0, of: 1)
            count(.cardsCurrent, analysis.review.isStale ? 0 : 1, of: 1)
            if analysis.review.isStale { staleCards.append(account.id) }
        }
        guard analysis.visits.cadence != nil, account.stage == .active else { return }
        let isKept = analysis.visits.state == .withinIdeal || analysis.visits.state == .due
        count(.cadenceKept, isKept ? 1 : 0, of: 1)
        if !isKept { overdueAccounts.append(account.id) }
        if let intervals = analysis.visits.intervalsKept {
            count(.intervalsKept, intervals.kept, of: intervals.of)
        }
    }

    mutating func add(_ visit: Visit, of account: String, asOf: Day) {
        guard visit.date < asOf || (visit.date == asOf && visit.status == .done) else { return }
        count(.reportsWritten, visit.status == .done ? 1 : 0, of: 1)
        if visit.status == .planned { missedReports.append(.init(account: account, visit: visit.id)) }
    }

    func scorecard(of rep: String) -> RepScorecard {
        RepScorecard(
            rep: rep, accounts: accounts, counts: accountCounts,
            figures: RepFigure.Rule.allCases.map { rule in
                let counted = counts[rule] ?? (0, 0)
                return RepFigure(rule: rule, part: counted.part, whole: counted.whole)
            },
            staleCards: staleCards, overdueAccounts: overdueAccounts, missedReports: missedReports,
            openActions: openActions)
    }

    private mutating func count(_ rule: RepFigure.Rule, _ part: Int, of whole: Int) {
        let counted = counts[rule] ?? (0, 0)
        counts[rule] = (counted.part + part, counted.whole + whole)
    }
}
