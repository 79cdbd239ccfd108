import Findings

/// Payment terms, management or capital that change are recorded in `changes`.
///
/// What was there before is known only to a review, which compares two portfolios and applies the rule; here it is
/// described beside the others.
public enum UnrecordedChange {
    public static let description = RuleDescription.care(
        "unrecorded-change",
        "Payment terms, management or capital changed, and `changes` does not say so.",
        because: """
            A card shows how things are. That they were different until last month, and why they changed, is lost \
            unless somebody writes it down when making the change.
            """,
        remedy: """
            Add an entry to `changes` with the `field` that changed (`payment_terms`, `management`, `capital`), the \
            `date` and the `reason`, in the same pull request.
            """,
        example: (
            "credit:\n  payment_terms: 60 days net",
            """
            credit:
              payment_terms: 60 days net
            changes:
              - {date: 2026-11-02, field: payment_terms, reason: new frame contract}
            """
        ))
}
