import Analysis
import Findings
import Model

/// A record of a quarter or a year that is not over says up to which month it is known; once the period is over it covers
/// it wholly.
public enum UnfinishedPeriod: CareRule {
    /// The description of `unfinished-period`; its texts tell how an amount is spread over months, and why it must say
    /// how many it holds.
    public static let description = RuleDescription.care(
        "unfinished-period", example: ("period,revenue\n2026,400000", "period,through,revenue\n2026,2026-08,400000"))

    /// One finding for each running quarter or year without `through`, and each past one that `through` cuts short.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.accounts.flatMap { account in
            account.sales.compactMap { record in
                guard record.period.kind == .quarter || record.period.kind == .year else { return nil }
                if let through = record.through, through < record.period.last.month, record.period.last < analysis.asOf
                {
                    return coveredInPart(record, through)
                }
                guard record.through == nil, record.period.last >= analysis.asOf, record.period.first <= analysis.asOf
                else { return nil }
                let last = analysis.asOf.month
                return finding(
                    at: record.place, in: "period",
                    .unfinishedPeriod(
                        period: .period(record.period), from: .period(Period(month: record.period.first.month)),
                        to: .period(Period(month: last))),
                    help: .addThrough(month: (last - 1).description))
            }
        }
    }

    /// The period is over, and the record still covers a part of it only.
    private static func coveredInPart(_ record: SalesRecord, _ through: Month) -> Finding {
        finding(
            at: record.place, in: "through",
            .unfinishedPeriodOver(period: .period(record.period), through: .period(Period(month: through))),
            help: .recordWholePeriod)
    }
}
