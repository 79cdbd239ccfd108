import Text

/// A piece of one line of a file, laid out in the columns of a terminal.
struct SourceLine {
    /// One scalar as it is shown, and the columns it takes.
    private struct Cell {
        var text: String
        var width: Int
    }

    private var cells: [Cell] = []
    /// The first of the scalars in `cells`, counted from 1.
    private let firstColumn: Int
    private var hasMoreBefore: Bool { firstColumn > 1 }
    private let hasMoreAfter: Bool

    /// Lays out what surrounds `column`; of a line without end only a stretch is read.
    init?(_ index: LineIndex, line: Int, around column: Int) {
        guard let content = index.content(ofLine: line) else { return nil }
        let before = 512
        let after = 1024
        firstColumn = column > before ? column - before : 1
        guard var offset = index.offset(of: SourcePosition(line: line, column: firstColumn)) else { return nil }
        var width = 0
        var previous: Unicode.Scalar = " "
        while offset < content.upperBound, cells.count < before + after {
            let (scalar, length) = scalar(in: index.bytes, at: offset, before: content.upperBound)
            let cell = Self.cell(for: scalar, after: previous, at: width)
            cells.append(cell)
            width += cell.width
            previous = scalar
            offset += length
        }
        hasMoreAfter = offset < content.upperBound
    }

    /// How many scalars were read, and so the last column that can be asked for, less one.
    var endColumn: Int { firstColumn + cells.count }

    /// The scalars before the first that is not a space or a tab.
    var indentation: Int { cells.prefix { $0.text.allSatisfy { $0 == " " } }.count }

    /// How many columns of the terminal stand before a scalar, counted from 1.
    func displayColumn(of column: Int) -> Int {
        cells.prefix(max(0, column - firstColumn)).reduce(0) { $0 + $1.width }
    }

    /// The text, cut to `width` columns so that `marked`, a stretch of display columns, can be seen, and how many
    /// columns were left out before it.
    func cut(to width: Int, showing marked: Range<Int>) -> (text: String, leftOut: Int) {
        let total = cells.reduce(0) { $0 + $1.width }
        let needed = max(total, marked.upperBound)
        if needed <= width, !hasMoreBefore, !hasMoreAfter { return (trimmed(cells.map(\.text).joined()), 0) }
        var left = 0
        if marked.upperBound >= width || hasMoreBefore {
            let context = max(width / 4, (width - marked.count) / 2)
            left = max(0, min(marked.lowerBound - context, needed - width))
        }
        let isCutBefore = left > 0 || hasMoreBefore
        let isCutAfter = needed - left > width || hasMoreAfter
        let shown = (left + (isCutBefore ? 1 : 0))..<(left + width - (isCutAfter ? 1 : 0))
        return ((isCutBefore ? "…" : "") + text(in: shown) + (isCutAfter ? "…" : ""), left)
    }

    /// What stands in `columns` of the terminal, with blanks for the halves of what its ends cut in two.
    private func text(in columns: Range<Int>) -> String {
        var text = ""
        var column = 0
        for cell in cells {
            defer { column += cell.width }
            if column >= columns.lowerBound, column + cell.width <= columns.upperBound {
                text += cell.text
            } else {
                let covered = (column..<(column + cell.width)).clamped(to: columns)
                text += String(repeating: " ", count: covered.count)
            }
        }
        return trimmed(text)
    }

    private func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    private static func cell(for scalar: Unicode.Scalar, after previous: Unicode.Scalar, at column: Int) -> Cell {
        if scalar == "\t" {
            let width = 4 - column % 4
            return Cell(text: String(repeating: " ", count: width), width: width)
        }
        if let form = visibleForm(of: scalar) {
            return Cell(text: form, width: form.unicodeScalars.count)
        }
        return Cell(text: String(scalar), width: width(of: scalar, after: previous))
    }

    /// The width of a scalar in its sequence: what is joined to an emoji adds nothing to it, and the selector that
    /// turns a sign into an emoji makes it wide.
    private static func width(of scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Int {
        if scalar.value < 0x7F { return 1 }
        if scalar.properties.isEmoji, previous == "\u{200D}" { return 0 }
        if scalar.properties.isEmojiModifier, previous.properties.isEmojiModifierBase { return 0 }
        if scalar == "\u{FE0F}", previous.value > 0x7F, previous.properties.isEmoji, displayWidth(of: previous) == 1 {
            return 1
        }
        return displayWidth(of: scalar)
    }
}
