import Analysis
import Findings
import Model

/// Personal data are not kept past the day on which they are to be deleted. An error, unless the site says otherwise.
public enum PrivacyExpired: CareRule {
    /// The description of `privacy-expired`; its texts tell the articles of law behind it, and the choice between
    /// deleting and confirming.
    public static let description = RuleDescription.care(
        "privacy-expired", severity: .error,
        example: (
            "privacy: {basis: consent, …, expires: 2026-06-30}", "privacy: {basis: consent, …, expires: 2028-06-30}"
        ))

    /// One finding for each contact with `personal` or `itinerary` whose `privacy.expires` is before the as-of day.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.accounts.flatMap { account in
            account.contacts.compactMap { contact in
                guard contact.personal != nil || !contact.itinerary.isEmpty, let privacy = contact.privacy,
                    privacy.expires < analysis.asOf
                else { return nil }
                return finding(
                    at: contact.origin.place(of: "privacy.expires"),
                    .privacyExpired(
                        contact: contact.name, until: .day(privacy.expires), ago: analysis.asOf - privacy.expires),
                    help: .deleteOrConfirm)
            }
        }
    }
}
