/// A number of goods to three places behind the point, exact.
public struct Quantity: Hashable, Comparable, Sendable {
    /// Thousandths of a piece, or of whatever the goods are counted in; may be below zero.
    public var thousandths: Int128

    /// A number of so many thousandths.
    public init(thousandths: Int128) {
        self.thousandths = thousandths
    }

    /// The smaller number comes first.
    public static func < (left: Quantity, right: Quantity) -> Bool { left.thousandths < right.thousandths }
    /// The exact sum.
    public static func + (left: Quantity, right: Quantity) -> Quantity {
        Quantity(thousandths: left.thousandths + right.thousandths)
    }
}
