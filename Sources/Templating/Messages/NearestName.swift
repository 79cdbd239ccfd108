/// Finds the name that was probably meant.
enum NearestName {
    /// Names longer than this are never compared: comparing costs the product of both lengths.
    private static let longestName = 64

    /// The candidate with the fewest edits away from `name`, when they are few enough for a slip of the fingers;
    /// among equals the first in alphabetical order.
    static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard wanted.count <= longestName else { return nil }
        let most = max(1, wanted.count / 3)
        var best: (edits: Int, name: String)?
        for candidate in candidates where candidate != name {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard other.count <= longestName, abs(other.count - wanted.count) <= most else { continue }
            let found = (edits: edits(from: wanted, to: other), name: candidate)
            if found.edits <= most && best.map({ found < $0 }) ?? true { best = found }
        }
        return best?.name
    }

    /// The number of insertions, deletions, substitutions and swaps of neighbours between the two
    /// (optimal string alignment).
    private static func edits(from source: [Unicode.Scalar], to target: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...target.count)
        for (row, scalar) in source.enumerated() {
            var current = [row + 1]
            for (column, other) in target.enumerated() {
                var cost = min(last[column] + (scalar == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, scalar == target[column - 1], source[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last.last ?? source.count
    }
}
