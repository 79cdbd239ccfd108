import Findings

/// How deep the quotes, lists, emphases and links of a Markdown text nest, counted before libcmark reads it.
///
/// libcmark's time for a line grows with the containers that are open on it, and its time for a link with the pictures
/// that are open: without a bound, a file of one MiB would take minutes. Where only libcmark could tell, as of
/// signs within code or raw HTML, they count. Each line is read once, and held against no more containers than the limit.
struct MarkdownNesting {
    /// Where a text nests too deep.
    struct Excess: Error, Hashable {
        /// Counted from 1.
        var line: Int
        /// In bytes, counted from 1.
        var byteColumn: Int
        var message: Statement
        var help: Statement = .partText
    }

    /// How many quotes and lists may be open on a line.
    static let containers = 100
    /// How many emphases, links and pictures may be open at once in a paragraph.
    static let inlines = 1_000

    private enum Container {
        case quote
        /// The column that a line must reach to belong to the item.
        case item(column: Int)
    }

    private struct Fence {
        let sign: UInt8
        let length: Int
        /// How many containers are around it.
        let depth: Int
    }

    private let body: ArraySlice<UInt8>
    private var containers: [Container] = []
    private var fence: Fence?
    private var inlines = OpenInlines()
    private var line = 0
    /// Where the line begins and ends, and how far it is read.
    private var lineStart: Int
    private var lineEnd: Int
    private var offset: Int
    /// The column at `offset`, with tabs as wide as they are shown, counted from 0.
    private var column = 0
    private var steps = 0

    private init(_ body: ArraySlice<UInt8>) {
        self.body = body
        lineStart = body.startIndex
        lineEnd = lineStart
        offset = lineStart
    }

    /// Makes sure that a text stays within the limits.
    /// - Parameter count: How many signs that may nest it holds: most hold fewer than may be open at once.
    /// - Returns: How many steps it took, to show that they grow with the text's length and no faster.
    @discardableResult
    static func check(_ body: ArraySlice<UInt8>, holding count: Int) throws(Excess) -> Int {
        guard count > min(containers, inlines) else { return body.count }
        var nesting = MarkdownNesting(body)
        try nesting.run()
        return nesting.steps
    }

    private mutating func run() throws(Excess) {
        while lineStart < body.endIndex {
            lineEnd = body[lineStart...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? body.endIndex
            (offset, column) = (lineStart, 0)
            line += 1
            try readLine()
            let isTwo = lineEnd + 1 < body.endIndex && body[lineEnd] == 0x0D && body[lineEnd + 1] == 0x0A
            lineStart = lineEnd + (isTwo ? 2 : 1)
        }
    }

    private mutating func readLine() throws(Excess) {
        let kept = keptContainers()
        if let fence {
            if kept >= fence.depth {
                if isEnd(of: fence) { self.fence = nil }
                return
            }
            self.fence = nil
        }
        var content = self
        content.skipBlanks()
        let isBlank = content.next == nil
        if kept < containers.count, isBlank || opensBlock { containers.removeSubrange(kept...) }
        if isBlank { inlines = OpenInlines() }
        try openContainers()
        if let opened = openedFence() {
            fence = opened
            inlines = OpenInlines()
            return
        }
        steps += lineEnd - offset
        if let excess = inlines.read(body[offset..<lineEnd], limit: Self.inlines) {
            throw Excess(
                line: line, byteColumn: excess - lineStart + 1,
                message: .inlinesNestedTooDeep(limit: Self.inlines))
        }
    }

    // MARK: - Containers

    /// How many of the open containers the line goes on with; what stands for them is read.
    private mutating func keptContainers() -> Int {
        for (index, container) in containers.enumerated() {
            steps += 1
            let (start, startColumn) = (offset, column)
            skipBlanks()
            switch container {
            case .quote:
                guard next == UInt8(ascii: ">"), column - startColumn <= 3 else {
                    (offset, column) = (start, startColumn)
                    return index
                }
                advance()
                if next == 0x20 { advance() }
            case .item(let needed):
                if next == nil { continue }
                guard column >= needed else {
                    (offset, column) = (start, startColumn)
                    return index
                }
                // What is indented further belongs to what stands inside.
                (offset, column) = (start, startColumn)
                while column < needed, isBlank(next) { advance() }
            }
        }
        return containers.count
    }

    /// Whether the line cannot go on with the paragraph of containers that it does not name.
    private var opensBlock: Bool {
        var ahead = self
        ahead.skipBlanks()
        return ahead.marker() != nil || ahead.openedFence() != nil || inlines.isFresh
    }

    /// Reads the signs of the quotes and items that begin on this line.
    private mutating func openContainers() throws(Excess) {
        var from = column
        while true {
            let before = self
            skipBlanks()
            guard column - from <= 3, !isThematicBreak, let container = marker() else {
                offset = before.offset
                column = before.column
                return
            }
            inlines = OpenInlines()
            containers.append(container)
            if containers.count > Self.containers {
                throw Excess(
                    line: line, byteColumn: before.offset - lineStart + 1,
                    message: .blocksNestedTooDeep(limit: Self.containers))
            }
            from = column
        }
    }

    /// Reads the sign of a quote or of an item, if one stands here.
    private mutating func marker() -> Container? {
        switch next {
        case UInt8(ascii: ">"):
            advance()
            if next == 0x20 { advance() }
            return .quote
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return item(signs: 1)
        case .some(0x30...0x39):
            let digits = body[offset..<lineEnd].prefix(10).prefix { (0x30...0x39).contains($0) }
            guard digits.count <= 9, digits.endIndex < lineEnd,
                body[digits.endIndex] == UInt8(ascii: ".") || body[digits.endIndex] == UInt8(ascii: ")")
            else { return nil }
            return item(signs: digits.count + 1)
        default:
            return nil
        }
    }

    private mutating func item(signs: Int) -> Container? {
        let after = offset + signs
        guard after == lineEnd || isBlank(body[after]) else { return nil }
        for _ in 0..<signs { advance() }
        let width = column
        var ahead = self
        ahead.skipBlanks()
        // Five blanks and more are one, and code behind it.
        if ahead.next == nil || ahead.column - width > 4 {
            if isBlank(next) { advance() }
            return .item(column: width + 1)
        }
        (offset, column) = (ahead.offset, ahead.column)
        return .item(column: column)
    }

    /// Whether the rest of the line is a rule such as `* * *`, which begins no item.
    private var isThematicBreak: Bool {
        guard let sign = next, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "*") else { return false }
        let rest = body[offset..<lineEnd]
        guard rest.last.map({ $0 == sign || isBlank($0) }) ?? false else { return false }
        return rest.allSatisfy { $0 == sign || isBlank($0) } && rest.count { $0 == sign } >= 3
    }

    // MARK: - Code between fences

    private func openedFence() -> Fence? {
        var ahead = self
        ahead.skipBlanks()
        guard ahead.column - column <= 3, let sign = ahead.next,
            sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
        else { return nil }
        let run = body[ahead.offset..<lineEnd].prefix { $0 == sign }
        guard run.count >= 3, sign != UInt8(ascii: "`") || !body[run.endIndex..<lineEnd].contains(sign) else {
            return nil
        }
        return Fence(sign: sign, length: run.count, depth: containers.count)
    }

    private func isEnd(of fence: Fence) -> Bool {
        var ahead = self
        ahead.skipBlanks()
        guard ahead.column - column <= 3 else { return false }
        let run = body[ahead.offset..<lineEnd].prefix { $0 == fence.sign }
        return run.count >= fence.length && body[run.endIndex..<lineEnd].allSatisfy { isBlank($0) }
    }

    // MARK: - Bytes

    private var next: UInt8? { offset < lineEnd ? body[offset] : nil }

    private func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

    private mutating func advance() {
        steps += 1
        column += next == 0x09 ? 4 - column % 4 : 1
        offset += 1
    }

    private mutating func skipBlanks() {
        while isBlank(next) { advance() }
    }
}
