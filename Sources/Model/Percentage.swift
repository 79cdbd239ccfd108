/// A percentage to two places behind the point, exact.
public struct Percentage: Hashable, Comparable, Sendable {
    /// Hundredths of a per cent: 1250 is 12.5 %.
    public var hundredths: Int

    /// A percentage of so many hundredths of a per cent.
    public init(hundredths: Int) {
        self.hundredths = hundredths
    }

    /// The smaller percentage comes first.
    public static func < (left: Percentage, right: Percentage) -> Bool { left.hundredths < right.hundredths }
}
