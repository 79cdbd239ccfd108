import Analysis
import Findings
import Model

// Values of the model as facts of a statement.

extension Statement.Value {
    static func day(_ day: Day) -> Self { .date(day.number) }
    static func span(_ span: DaySpan) -> Self { .span(span.first.number, span.last.number) }
    static func period(_ period: Period) -> Self { .period(period.description) }
    static func money(_ money: Money) -> Self { .amount(money.units) }
    /// An amount in a currency of its own.
    static func face(_ amount: FaceAmount, _ currency: Currency) -> Self {
        .amountIn(amount.units, currency: currency.code)
    }
    static func tier(_ tier: Tier) -> Self { .text(tier.rawValue) }
    static func severity(_ severity: Complaint.Severity) -> Self { .word(severity.rawValue, of: .severity) }
    static func status(_ status: Complaint.Status) -> Self { .word(status.rawValue, of: .complaintStatus) }

    /// A share in per cent with one place.
    static func share(_ share: Share) -> Self { .share(share.part, of: share.whole, places: 1) }

    /// A share in per cent with as many places as it takes to tell it from a limit.
    static func share(_ share: Share, toTellFrom limit: Percentage) -> Self {
        .share(share.part, of: share.whole, places: share.places(toTellFrom: limit))
    }

    /// A percentage without zeros behind the point that say nothing.
    static func percentage(_ percentage: Percentage) -> Self {
        .share(Int128(percentage.hundredths), of: 10_000, places: percentage.places)
    }
}
