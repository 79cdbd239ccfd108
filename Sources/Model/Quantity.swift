/// A number of goods to three places behind the point, exact.
public struct Quantity: Hashable, Comparable, Sendable {
    public var thousandths: Int128

    public init(thousandths: Int128) {
        self.thousandths = thousandths
    }

    public static func < (left: Quantity, right: Quantity) -> Bool { left.thousandths < right.thousandths }
    public static func + (left: Quantity, right: Quantity) -> Quantity {
        Quantity(thousandths: left.thousandths + right.thousandths)
    }
}
