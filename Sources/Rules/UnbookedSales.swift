import Analysis
import Findings
import Model

/// Nothing is recorded behind the month up to which sales are said to be booked.
public enum UnbookedSales: CareRule {
    /// The description of `unbooked-sales`; its texts tell where sales behind `booked_to` are missing, and the two
    /// slips that put them there.
    public static let description = RuleDescription.care(
        "unbooked-sales", example: ("booked_to: 2026-08", "booked_to: 2026-10"))

    /// One finding for each account with a `booked_to` of its own, and one in the settings for all others together.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        let booking = analysis.ledger.booking
        var behindSite: [(name: String, records: Int)] = []
        var findings: [Finding] = []
        for (position, account) in portfolio.accounts.enumerated() {
            let records = booking.recordsBehind(of: position)
            guard records > 0 else { continue }
            if account.bookedTo == nil {
                behindSite.append((account.name, records))
            } else {
                findings.append(
                    finding(
                        at: account.origin.place(of: "booked_to"),
                        .unbookedSales(
                            count: records, month: .period(Period(month: booking.month(of: position)))),
                        help: .setBookedTo))
            }
        }
        if let finding = ofSite(behindSite, portfolio, booking.month) { findings.append(finding) }
        return findings
    }

    /// What lies behind the site's month, all accounts together.
    private static func ofSite(
        _ behind: [(name: String, records: Int)], _ portfolio: Portfolio, _ month: Month
    ) -> Finding? {
        guard !behind.isEmpty else { return nil }
        let records = behind.reduce(0) { $0 + $1.records }
        return finding(
            at: portfolio.settings.origin.place(of: "booked_to"),
            .unbookedSalesSite(
                count: records, accounts: behind.map { .text($0.name) }, month: .period(Period(month: month))),
            help: .setBookedTo)
    }
}
