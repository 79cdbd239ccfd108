import Analysis
import Findings
import Model
import Text

/// No visit is planned so far ahead that its year is more likely a slip of the pen.
///
/// The limit is twice the longest interval that any tier allows: that far ahead not even a C account is visited next.
public enum FarVisit: CareRule {
    /// The description of `far-visit`; its texts tell how a slip in a visit's year keeps an account from being looked
    /// after.
    public static let description = RuleDescription.care("far-visit", example: ("date: 2028-11-24", "date: 2026-11-24"))

    /// One finding for each visit, planned or announced, beyond that limit; none where no tier has an interval.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        guard let longest = portfolio.settings.cadence.values.map(\.maximum).max() else { return [] }
        let last = analysis.asOf.advanced(byDays: longest).advanced(byDays: longest)
        func finding(on day: Day, at place: Place, by rep: String) -> Finding {
            self.finding(
                at: place, .farVisit(date: .day(day), ahead: day - analysis.asOf, maximum: longest),
                help: .isYearRight, actor: rep)
        }
        return zip(portfolio.accounts, analysis.accounts).flatMap { account, found in
            // Visits stand by day: those far ahead are the last ones.
            found.agenda.entries.reversed().prefix { $0.day > last }.filter(\.state.isComing).map { entry in
                let field = entry.state.isTentative ? "next_visit" : "date"
                return finding(on: entry.day, at: account.visits[entry.card].origin.place(of: field), by: entry.rep)
            }
        }
    }
}
