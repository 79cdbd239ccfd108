import Analysis
import Findings
import Model

/// What falls due is paid, and in time: of the invoices that fell due in the last three whole months, so large a share
/// by now, and on average not so late, as the settings ask.
///
/// Each payment counts for its own invoice: who pays early is not slow. Disputed invoices do not count.
public enum SlowCollection: CareRule {
    /// The text of `slow-collection`: how slow is too slow, and what to agree on with whoever is.
    public static let description = RuleDescription.care(
        "slow-collection",
        "An account pays much less than falls due, or much later.",
        because: """
            Sales and collections are in balance, or we lend our customers money without having decided to. Less than \
            80 % of what fell due over three months, or 30 days late on average, is no longer one late invoice.
            """,
        remedy: """
            Agree on a plan of payment; deliver against payment until collections keep up; review the limit. From where \
            on an account is slow is said in `collection` in dossier.yaml.
            """,
        example: ("priority: 1\nlimit: 80000", "priority: 3\nlimit: 20000"))

    /// One finding for each slow account, at its first open invoice of those months; a low share goes before lateness.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        zip(portfolio.accounts, analysis.accounts).compactMap { account, found in
            let habits = found.owed.habits
            guard habits.due.isSlow(by: portfolio.settings.collection) else { return nil }
            let place = found.owed.placeOfDebt(in: habits.dueSpan)
            return finding(
                on: habits, portfolio.settings, at: place ?? account.origin.place(of: "credit", or: "name"))
        }
    }

    private static func finding(on habits: PaymentHabits, _ settings: Settings, at place: Place) -> Finding? {
        let (span, due) = (habits.dueSpan, habits.due)
        guard let share = due.share else { return nil }
        let least = settings.collection.leastPaid
        let most = settings.collection.mostDaysLate
        let paid = due.paid.worded(in: settings.currency)
        let whole = due.due.worded(in: settings.currency)
        var facts: [(String, Statement.Value)] = [
            ("from", .day(span.first)), ("to", .day(span.last)), ("paid", .money(due.paid)), ("due", .money(due.due)),
        ]
        let help: Statement = "Agree on a plan of payment, and look at the credit limit again."
        guard due.isPaidTooLittle(by: settings.collection) else {
            let places = due.meanDaysLate?.places(toTellFrom: most) ?? 1
            let late = due.meanDaysLate?.rounded(places: places) ?? 0
            facts += [("late", .decimal(late, places: places)), ("most", .days(most))]
            return finding(
                at: place,
                """
                what fell due from \(span.first) to \(span.last), \(whole), is \(wordedDecimal(late, places: places)) days \
                late on average, more than \(counted(most, "day"))
                """, .slowCollectionLate, facts, help: help)
        }
        facts += [("share", .share(share, toTellFrom: least)), ("least", .percentage(least))]
        return finding(
            at: place,
            """
            of \(whole) that fell due from \(span.first) to \(span.last) only \(paid) is paid: \
            \(share.worded(toTellFrom: least)), less than \(least.worded)
            """, .slowCollection, facts, help: help)
    }
}

extension AccountAgeing {
    /// The first invoice of a span that is not paid; nil if all are.
    fileprivate func placeOfDebt(in span: DaySpan) -> Place? {
        invoices.first { !$0.isDisputed && $0.receivable.due.map(span.contains) ?? false }?.receivable.place
    }
}
