import Model

/// One of the five marks of a key account, as points whose arithmetic can be printed: so many twentieths as the value
/// reaches of its benchmark, rounded down; never more than twenty.
public struct KeyAccountMark: Hashable, Sendable {
    /// What a mark is for: the value that is measured, and its benchmark.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Months of the window with sales, of all its months.
        case frequency
        /// Revenue inside the window, of the least revenue of an A account.
        case volume
        /// Profit margin inside the window, of the margin of the whole portfolio.
        case margin
        /// Months since the account began to buy, of thirty-six.
        case loyalty
        /// Profit inside the window, of the least profit of an A account.
        case contribution
    }

    /// What is set beside what; nil where one of the two is not known.
    public enum Measure: Hashable, Sendable {
        case months(Int, of: Int)
        case money(Money, of: Money)
        case share(Share, of: Share)
    }

    /// The points of a value that reaches its benchmark: five such marks make a score of 100.
    public static let most = 20

    /// Which of the five it is.
    public let kind: Kind
    /// The value beside its benchmark; nil where one of them is not known, which gives no points.
    public let measure: Measure?
    /// 0 to 20.
    public let points: Int

    init(_ kind: Kind, _ measure: Measure?) {
        self.kind = kind
        self.measure = measure
        points = measure?.points ?? 0
    }
}

extension KeyAccountMark.Measure {
    fileprivate var points: Int {
        switch self {
        case .months(let value, let benchmark): points(Share(value, of: 1), Share(benchmark, of: 1))
        case .money(let value, let benchmark): points(Share(value.units, of: 1), Share(benchmark.units, of: 1))
        case .share(let value, let benchmark): points(value, benchmark)
        }
    }

    /// The greatest number of twentieths of the benchmark that the value reaches. Where the benchmark is zero or
    /// less, a value above zero reaches all of it.
    private func points(_ value: Share?, _ benchmark: Share?) -> Int {
        guard let value, let benchmark, value.part > 0 else { return 0 }
        return (0...KeyAccountMark.most).last { twentieths in
            let asked = Share(benchmark.part * Int128(twentieths), of: benchmark.whole * Int128(KeyAccountMark.most))
            return asked.map { $0 <= value } ?? false
        } ?? 0
    }
}
