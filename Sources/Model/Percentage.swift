/// A percentage to two places behind the point, exact.
public struct Percentage: Hashable, Comparable, Sendable {
    /// Hundredths of a per cent: 1250 is 12.5 %.
    public var hundredths: Int

    public init(hundredths: Int) {
        self.hundredths = hundredths
    }

    public static func < (left: Percentage, right: Percentage) -> Bool { left.hundredths < right.hundredths }
}
