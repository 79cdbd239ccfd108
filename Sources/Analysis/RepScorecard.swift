import Model
import Text

/// How the dossiers of one representative stand: the basis of the appraisal.
///
/// Visits count for the rep who made them, or whose they were on their day; intervals for the rep who was in charge on
/// their last day; all else for the rep who is in charge of the account now.
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
    /// The accounts whose last visit is longer ago than their tier's maximum, or that were not visited so long since they
    /// began to buy.
    public let overdueAccounts: [String]
    /// The visits whose day is past and that have no report, where the rep has to see to it now.
    public let missedReports: [VisitReference]
    /// Open actions at the rep's accounts.
    public let openActions: [OpenAction]

    /// A visit by the position of its account and as it stands there.
    public struct VisitReference: Hashable, Sendable {
        /// The account's position in the portfolio.
        public let account: Int
        /// The visit as the account's agenda has it, with the rep who has to see to it now.
        public let entry: AgendaEntry
    }

    /// The figure of a rule: each scorecard has one, even where there was nothing to count.
    public subscript(rule: RepFigure.Rule) -> RepFigure? {
        figures.first { $0.rule == rule }
    }

    /// The scorecards of all reps who are known, have or had an account, made a visit or have to see to one, by id.
    public static func all(
        of portfolio: Portfolio, analysis: PortfolioAnalysis, intervals: JudgedIntervals
    ) -> [RepScorecard] {
        var drafts: [String: RepScorecardDraft] = [:]
        func count(_ rule: RepFigure.Rule, _ isMet: Bool, for rep: String) {
            drafts[rep, default: RepScorecardDraft()].count(rule, isMet ? 1 : 0, of: 1)
        }
        for rep in portfolio.everyRep(analysis) { drafts[rep] = RepScorecardDraft() }
        for (position, account) in portfolio.accounts.enumerated() {
            let found = analysis.accounts[position]
            drafts[account.owner(on: analysis.asOf)]?.add(account, found)
            for judged in intervals.accounts[position] {
                judged.isKeptByOwner.map { count(.intervalsKept, $0, for: judged.interval.owner) }
            }
            for entry in found.agenda.entries where entry.state == .held || entry.state.isUnreported {
                count(.reportsWritten, entry.state == .held, for: entry.repOfDay)
                guard entry.state.isUnreported else { continue }
                drafts[entry.rep]?.missedReports.append(VisitReference(account: position, entry: entry))
            }
        }
        return drafts.sorted { precedes($0.key, $1.key) }.map { $1.scorecard(of: $0) }
    }
}

extension Portfolio {
    /// All who have a file, or whom an account or a visit names.
    fileprivate func everyRep(_ analysis: PortfolioAnalysis) -> Set<String> {
        var known = Set(reps.lazy.map(\.id))
        for (account, found) in zip(accounts, analysis.accounts) {
            known.insert(account.owner)
            for former in account.formerOwners { known.insert(former.rep) }
            for entry in found.agenda.entries {
                known.insert(entry.rep)
                if entry.repOfDay != entry.rep { known.insert(entry.repOfDay) }
            }
        }
        return known
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

    mutating func count(_ rule: RepFigure.Rule, _ part: Int, of whole: Int) {
        let counted = counts[rule] ?? (0, 0)
        counts[rule] = (counted.part + part, counted.whole + whole)
    }
}
