import Model
import Text

/// What complaints are about, from the most frequent to the rarest.
public struct ComplaintPareto: Hashable, Sendable {
    /// The complaints of one category, or of one cause.
    public struct Row: Hashable, Sendable {
        /// The word of the category or of the kind of cause, or the cause as it was written; nil where there is none.
        public let key: String?
        /// Complaints of all times up to the as-of day, open or not.
        public let count: Int
        /// What they cost, in the site's currency, as far as somebody has said.
        public let cost: Money
        /// The count's share in all complaints.
        public let share: Share?
        /// The share of all complaints down to and including this row.
        public let cumulativeShare: Share?
    }

    /// By count, then by key; what has no key comes last.
    public let rows: [Row]

    /// The first rows, and all others as one row without a key, if there are others.
    ///
    /// What has no key itself is among the others as soon as there are any.
    public func leading(_ count: Int) -> (rows: ArraySlice<Row>, rest: Row?) {
        let others = rows.dropFirst(count)
        guard let last = others.last else { return (rows[...], nil) }
        let sum = others.reduce(0) { $0 + $1.count }
        let all = others.reduce(rows.prefix(count).reduce(0) { $0 + $1.count }) { $0 + $1.count }
        return (
            rows.prefix(count),
            Row(
                key: nil, count: sum, cost: others.sum(\.cost), share: Share(sum, of: all),
                cumulativeShare: last.cumulativeShare)
        )
    }

    init(_ cases: [ComplaintCase], by key: (ComplaintCase) -> String?) {
        var groups: [String?: (count: Int, cost: Money)] = [:]
        for complaint in cases {
            let group = groups[key(complaint)] ?? (0, .zero)
            groups[key(complaint)] = (group.count + 1, group.cost + (complaint.cost ?? .zero))
        }
        let sorted = groups.sorted { left, right in
            guard let leftKey = left.key else { return false }
            guard let rightKey = right.key else { return true }
            if left.value.count != right.value.count { return left.value.count > right.value.count }
            return precedes(leftKey, rightKey)
        }
        var seen = 0
        rows = sorted.map { key, group in
            seen += group.count
            return Row(
                key: key, count: group.count, cost: group.cost,
                share: Share(group.count, of: cases.count), cumulativeShare: Share(seen, of: cases.count))
        }
    }
}
