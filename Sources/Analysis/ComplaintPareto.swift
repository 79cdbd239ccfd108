import Model

/// What complaints are about, from the most frequent to the rarest.
public struct ComplaintPareto: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// The category's word, or the cause as it was written; nil where nobody has written one.
        public let key: String?
        public let count: Int
        public let cost: Money
        /// The count's share in all complaints.
        public let share: Share?
        /// The share of all complaints down to and including this row.
        public let cumulativeShare: Share?
    }

    /// By count, then by key; what has no key comes last.
    public let rows: [Row]

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
