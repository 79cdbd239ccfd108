import CYAML
import Findings
import Text

/// Makes a tree of nodes from libyaml's events, and reports what is wrong with the text.
struct YAMLParser {
    /// What a document may hold when all aliases are written out.
    static let largestSize = 100_000
    static let deepestNesting = 64

    let file: SourceFile
    let text: ArraySlice<UInt8>
    /// The line of the file on which the YAML text begins, less one.
    let lineOffset: Int
    /// Where there is a comment to look at.
    let lines: YAMLText?
    /// The second look at the lines, as far as it has come.
    var lookBack: MistakeSearch?
    let seeksDroppedText: Bool
    var looksBack = true
    var anchors: [String: YAMLNode] = [:]
    /// Plain texts with an anchor that no alias has asked for yet.
    var unusedAnchors: [String: SourceRange] = [:]
    var openAnchors: [String] = []
    var stack: [OpenNode] = []
    var root: YAMLNode?
    var eventCount = 0

    /// A sequence or a mapping whose end has not come yet.
    struct OpenNode {
        var start: SourcePosition
        var anchor: String?
        var isMapping: Bool
        /// Whether it stands in `[ ]` or `{ }`.
        var isInBrackets: Bool
        var items: [YAMLNode] = []
        var entries: [YAMLNode.Entry] = []
        var pendingKey: (text: String, range: SourceRange)?
        var size = 1
        /// How many levels stand within it, those of aliases too.
        var depth = 0
        /// Where each key stands, once there are many.
        private var positions: [String: Int] = [:]

        init(start: SourcePosition, anchor: String?, isMapping: Bool, isInBrackets: Bool) {
            self.start = start
            self.anchor = anchor
            self.isMapping = isMapping
            self.isInBrackets = isInBrackets
        }

        /// Where the entry stands that the mapping has for a key already; nil if it is new, and known from then on. A few keys
        /// are looked through, which is faster than hashing.
        mutating func position(orNew key: String) -> Int? {
            if entries.count < 24 { return entries.firstIndex { $0.key == key } }
            if positions.isEmpty {
                positions = Dictionary(
                    entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
            }
            if let known = positions[key] { return known }
            positions[key] = entries.count
            return nil
        }
    }

    enum Problem: Error {
        /// Already reported; the document cannot be used.
        case reported
    }

    private init(_ text: ArraySlice<UInt8>, file: SourceFile, lineOffset: Int, seeksDroppedText: Bool) {
        self.file = file
        self.text = text
        self.lineOffset = lineOffset
        self.seeksDroppedText = seeksDroppedText
        let holdsComments = seeksDroppedText && text.contains(UInt8(ascii: "#"))
        lines = holdsComments ? YAMLText(text, lineOffset: lineOffset) : nil
    }

    /// The root node of the one document in `text`, or nil if there is none or it cannot be used.
    ///
    /// What is wrong has then been reported to `file`.
    ///
    /// - Parameters:
    ///   - seeksDroppedText: Whether each value knows what YAML drops behind it; in records, where texts stand, not among
    ///     settings.
    ///   - looksBack: Whether a mistake is looked for above the place at which libyaml stumbles.
    static func parse(
        _ text: ArraySlice<UInt8>, in file: SourceFile, lineOffset: Int = 0, seeksDroppedText: Bool = false,
        looksBack: Bool = true
    ) -> YAMLNode? {
        let node: YAMLNode?
        if let (plain, steps) = PlainYAML.read(text, lineOffset: lineOffset) {
            file.count(steps)
            node = plain
        } else {
            node = parseWithLibrary(
                text, in: file, lineOffset: lineOffset, seeksDroppedText: seeksDroppedText, looksBack: looksBack)
        }
        return text.last == 0x0A ? node : node?.ending(by: end(of: text, lineOffset: lineOffset))
    }

    /// The same by libyaml, which reads whatever is YAML and tells what is wrong with anything else.
    static func parseWithLibrary(
        _ text: ArraySlice<UInt8>, in file: SourceFile, lineOffset: Int = 0, seeksDroppedText: Bool = false,
        looksBack: Bool = true
    ) -> YAMLNode? {
        var parser = YAMLParser(text, file: file, lineOffset: lineOffset, seeksDroppedText: seeksDroppedText)
        parser.looksBack = looksBack
        let root = try? parser.run()
        file.count((parser.lines?.steps ?? 0) + parser.eventCount)
        guard let root else { return nil }
        if !parser.unusedAnchors.isEmpty { parser.reportUnusedAnchors() }
        return root
    }

    mutating func run() throws(Problem) -> YAMLNode? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { throw fail(at: .start, .notEnoughMemory) }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)

        let result = text.withUnsafeBufferPointer { buffer -> Result<YAMLNode?, Problem> in
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            do throws(Problem) {
                return .success(try readEvents(&parser))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    mutating func readEvents(_ parser: inout yaml_parser_t) throws(Problem) -> YAMLNode? {
        var documents = 0
        while true {
            eventCount += 1
            var event = yaml_event_t()
            guard yaml_parser_parse(&parser, &event) == 1 else { throw reportSyntax(parser) }
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
                return root
            case YAML_DOCUMENT_START_EVENT:
                documents += 1
                if documents > 1 {
                    throw fail(at: range(event), .secondDocument)
                }
            case YAML_ALIAS_EVENT:
                try add(try resolve(event), from: event)
            case YAML_SCALAR_EVENT:
                try checkTag(event.data.scalar.tag, event)
                try add(try scalar(event), from: event, anchor: name(event.data.scalar.anchor))
            case YAML_SEQUENCE_START_EVENT:
                try checkTag(event.data.sequence_start.tag, event)
                let data = event.data.sequence_start
                try open(
                    event, anchor: name(data.anchor), isMapping: false,
                    isInBrackets: data.style == YAML_FLOW_SEQUENCE_STYLE)
            case YAML_MAPPING_START_EVENT:
                try checkTag(event.data.mapping_start.tag, event)
                let data = event.data.mapping_start
                try open(
                    event, anchor: name(data.anchor), isMapping: true,
                    isInBrackets: data.style == YAML_FLOW_MAPPING_STYLE)
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
                try closeInnermost(event)
            default:
                break
            }
        }
    }

    // MARK: - Nodes

    mutating func open(
        _ event: yaml_event_t, anchor: String?, isMapping: Bool, isInBrackets: Bool
    ) throws(Problem) {
        guard stack.count < Self.deepestNesting else {
            throw fail(at: range(event), .valuesNestedTooDeep(limit: Self.deepestNesting))
        }
        if let top = stack.last, top.isMapping, top.pendingKey == nil {
            if reportMistake(on: Int(event.start_mark.line)) { throw .reported }
            file.report(.wrongType, at: range(event), .fieldNameNoWord)
            throw .reported
        }
        if let anchor { openAnchors.append(anchor) }
        stack.append(
            OpenNode(
                start: position(event.start_mark), anchor: anchor, isMapping: isMapping, isInBrackets: isInBrackets))
    }

    mutating func closeInnermost(_ event: yaml_event_t) throws(Problem) {
        guard let node = stack.popLast() else { return }
        if let anchor = node.anchor, let index = openAnchors.lastIndex(of: anchor) { openAnchors.remove(at: index) }
        let content: YAMLNode.Content = node.isMapping ? .mapping(node.entries) : .sequence(node.items)
        let whole = SourceRange(start: node.start, end: position(event.end_mark))
        var value = YAMLNode(content: content, range: whole, size: node.size, depth: node.depth + 1)
        value.isInBrackets = node.isInBrackets
        try add(value, from: event, anchor: node.anchor)
    }

    /// Puts a finished node where it belongs: into the innermost open one, as a key, a value or an item.
    mutating func add(_ node: YAMLNode, from event: yaml_event_t, anchor: String? = nil) throws(Problem) {
        if let anchor { anchors[anchor] = node }
        guard let top = stack.indices.last else {
            root = node
            return
        }
        if stack[top].isMapping, stack[top].pendingKey == nil {
            guard case .scalar(var key, let isPlain) = node.content else {
                file.report(.wrongType, at: node.range, .fieldNameNoWord)
                throw .reported
            }
            if key.unicodeScalars.first?.isForeignBlank ?? false, reportMistake(upTo: Int(event.start_mark.line)) {
                throw .reported
            }
            // `facts:{stores: 14}` has a name that nobody meant.
            if !stack[top].isInBrackets, Self.isOddName(key), reportMistake(on: Int(event.start_mark.line)) {
                throw .reported
            }
            if isPlain { key = withoutForeignBlanks(key, node.range) }
            stack[top].pendingKey = (key, node.range)
            return
        }
        stack[top].depth = max(stack[top].depth, node.depth)
        guard stack.count + node.depth <= Self.deepestNesting else {
            throw fail(
                at: range(event), .aliasNestedTooDeep(limit: Self.deepestNesting))
        }
        stack[top].size += node.size
        if stack[top].size > Self.largestSize { throw reportBomb(at: range(event)) }
        guard let (key, keyRange) = stack[top].pendingKey else {
            stack[top].items.append(node)
            return
        }
        stack[top].pendingKey = nil
        file.count(min(24, stack[top].entries.count))
        if stack[top].isInBrackets, node.isEmpty {
            if let problem = failOfColon(in: key, keyRange) { throw problem }
            if let problem = failOfThousands(key, keyRange, behind: stack[top].entries.last) { throw problem }
        }
        guard let position = stack[top].position(orNew: key) else {
            stack[top].entries.append(YAMLNode.Entry(key: key, keyRange: keyRange, value: node))
            return
        }
        stack[top].entries[position].isRepeated = true
        let first = stack[top].entries[position]
        file.report(
            .duplicateKey, at: keyRange, .fieldTwice(field: key), help: .keepOneField,
            notes: [Finding.Note(place: file.place(first.keyRange), message: .fieldFirstHere(field: key))])
    }

    mutating func scalar(_ event: yaml_event_t) throws(Problem) -> YAMLNode {
        let data = event.data.scalar
        let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
        let isBare = data.anchor == nil && data.tag == nil && event.start_mark.line == event.end_mark.line
        var node = YAMLNode(content: .scalar(text, isPlain: isPlain), range: range(event), isReplaceable: isBare)
        if isPlain, let anchor = name(data.anchor) {
            if text.isEmpty { throw failOfAnchor(anchor, event) }
            unusedAnchors[anchor] = range(event)
        }
        if isPlain, let lines { node.dropped = dropped(event, in: lines) }
        return node
    }

    /// What YAML drops behind a plain value.
    func dropped(_ event: yaml_event_t, in lines: YAMLText) -> DroppedText? {
        let line = Int(event.end_mark.line)
        let start = event.start_mark.line == event.end_mark.line ? Int(event.start_mark.column) : 0
        return DroppedText(
            behind: start, Int(event.end_mark.column), ofLine: line, in: lines,
            isInBrackets: stack.last?.isInBrackets ?? false)
    }

    mutating func resolve(_ event: yaml_event_t) throws(Problem) -> YAMLNode {
        let anchor = name(event.data.alias.anchor) ?? ""
        if openAnchors.contains(anchor) { throw reportBomb(at: range(event)) }
        guard var node = anchors[anchor] else {
            if reportMistake(on: Int(event.start_mark.line)) { throw .reported }
            file.report(
                .yamlSyntax, at: range(event), .noSuchAnchor(anchor: anchor), help: .quoteTextWithStar)
            throw .reported
        }
        unusedAnchors[anchor] = nil
        node.range = range(event)
        node.isReplaceable = true
        node.dropped = nil
        return node
    }

    // MARK: - Places

    func position(_ mark: yaml_mark_t) -> SourcePosition {
        SourcePosition(line: Int(mark.line) + 1 + lineOffset, column: Int(mark.column) + 1)
    }

    static func end(of text: ArraySlice<UInt8>, lineOffset: Int) -> SourcePosition {
        let lastLine = text.suffix(from: (text.lastIndex(of: 0x0A) ?? text.startIndex - 1) + 1)
        return SourcePosition(
            line: text.count { $0 == 0x0A } + 1 + lineOffset, column: lastLine.count { $0 & 0xC0 != 0x80 } + 1)
    }

    func range(_ event: yaml_event_t) -> SourceRange {
        SourceRange(start: position(event.start_mark), end: position(event.end_mark))
    }

    func name(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        text.map { String(cString: $0) }
    }
}

extension String {
    /// The text, or nil if nothing of it can be seen.
    var nonBlank: String? { allSatisfy { $0 == " " } ? nil : self }
}
