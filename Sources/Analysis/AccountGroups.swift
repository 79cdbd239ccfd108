import Model

/// Which accounts belong together: each account with its topmost parent, the head of its group.
///
/// Parents that nobody knows are ignored. Accounts whose parents run in a circle are one group, headed by the account
/// of the circle whose id comes first.
public struct AccountGroups: Sendable {
    /// The position of its group's head, for each account of the portfolio, in the portfolio's order.
    let heads: [Int]
    private let ids: [String]
    private let positions: [String: Int]
    private let members: [Int: [Int]]

    /// Follows the parents that the accounts name, up to the topmost.
    public init(of portfolio: Portfolio) {
        let ids = portfolio.accounts.map(\.id)
        let positions = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        var parents: [Int?] = []
        parents.reserveCapacity(ids.count)
        for account in portfolio.accounts { parents.append(account.parent.flatMap { positions[$0] }) }
        let heads = topmost(parents)
        members = Dictionary(grouping: ids.indices, by: { heads[$0] })
        (self.ids, self.positions, self.heads) = (ids, positions, heads)
    }

    /// The head of an account's group: the account itself if it has no parent.
    public func head(of account: String) -> String? {
        positions[account].map { ids[heads[$0]] }
    }

    /// All accounts of the group that an account belongs to, by id, with its head and the account itself.
    public func members(ofGroupOf account: String) -> [String] {
        guard let position = positions[account] else { return [] }
        return (members[heads[position]] ?? []).map { ids[$0] }
    }

    /// The heads of all groups of two or more, by id.
    public var groups: [String] {
        members.filter { $0.value.count > 1 }.keys.sorted().map { ids[$0] }
    }
}

/// The end of each chain of parents. Each chain is walked once.
private func topmost(_ parents: [Int?]) -> [Int] {
    var heads = [Int?](repeating: nil, count: parents.count)
    var walk = [Int](repeating: -1, count: parents.count)
    for start in parents.indices where heads[start] == nil {
        var path: [Int] = []
        var current = start
        while heads[current] == nil, walk[current] != start {
            walk[current] = start
            path.append(current)
            guard let parent = parents[current] else { break }
            current = parent
        }
        let head = heads[current] ?? headOfPath(path, endingAt: current)
        for position in path { heads[position] = head }
    }
    return heads.enumerated().map { $1 ?? $0 }
}

/// The head of a chain that ends in an account without parent, or comes round to an account of its own.
private func headOfPath(_ path: [Int], endingAt end: Int) -> Int {
    let circle = path.drop { $0 != end }
    return circle.min() ?? end
}
