import Findings
import Model

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
        switch field {
        case .visitHeld: ("a visit on \(text) cannot be `done` on \(asOf)", "Is it `planned`?")
        case .complaintDate: ("a complaint of \(text) is not known on \(asOf)", "Correct the date.")
        case .reviewed:
            (
                "a card checked on \(text) is not known on \(asOf)",
                "Write the day on which the card was checked."
            )
        case .salesPeriod:
            ("sales of \(text) are not known on \(asOf): the period has not begun", "Correct the period.")
        case .abcWindow:
            (
                "`abc.window` is \(text), which has not begun on \(asOf): nothing can be known of it",
                "Name a year or a quarter that has begun, or give the window in `months`."
            )
        case .invoiceIssued: ("an invoice issued on \(text) is not known on \(asOf)", "Correct the date.")
        case .invoicePaidOn, .paymentDate:
            ("a payment of \(text) is not known on \(asOf)", "Write it down once it has come in.")
        default:
            (
                "`\(field.name)` is \(text), which is not known on \(asOf)",
                "Correct the date, or write it down once the day has come."
            )
        }
    }
}

/// What was left out of a portfolio because it tells of days after the one for which the site is made.
public struct LeftOut: Sendable {
    /// How many days of each kind, by noun.
    private let counts: [(noun: String, count: Int)]

    init(_ days: [LaterDay]) {
        let counts = Dictionary(days.map { ($0.field.noun, 1) }, uniquingKeysWith: +)
        var nouns: [String] = []
        for field in DatedField.allCases where !nouns.contains(field.noun) { nouns.append(field.noun) }
        self.counts = nouns.compactMap { noun in counts[noun].map { (noun, $0) } }
    }

    /// How many days were left out.
    public var count: Int { counts.reduce(0) { $0 + $1.count } }

    /// "14 sales, 9 invoices, 2 visits"; empty if nothing was left out.
    public var summary: String { counts.map { "\($0.noun): \($0.count)" }.joined(separator: ", ") }
}
