/// From where on an account is slow to pay.
public struct CollectionSettings: Sendable, Hashable {
    /// Less than this share of what fell due in three months is too little.
    public var leastPaid = Percentage(hundredths: 8000)
    /// More than so many days, by amount, is too late.
    public var mostDaysLate = 30

    /// The bounds that hold where `dossier.yaml` sets none.
    public init() {}
}
