import Analysis
import Findings
import Model

/// An account does not complain again about the same product and category within the repeat window.
///
/// A repeat is found until it is closed with `prevention`: what keeps it from happening a third time.
public enum RepeatComplaint: CareRule {
    /// The description of `repeat-complaint`; its texts tell what a repeat says of the first cause, and how it is
    /// closed for good.
    public static let description = RuleDescription.care(
        "repeat-complaint",
        example: ("status: resolved", "status: closed\nprevention: glue is tested at 60 °C from batch to batch"))

    /// One finding for each repeat that is not closed with `prevention`; its notes lead to the earlier complaints.
    public static func findings(in portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
        portfolio.complaints(analysis).compactMap { complaint, found, actor in
            guard !found.repeats.isEmpty, complaint.status != .closed || complaint.prevention == nil,
                let product = found.product, let category = found.category
            else { return nil }
            let earlier = portfolio.account(found.account)?.complaints ?? []
            return finding(
                at: complaint.origin.place(of: "category"),
                .repeatComplaint(
                    category: .word(category, of: .category), product: .word(product, of: .product),
                    count: found.repeats.count, window: portfolio.settings.complaints.repeatWindow),
                help: .lookAtCauseAgain,
                notes: earlier.filter { found.repeats.contains($0.id) }.map {
                    Finding.Note(place: $0.origin.place(of: "date"), message: .complaintIsHere(date: .day($0.date)))
                }, actor: actor)
        }
    }
}
