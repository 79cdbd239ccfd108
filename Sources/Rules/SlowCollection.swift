import Analysis
import Findings
import Model
import Text

/// What falls due is paid, and in time: of the invoices that fell due in the last three whole months, so large a share
/// by now, and on average not so late, as the settings ask.
///
/// Each payment counts for its own invoice: who pays early is not slow. Disputed invoices do not count.
public enum SlowCollection: CareRule {
    /// The description of `slow-collection`; its texts tell how slow is too slow, and what to agree on with whoever is.
    public static let description = RuleDescription.care(
        "slow-collection", example: ("priority: 1\nlimit: 80000", "priority: 3\nlimit: 20000"))

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
        if due.isPaidTooLittle(by: settings.collection) {
            return finding(
                at: place,
                .slowCollection(
                    due: .money(due.due), span: .span(span), paid: .money(due.paid),
                    share: .share(share, toTellFrom: least), least: .percentage(least)), help: .agreeOnPayment)
        }
        let places = due.meanDaysLate?.places(toTellFrom: most) ?? 1
        let late = Statement.Value.decimal(due.meanDaysLate?.rounded(places: places) ?? 0, places: places)
        return finding(
            at: place, .slowCollectionLate(span: .span(span), due: .money(due.due), late: late, most: most),
            help: .agreeOnPayment)
    }
}

extension AccountAgeing {
    /// The first invoice of a span that is not paid; nil if all are.
    fileprivate func placeOfDebt(in span: DaySpan) -> Place? {
        invoices.first { !$0.isDisputed && $0.receivable.due.map(span.contains) ?? false }?.receivable.place
    }
}
