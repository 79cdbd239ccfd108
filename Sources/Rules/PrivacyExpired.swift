import Analysis
import Findings
import Model

/// Personal data are not kept past the day on which they are to be deleted. An error, unless the site says otherwise.
public enum PrivacyExpired: CareRule {
    /// The text of `privacy-expired`: the articles of law behind it, and the choice between deleting and confirming.
    public static let description = RuleDescription.care(
        "privacy-expired",
        "Personal data of a contact are kept past `privacy.expires`.",
        severity: .error,
        because: """
            Someone must be able to say why personal data are kept and until when; past that day there is no reason \
            left (GDPR, Art. 5 (1) e; 个人信息保护法, Art. 19).
            """,
        remedy: """
            Delete `personal`, `itinerary` and `privacy`; or, if there is still a basis, confirm it with the person \
            and set a new `expires`.
            """,
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
