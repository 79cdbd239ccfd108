import Findings

/// Every field that holds a day, a month or a period, and whether it may lie ahead of the day for which the site is made.
///
/// This is the one declaration of that: the guard asks it, `docs/fields.md` shows it, and a test holds the decoders, that
/// page and this list together.
enum DatedField: String, CaseIterable {
    case accountSince = "accounts.since"
    case ownerUntil = "accounts.owners[].until"
    case reviewed = "accounts.reviewed"
    case accountBookedTo = "accounts.booked_to"
    case tierSince = "accounts.tier.since"
    case tierUntil = "accounts.tier.until"
    case founded = "accounts.company.founded"
    case managerSince = "accounts.company.management[].since"
    case financialYear = "accounts.financials[].year"
    case strategyDue = "accounts.strategy[].due"
    case changeDate = "accounts.changes[].date"
    case targetYear = "accounts.targets"
    case dateFact = "accounts.facts"
    case salesPeriod = "accounts.sales[].period"
    case salesThrough = "accounts.sales[].through"
    case invoiceIssued = "receivables.issued"
    case invoiceDue = "receivables.due"
    case invoicePaidOn = "receivables.paid_on"
    case invoiceDisputed = "receivables.disputed"
    case paymentDate = "payments.date"
    case contactLeft = "contacts.left"
    case stayFrom = "contacts.itinerary[].from"
    case stayTo = "contacts.itinerary[].to"
    case privacyCollected = "contacts.privacy.collected"
    case privacyExpires = "contacts.privacy.expires"
    case visitHeld = "visits.date"
    case nextVisit = "visits.next_visit"
    case movedFrom = "visits.moved_from"
    case visitActionDue = "visits.actions[].due"
    case visitActionDone = "visits.actions[].done"
    case complaintDate = "complaints.date"
    case complaintAnswered = "complaints.answered"
    case complaintResolved = "complaints.resolved"
    case complaintReopened = "complaints.reopened"
    case correctionDue = "complaints.corrective_action[].due"
    case correctionDone = "complaints.corrective_action[].done"
    case repUntil = "reps.until"
    case bookedTo = "settings.booked_to"
    case abcWindow = "settings.abc.window"
    case totalPeriod = "settings.totals[].period"

    /// Whether and when the field's day may lie ahead.
    enum Reach: String {
        case mayLieAhead = "yes"
        /// It tells of what happened, which nobody can know before.
        case neverAhead = "no"
        /// A visit's day may, unless the visit is `done`.
        case unlessDone = "unless `done`"
    }

    var reach: Reach {
        switch self {
        case .ownerUntil, .tierSince, .tierUntil, .managerSince, .strategyDue, .changeDate, .targetYear, .dateFact,
            .invoiceDue, .contactLeft, .stayFrom, .stayTo, .privacyExpires, .nextVisit, .movedFrom, .visitActionDue,
            .correctionDue, .repUntil, .totalPeriod:
            .mayLieAhead
        case .accountSince, .reviewed, .accountBookedTo, .bookedTo, .abcWindow, .founded, .financialYear, .salesPeriod,
            .salesThrough, .invoiceIssued, .invoicePaidOn, .invoiceDisputed, .paymentDate,
            .privacyCollected, .visitActionDone, .complaintDate, .complaintAnswered, .complaintResolved,
            .complaintReopened, .correctionDone:
            .neverAhead
        case .visitHeld: .unlessDone
        }
    }

    /// The field's own name, as it stands in its mapping or its table.
    var name: String {
        let last = rawValue.split(separator: ".").last ?? ""
        return String(last.hasSuffix("[]") ? last.dropLast(2) : last)
    }

    /// What a day of the field tells of, to be counted: "visits".
    var noun: Statement {
        switch self {
        case .salesPeriod: .salesLeftOut
        case .invoiceIssued: .invoicesLeftOut
        case .invoicePaidOn, .paymentDate: .paymentsLeftOut
        case .invoiceDisputed: .disputesLeftOut
        case .visitHeld: .visitsLeftOut
        case .complaintDate: .complaintsLeftOut
        case .complaintAnswered: .answersLeftOut
        case .complaintResolved: .resolutionsLeftOut
        case .complaintReopened: .reopeningsLeftOut
        case .visitActionDone, .correctionDone: .actionsLeftOut
        case .reviewed: .checksLeftOut
        default: .otherDaysLeftOut
        }
    }
}
