import Text

/// What amounts of one currency are worth in the site's.
public struct ExchangeRate: Sendable, Hashable {
    /// The currency of the amounts.
    public let currency: Currency
    /// Whether the currency is not the site's, so that its amounts are converted.
    public let isOther: Bool
    /// What the currency's smallest unit is worth in the site's: `numerator` ÷ `denominator`.
    private let numerator: Int128
    /// Greater than zero; divides 10^12.
    private let denominator: Int128

    /// The site's own currency, whose amounts are worth what they say.
    public init(own currency: Currency) {
        self.currency = currency
        isOther = false
        (numerator, denominator) = (1, 1)
    }

    /// - Parameter rate: What one unit of the currency is worth in the site's: at least zero, below 10^12 and with at
    ///   most nine decimals; further ones are left out.
    public init(of currency: Currency, in site: Currency, rate: Decimal) {
        self.currency = currency
        isOther = true
        let scale = min(max(rate.scale, 0), 9)
        let digits = Int128(rate.digits) / power(max(rate.scale - scale, 0))
        numerator = digits * power(site.places)
        denominator = power(scale + currency.places)
    }

    /// The worth of an amount, rounded to the smallest unit, a half away from zero.
    public func money(_ amount: FaceAmount) -> Money {
        let product = amount.units * numerator
        return Money(units: denominator == 1 ? product : roundedQuotient(product, denominator))
    }

    /// The worth of an amount, not rounded.
    public func exact(_ amount: FaceAmount) -> ExactAmount {
        ExactAmount(amount.units * numerator, dividedBy: denominator)
    }

    /// What an amount of the site's currency is in this one, rounded to the smallest unit, a half away from zero;
    /// nothing where this one is worth nothing.
    public func face(_ money: Money) -> FaceAmount {
        guard numerator > 0 else { return .zero }
        let divisor = numerator.magnitude
        let product = money.units.magnitude.multipliedFullWidth(by: denominator.magnitude)
        guard product.high < divisor else { return Self.greatest(money.units.signum()) }
        let (quotient, rest) = divisor.dividingFullWidth(product)
        guard quotient < Self.greatest(1).units.magnitude else { return Self.greatest(money.units.signum()) }
        let rounded = Int128(rest >= divisor - rest ? quotient + 1 : quotient)
        return FaceAmount(units: money.units < 0 ? -rounded : rounded)
    }

    /// What stands for an amount that is too great to be written down: far above all that a file can hold, and still
    /// small enough to be added to others.
    private static func greatest(_ sign: Int128) -> FaceAmount {
        FaceAmount(units: sign * (.max / 1_000_000))
    }
}

/// 10^`exponent`, for exponents of 0 to 18.
private func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<min(max(exponent, 0), 18) { power *= 10 }
    return power
}
