import Findings

extension DatedField {
    /// The field's own name, as it stands in its mapping or its table.
    var name: String {
        let last = rawValue.split(separator: ".").last ?? ""
        return String(last.hasSuffix("[]") ? last.dropLast(2) : last)
    }

    /// What a day of the field tells of, to be counted: "visits".
    var noun: Statement {
        switch self {
        case .salesPeriod: .salesLeftOut
        case .receivablesIssued: .invoicesLeftOut
        case .receivablesPaidOn, .paymentsDate: .paymentsLeftOut
        case .receivablesDisputed: .disputesLeftOut
        case .visitsDate: .visitsLeftOut
        case .complaintsDate: .complaintsLeftOut
        case .complaintsAnswered: .answersLeftOut
        case .complaintsResolved: .resolutionsLeftOut
        case .complaintsReopened: .reopeningsLeftOut
        case .visitsActionsDone, .complaintsCorrectiveActionDone: .actionsLeftOut
        case .accountsReviewed: .checksLeftOut
        default: .otherDaysLeftOut
        }
    }
}
