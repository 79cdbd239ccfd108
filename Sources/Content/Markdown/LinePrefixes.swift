import CCmark
import Text

/// Where the content of a block begins on each of its lines: behind the signs of the quotes and items around it.
///
/// libcmark says on which lines a block stands, but where its content begins it says of the first line only.
struct LinePrefixes {
    /// What stands in front of a block's content on a line.
    struct Prefix {
        /// Where the signs of the quotes and items around it end.
        var end: Int
        /// Where the content itself begins, behind blanks.
        var content: Int
        /// How many columns of blanks are between the two.
        var indent: Int
        /// Whether a sign is missing: the line belongs to a paragraph only because it goes on with it.
        var isLazy: Bool
    }

    private let index: LineIndex
    /// By how many columns what belongs to an item is indented.
    private var widths: [OpaquePointer: Int] = [:]
    private var chain: (block: OpaquePointer, containers: [OpaquePointer])?
    /// How many signs were read, to show that the work grows with a text's length and no faster.
    private(set) var steps = 0

    init(_ index: LineIndex) {
        self.index = index
    }

    /// The prefix of a line of a block; nil if there is no such line.
    mutating func prefix(ofLine line: Int, of block: OpaquePointer) -> Prefix? {
        let containers = containers(around: block)
        for item in containers where cmark_node_get_type(item) == CMARK_NODE_ITEM && widths[item] == nil {
            _ = read(Int(cmark_node_get_start_line(item)), containers)
        }
        return read(line, containers)
    }

    /// The quotes and items around a block, the outermost first.
    private mutating func containers(around block: OpaquePointer) -> [OpaquePointer] {
        if let chain, chain.block == block { return chain.containers }
        var containers: [OpaquePointer] = []
        var next = cmark_node_parent(block)
        while let node = next {
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM { containers.append(node) }
            next = cmark_node_parent(node)
        }
        steps += containers.count
        containers.reverse()
        chain = (block, containers)
        return containers
    }

    private mutating func read(_ line: Int, _ containers: [OpaquePointer]) -> Prefix? {
        guard let content = index.content(ofLine: line) else { return nil }
        var cursor = LineCursor(index.bytes[content])
        var isLazy = false
        for container in containers where Int(cmark_node_get_start_line(container)) <= line {
            steps += 1
            guard go(past: container, on: line, &cursor) else {
                isLazy = true
                break
            }
        }
        let end = cursor.isWithinTab ? cursor.offset + 1 : cursor.offset
        let indent = cursor.skipBlanks()
        return Prefix(end: end, content: cursor.offset, indent: indent, isLazy: isLazy)
    }

    /// Goes past what stands on a line for a container.
    /// - Returns: Whether anything stands for it.
    private mutating func go(past container: OpaquePointer, on line: Int, _ cursor: inout LineCursor) -> Bool {
        var ahead = cursor
        if cmark_node_get_type(container) == CMARK_NODE_BLOCK_QUOTE {
            guard ahead.skipBlanks() <= 3, ahead.next == UInt8(ascii: ">") else { return false }
            ahead.advance()
            ahead.skipBlanks(columns: 1)
        } else if Int(cmark_node_get_start_line(container)) == line {
            ahead.skipBlanks()
            ahead.skipListMarker()
            let width = ahead.column - cursor.column
            var inside = ahead
            let blanks = inside.skipBlanks()
            // Five blanks and more are one, and code behind it.
            let isOne = inside.next == nil || blanks > 4
            widths[container] = width + (isOne ? 1 : blanks)
            if isOne { ahead.skipBlanks(columns: 1) } else { ahead = inside }
        } else {
            guard ahead.skipBlanks(columns: widths[container] ?? 0) else { return false }
        }
        cursor = ahead
        return true
    }
}

/// A place within a line; tabs are as wide as they are shown.
struct LineCursor {
    private let line: ArraySlice<UInt8>
    private(set) var offset: Int
    /// Counted from 0; it may lie within a tab.
    private(set) var column = 0
    private(set) var isWithinTab = false

    init(_ line: ArraySlice<UInt8>) {
        self.line = line
        offset = line.startIndex
    }

    var next: UInt8? { offset < line.endIndex ? line[offset] : nil }

    mutating func advance() {
        column += 1
        offset += 1
    }

    /// Goes to the next byte that is no blank.
    /// - Returns: How many columns that is.
    @discardableResult
    mutating func skipBlanks() -> Int {
        let start = column
        while let width = blankWidth {
            column += width
            offset += 1
            isWithinTab = false
        }
        return column - start
    }

    /// Goes over some columns of blanks, into a tab if need be.
    /// - Returns: Whether there are so many.
    @discardableResult
    mutating func skipBlanks(columns: Int) -> Bool {
        var left = columns
        while left > 0, let width = blankWidth {
            column += min(width, left)
            isWithinTab = width > left
            if !isWithinTab { offset += 1 }
            left -= min(width, left)
        }
        return left == 0
    }

    /// Goes past `-`, `*`, `+`, `1.` or `1)`.
    mutating func skipListMarker() {
        while let next, (0x30...0x39).contains(next) { advance() }
        if next != nil { advance() }
    }

    private var blankWidth: Int? {
        switch next {
        case 0x20: 1
        case 0x09: 4 - column % 4
        default: nil
        }
    }
}
