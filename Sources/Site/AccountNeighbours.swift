/// The accounts before and after each one by rank, among all and among those of the same owner. All are positions in the
/// portfolio.
struct AccountNeighbours: Sendable {
    struct Steps: Sendable {
        fileprivate(set) var previous: Int?
        fileprivate(set) var next: Int?
    }

    /// By the account's position.
    let amongAll: [Steps]
    let amongOwn: [Steps]

    /// - Parameters:
    ///   - ranked: The positions of all accounts by rank.
    ///   - owners: Who is in charge of each, by position.
    init(_ ranked: [Int], owners: [String]) {
        amongAll = Self.steps(ranked, owners.count) { _ in "" }
        amongOwn = Self.steps(ranked, owners.count) { owners[$0] }
    }

    private static func steps(_ ranked: [Int], _ count: Int, group: (Int) -> String) -> [Steps] {
        var steps = [Steps](repeating: Steps(), count: count)
        var last: [String: Int] = [:]
        for position in ranked {
            guard let previous = last.updateValue(position, forKey: group(position)) else { continue }
            steps[position].previous = previous
            steps[previous].next = position
        }
        return steps
    }
}
