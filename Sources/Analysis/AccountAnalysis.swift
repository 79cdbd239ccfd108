import Model

/// What there is to say about one account on a day, beside its card.
public struct AccountAnalysis: Sendable {
    /// The tier that counts; nil for a target, and where nothing was sold at all.
    public let tier: Tier?
    public let visits: VisitCadence
    public let owed: AccountAgeing
    public let completeness: Completeness
    public let review: ReviewState
    public let openActions: [OpenAction]
}
