import Findings
import Model

/// What kind of number a field holds: how many decimals it keeps, how large it may be, and what it is called.
struct NumberKind: Sendable {
    enum Use: Sendable {
        case amount(Currency)
        case quantity
        case percentage
        case whole
        /// What one unit of a currency is worth.
        case rate
        /// A number of which nothing more is known, such as an industry's own fact.
        case decimal
    }

    let use: Use
    let mayBeNegative: Bool
    /// Between which numbers it must lie, in units of its last decimal place; nil if that does not matter.
    let allowed: ClosedRange<Int>?

    init(_ use: Use, mayBeNegative: Bool) {
        self.use = use
        self.mayBeNegative = mayBeNegative
        allowed = nil
    }

    init(_ use: Use, in allowed: ClosedRange<Int>) {
        self.use = use
        mayBeNegative = allowed.lowerBound < 0
        self.allowed = allowed
    }

    /// The most decimals that are kept.
    var places: Int {
        switch use {
        case .amount(let currency): currency.places
        case .quantity: 3
        case .percentage: 2
        case .whole: 0
        case .rate: 9
        case .decimal: 18
        }
    }

    /// Whether three digits behind a point are its decimals as a rule: those of a currency with three places, and of a
    /// rate. For every other number they may as well be thousands.
    var hasThreeDecimals: Bool {
        switch use {
        case .amount(let currency): currency.places == 3
        case .rate: true
        case .quantity, .percentage, .whole, .decimal: false
        }
    }

    /// The largest number, without its point: 15 digits of an amount, 12 of a rate, else as many as are read.
    var largest: UInt64 {
        switch use {
        case .amount: 999_999_999_999_999
        case .rate: 999_999_999_999
        case .quantity, .percentage, .whole, .decimal: 999_999_999_999_999_999
        }
    }

    /// The currency of an amount.
    var currency: Currency? {
        if case .amount(let currency) = use { currency } else { nil }
    }

    var isPercentage: Bool {
        if case .percentage = use { true } else { false }
    }

    /// What a text must be, in the words of a message.
    var form: Statement {
        switch use {
        case .amount(let currency) where currency.places > 0:
            .amountFormWithDecimals(
                whole: "1250000", example: "1250000.5" + String(repeating: "0", count: currency.places - 1))
        case .amount: .amountForm(example: "1250000")
        case .quantity: .quantityForm
        case .percentage: .percentageForm
        case .whole: .wholeNumberForm
        case .rate: .rateForm
        case .decimal: .decimalForm
        }
    }
}
