/// Notices fixes that come to no end: each would call for another on the same line.
struct FixTurns {
    /// So many turns may edit one line in a row; a line has hardly as many mistakes that only follow from one another.
    static let mostOfOneLine = 20

    private var lines: [String: (line: Int, turns: Int)] = [:]

    /// Counts a turn in which the first fix of a file edits a line; false where too many have done so in a row.
    mutating func take(_ path: String, line: Int) -> Bool {
        let last = lines[path]
        let turns = last?.line == line ? (last?.turns ?? 0) + 1 : 1
        lines[path] = (line, turns)
        return turns <= Self.mostOfOneLine
    }
}
