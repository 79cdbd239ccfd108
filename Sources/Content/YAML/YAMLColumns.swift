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
        /// It is deeper than what stands above it, which does not go on below. The line above, if it is alone in its column,
        /// may be the one that is indented less than it should be.
        case deeper(lone: Int?)
        /// It stands between two columns, or before all of them.
        case between
        /// The line above, of this number, left a mapping or a list that goes on here; or this line is indented too much.
        case aboveLeft(Int, orDeeper: Bool)
        /// The line of this number is the one that is indented less than it should be, as far as its columns tell; where that
        /// is not sure, this line may stand between two columns.
        case less(Int, isSure: Bool)
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
    /// Where the text of the last line begins.
    private var lastContent = 0
    /// Fields that are alone in their column so far, and that could be meant for a deeper one, from the left.
    private var lone: [Lone] = []

    /// A field below one without a value.
    private struct Lone {
        let column: Int
        let number: Int
        /// Whether it stands in the column of the field above it, whose value it should be part of.
        let isSure: Bool
    }

    /// Takes a line, and tells what is wrong with its column.
    ///
    /// - Parameter isField: Whether it was meant as a field although it has no colon, and so no name.
    mutating func take(_ line: YAMLLine, number: Int, asField isField: Bool = false) -> Problem? {
        defer {
            lastNumber = number
            lastContent = line.content
        }
        let column = line.indent
        while let last = lone.last, last.column > column { lone.removeLast() }
        var closed: [Column] = []
        while let last = open.last, last.column > column { closed.append(open.removeLast()) }
        let isFirst = open.isEmpty && closed.isEmpty && left.columns.isEmpty
        let problem = problem(of: line, closed: closed, isFirst: isFirst)
        defer {
            if !closed.isEmpty { left = (closed, number) }
            isOpened = line.name != nil && line.value == line.end || isField
        }
        let isBetween = open.last.map { $0.column < column } ?? true
        if case .between? = problem, let last = lone.last, last.column == open.last?.column {
            begin(line, asField: isField)
            return .less(last.number, isSure: last.isSure)
        }
        noteLone(line, number, isNew: isBetween)
        // What begins below another field has nothing to do with what was closed before that.
        if problem == nil, isBetween, isOpened, lastNumber != left.number { left = ([], 0) }
        begin(line, asField: isField)
        guard isBetween, left.columns.contains(where: { $0.column == column && $0.isList == line.isListItem }) else {
            return problem
        }
        switch problem {
        case .deeper? where left.number == lastNumber: return .aboveLeft(left.number, orDeeper: true)
        case .between?, .item?: return .aboveLeft(left.number, orDeeper: false)
        default: return problem
        }
    }

    /// Notes a field that nothing but its column makes a part of what stands above it, or keeps from being one.
    private mutating func noteLone(_ line: YAMLLine, _ number: Int, isNew: Bool) {
        if let last = lone.last, last.column == line.indent { lone.removeLast() }
        guard isOpened, line.name != nil, !line.isListItem, line.indent == lastContent || isNew else { return }
        lone.append(Lone(column: line.indent, number: number, isSure: line.indent == lastContent))
    }

    /// The column in which the next item, or the next field, of the innermost open list or mapping begins.
    /// - Parameter limit: A column that lies in what the next field opens: its own lies before it.
    func deepest(isList: Bool, before limit: Int = .max) -> Int? {
        open.last { $0.isList == isList && $0.column < limit }?.column
    }

    /// Whether the items of a list begin in the column.
    func isItemExpected(at column: Int) -> Bool {
        open.last { $0.column <= column }.map { $0.column == column && $0.isList } ?? false
    }

    private func problem(of line: YAMLLine, closed: [Column], isFirst: Bool) -> Problem? {
        let column = line.indent
        guard let last = open.last, !isFirst else { return isFirst ? nil : .between }
        let isOpening = isOpened && closed.isEmpty
        let deeper = Problem.deeper(
            lone: lone.last.flatMap { $0.number == lastNumber && !$0.isSure ? $0.number : nil })
        if line.isListItem {
            if last.column == column {
                // A list may begin in the column of the field that it is the value of.
                return last.isList || isOpening ? nil : .item
            }
            return isOpening ? nil : closed.isEmpty ? deeper : .item
        }
        if last.column < column { return isOpening ? nil : closed.isEmpty ? deeper : .between }
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
