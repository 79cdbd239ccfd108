/// A valid file of which one line was broken as a person breaks it.
struct Breakage: Sendable {
    let kind: String
    let record: ValidRecord
    let text: String
    /// The lines on which a finding may stand: the broken one, and others that are as right.
    let lines: ClosedRange<Int>
    /// Whether the line that opens the fields is as right.
    let isFirstRight: Bool
    /// Words of which the finding holds one: what is wrong.
    let says: [String]
}

/// One way to break a line of fields.
struct BreakageKind: Sendable {
    let name: String
    /// Words of which a finding must hold one: what is wrong.
    let says: [String]
    /// The lines that stand in a line's place, and which lines are as right for the finding as they; nil where the line
    /// cannot be broken so, or would be lawful.
    let change: @Sendable (WrittenLine, ValidRecord) -> Change?

    struct Change: Sendable {
        var lines: [String]
        /// How many lines above or below the broken ones are as right.
        var above = 0
        var below = 0
        /// How many lines of the file they stand in the place of.
        var replaced = 1
        /// Whether the line that opens the fields is as right.
        var isFirstRight = false
    }

    init(_ name: String, says: String..., change: @escaping @Sendable (WrittenLine, ValidRecord) -> Change?) {
        self.name = name
        self.says = says
        self.change = change
    }

    /// A kind that changes a line into one other.
    static func line(
        _ name: String, says: [String], change: @escaping @Sendable (WrittenLine, ValidRecord) -> String?
    ) -> BreakageKind {
        BreakageKind(name, says) { line, record in change(line, record).map { Change(lines: [$0]) } }
    }

    init(_ name: String, _ says: [String], change: @escaping @Sendable (WrittenLine, ValidRecord) -> Change?) {
        self.name = name
        self.says = says
        self.change = change
    }

    /// All files that are broken so, once for each line that can be.
    func breakages(of record: ValidRecord) -> [Breakage] {
        record.fields.compactMap { line in
            guard let change = change(line, record), change.replaced > 1 || change.lines != [line.text] else {
                return nil
            }
            let last = line.number + max(0, change.lines.count - 1)
            return Breakage(
                kind: name, record: record,
                text:
                    record.text(with: change.lines, inPlaceOf: line.number..<line.number + change.replaced),
                lines: max(1, line.number - change.above)...last + change.below, isFirstRight: change.isFirstRight,
                says: says)
        }
    }

    static let all = colons + quotes + starts + indentation + dashes + brackets + marks + fences
}
