/// The columns in which the fields and the items that are open above a line begin.
struct YAMLColumns {
    /// What begins in a column.
    private struct Column {
        let column: Int
        let isList: Bool
        /// The name of the first field on that line.
        let name: [Unicode.Scalar]?
    }

    /// What is wrong with the column of a line.
    enum Problem: Equatable {
        /// It is deeper than what stands above it, which does not go on below.
        case deeper
        /// It stands between two columns, or before all of them.
        case between
        /// The line above, of this number, left a mapping or a list that goes on here.
        case aboveLeft(Int)
        /// It begins with `-`, and the list's other items begin in another column.
        case item
        /// It stands in the column of a list's `-` and has none. The line on which the first item begins with the same
        /// name, if it does.
        case noDash(isLikeFirst: Bool)
    }

    private var open: [Column] = []
    /// The columns that the last line to close any has closed, and that line.
    private var left: (columns: [Column], number: Int) = ([], 0)
    /// Whether the last line opened a mapping or a list: its field has no value on the line.
    private var isOpened = false
    private var lastNumber = 0

    /// Takes a line, and tells what is wrong with its column.
    ///
    /// - Parameter isField: Whether it was meant as a field although it has no colon, and so no name.
    mutating func take(_ line: YAMLLine, number: Int, asField isField: Bool = false) -> Problem? {
        defer { lastNumber = number }
        let column = line.indent
        var closed: [Column] = []
        while let last = open.last, last.column > column { closed.append(open.removeLast()) }
        let isFirst = open.isEmpty && closed.isEmpty && left.columns.isEmpty
        let problem = problem(of: line, closed: closed, isFirst: isFirst)
        defer {
            if !closed.isEmpty { left = (closed, number) }
            isOpened = line.name != nil && line.value == line.end || isField
        }
        let isBetween = open.last.map { $0.column < column } ?? true
        // What begins below another field has nothing to do with what was closed before that.
        if problem == nil, isBetween, isOpened, lastNumber != left.number { left = ([], 0) }
        begin(line, asField: isField)
        guard isBetween, left.columns.contains(where: { $0.column == column && $0.isList == line.isListItem }) else {
            return problem
        }
        switch problem {
        case .deeper? where left.number == lastNumber: return .aboveLeft(left.number)
        case .between?, .item?: return .aboveLeft(left.number)
        default: return problem
        }
    }

    /// Whether the items of a list begin in the column.
    func isItemExpected(at column: Int) -> Bool {
        open.last { $0.column <= column }.map { $0.column == column && $0.isList } ?? false
    }

    private func problem(of line: YAMLLine, closed: [Column], isFirst: Bool) -> Problem? {
        let column = line.indent
        guard let last = open.last, !isFirst else { return isFirst ? nil : .between }
        let isOpening = isOpened && closed.isEmpty
        if line.isListItem {
            if last.column == column {
                // A list may begin in the column of the field that it is the value of.
                return last.isList || isOpening ? nil : .item
            }
            return isOpening ? nil : closed.isEmpty ? .deeper : .item
        }
        if last.column < column { return isOpening ? nil : closed.isEmpty ? .deeper : .between }
        guard last.isList else { return nil }
        // A list in its field's own column ends with the next field.
        if open.dropLast().last?.column == column { return nil }
        return .noDash(isLikeFirst: line.name == nil || last.name == line.name.map { Array(line.scalars[$0]) })
    }

    private mutating func begin(_ line: YAMLLine, asField isField: Bool) {
        if line.isListItem {
            for dash in line.dashes where !(open.last.map { $0.column == dash && $0.isList } ?? false) {
                open.append(Column(column: dash, isList: true, name: line.name.map { Array(line.scalars[$0]) }))
            }
        } else if let last = open.last, last.column == line.indent, last.isList {
            // The list is over, or the line stands in it by mistake.
            if open.dropLast().last?.column == line.indent { open.removeLast() }
            return
        }
        guard line.name != nil || isField, open.last?.column != line.content else { return }
        open.append(Column(column: line.content, isList: false, name: nil))
    }
}
