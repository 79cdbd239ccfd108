/// An amount in the smallest unit of the site's currency (cents of a euro, fen of a yuan).
///
/// The store is 128 bits wide and a single amount in a file has at most fifteen digits, so that no sum, and no
/// cross-multiplication of two sums with a percentage, can overflow.
public struct Money: Hashable, Comparable, Sendable, AdditiveArithmetic {
    /// The smallest units, as many to one of the currency as its ``Currency/places`` say.
    public var units: Int128

    /// An amount of so many smallest units.
    @inlinable public init(units: Int128) {
        self.units = units
    }

    /// Nothing at all: what sums begin with.
    @inlinable public static var zero: Money { Money(units: 0) }

    /// The smaller amount comes first; any below zero comes before all others.
    @inlinable public static func < (left: Money, right: Money) -> Bool { left.units < right.units }
    /// The exact sum.
    @inlinable public static func + (left: Money, right: Money) -> Money { Money(units: left.units + right.units) }
    /// The exact difference, which may be below zero.
    @inlinable public static func - (left: Money, right: Money) -> Money { Money(units: left.units - right.units) }
    /// The amount with the other sign.
    @inlinable public static prefix func - (money: Money) -> Money { Money(units: -money.units) }

    /// The amount without its sign.
    @inlinable public var magnitude: Money { Money(units: units < 0 ? -units : units) }
}

extension Sequence {
    /// The sum of one amount of each element.
    @inlinable
    public func sum(_ amount: (Element) -> Money) -> Money {
        reduce(.zero) { $0 + amount($1) }
    }
}
