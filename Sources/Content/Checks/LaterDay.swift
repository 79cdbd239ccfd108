import Findings
import Model
import Text

/// A day, or a period, of something that could not be known yet on the day for which the site is made.
struct LaterDay {
    let field: DatedField
    /// The day, or the period, as it was written.
    let text: String
    let place: Place

    /// The finding that says so.
    func finding(asOf: Day) -> Finding {
        let (message, help) = words(asOf: asOf)
        return Finding(
            rule: FormRule.timeTravel.rawValue, severity: .error, place: place, field: field.name, message: message,
            help: help)
    }

    private func words(asOf: Day) -> (message: Statement, help: Statement) {
        let today = "\(asOf)"
        return switch field {
        case .visitsDate: (.visitDoneAhead(day: text, today: today), .isItPlanned)
        case .complaintsDate: (.complaintAhead(day: text, today: today), .correctTheDate)
        case .accountsReviewed: (.checkAhead(day: text, today: today), .writeDayOfCheck)
        case .salesPeriod: (.salesAhead(period: text, today: today), .correctThePeriod)
        case .settingsABCWindow: (.windowAhead(period: text, today: today), .nameBegunWindow)
        case .receivablesIssued: (.invoiceAhead(day: text, today: today), .correctTheDate)
        case .receivablesPaidOn, .paymentsDate: (.paymentAhead(day: text, today: today), .writePaymentOnceIn)
        default: (.fieldAhead(field: field.name, day: text, today: today), .writeOnceDayHasCome)
        }
    }
}

/// What was left out of a portfolio because it tells of days after the one for which the site is made.
public struct LeftOut: Sendable {
    /// How many days of each kind, by noun.
    private let counts: [(noun: Statement, count: Int)]

    init(_ days: [LaterDay]) {
        let counts = Dictionary(days.map { ($0.field.noun, 1) }, uniquingKeysWith: +)
        var nouns: [Statement] = []
        for field in DatedField.allCases where !nouns.contains(field.noun) { nouns.append(field.noun) }
        self.counts = nouns.compactMap { noun in counts[noun].map { (noun, $0) } }
    }

    /// How many days were left out.
    public var count: Int { counts.reduce(0) { $0 + $1.count } }

    /// "sales: 14", "invoices: 9", "visits: 2"; empty if nothing was left out.
    public var kinds: [Statement] { counts.map { .countOfKind(kind: $0.noun, n: $0.count) } }
}
