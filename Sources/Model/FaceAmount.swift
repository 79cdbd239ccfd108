/// An amount as it stands on a paper: in the smallest unit of the paper's own currency, which need not be the site's.
///
/// What it is worth in the site's currency, its ``ExchangeRate`` tells.
public struct FaceAmount: Hashable, Comparable, Sendable, AdditiveArithmetic {
    public var units: Int128

    @inlinable public init(units: Int128) {
        self.units = units
    }

    @inlinable public static var zero: FaceAmount { FaceAmount(units: 0) }

    @inlinable public static func < (left: FaceAmount, right: FaceAmount) -> Bool { left.units < right.units }
    @inlinable public static func + (left: FaceAmount, right: FaceAmount) -> FaceAmount {
        FaceAmount(units: left.units + right.units)
    }
    @inlinable public static func - (left: FaceAmount, right: FaceAmount) -> FaceAmount {
        FaceAmount(units: left.units - right.units)
    }
    @inlinable public static prefix func - (amount: FaceAmount) -> FaceAmount { FaceAmount(units: -amount.units) }
}
