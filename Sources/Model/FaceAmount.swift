/// An amount as it stands on a paper: in the smallest unit of the paper's own currency, which need not be the site's.
///
/// What it is worth in the site's currency, its ``ExchangeRate`` tells.
public struct FaceAmount: Hashable, Comparable, Sendable, AdditiveArithmetic {
    /// The smallest units of the paper's currency: cents for euros, whole yen for yen.
    public var units: Int128

    /// An amount of so many smallest units.
    @inlinable public init(units: Int128) {
        self.units = units
    }

    /// Nothing, in whatever currency.
    @inlinable public static var zero: FaceAmount { FaceAmount(units: 0) }

    /// Compares the units alone: both amounts must be in the same currency.
    @inlinable public static func < (left: FaceAmount, right: FaceAmount) -> Bool { left.units < right.units }
    /// The sum of two amounts in the same currency.
    @inlinable public static func + (left: FaceAmount, right: FaceAmount) -> FaceAmount {
        FaceAmount(units: left.units + right.units)
    }
    /// The difference of two amounts in the same currency.
    @inlinable public static func - (left: FaceAmount, right: FaceAmount) -> FaceAmount {
        FaceAmount(units: left.units - right.units)
    }
    /// The amount with the other sign, such as that of the note that takes an invoice back.
    @inlinable public static prefix func - (amount: FaceAmount) -> FaceAmount { FaceAmount(units: -amount.units) }
}
