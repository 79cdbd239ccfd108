/// Takes a template's text apart.
///
/// It reads from the front to the end once, keeps the tags that are still open on a stack of its own, and goes on
/// after an error, so that all of them can be told at once.
struct TemplateParser {
    /// How deep tags may stand in one another.
    static let deepestNesting = 200

    let source: TemplateSource
    var position = 0
    var line = Line()
    var openTags: [OpenTag] = []
    private(set) var errors = ErrorCollection()
    private var nodes: [Node] = []
    private var delimiters = Delimiters.standard
    private var hasGivenUp = false

    /// What is known of the line being read.
    struct Line {
        /// Whether it holds more than whitespace so far.
        var hasBegun = false
        /// The whitespace that leads it.
        var indentation = 0..<0
    }

    var bytes: [UInt8] { source.bytes }

    private init(_ source: TemplateSource) {
        self.source = source
    }

    /// The template, as far as it could be read, and all that is wrong with it.
    static func parse(_ source: TemplateSource) -> (template: ParsedTemplate, errors: [TemplateError]) {
        var parser = TemplateParser(source)
        parser.readAll()
        return (ParsedTemplate(source: source, nodes: parser.nodes), parser.errors.errors)
    }

    private mutating func readAll() {
        while !hasGivenUp, let start = bytes.offset(of: delimiters.open, from: position) {
            readText(upTo: start)
            guard let tag = Tag(in: bytes, at: start, delimiters: delimiters) else {
                report("This tag is never closed.", at: start..<start + delimiters.open.count)
                return
            }
            read(tag)
        }
        guard !hasGivenUp else { return }
        readText(upTo: bytes.count)
        if !line.hasBegun { append(.text(source.text(line.indentation)), at: line.indentation) }
        for tag in openTags.reversed() { report("\(written(tag)) is never closed.", at: tag.range) }
    }

    private mutating func read(_ tag: Tag) {
        position = tag.range.upperBound
        switch tag.kind {
        case .comment: _ = takeOwnLine(of: tag)
        case .delimiters: readDelimiters(tag)
        case .variable: readVariable(tag, isEscaped: true)
        case .rawVariable: readVariable(tag, isEscaped: false)
        case .section: openSection(tag, isInverted: false)
        case .invertedSection: openSection(tag, isInverted: true)
        case .partial: readPartial(tag)
        case .block: openBlock(tag)
        case .parent: openParent(tag)
        case .close: close(tag)
        }
    }

    private mutating func readDelimiters(_ tag: Tag) {
        _ = takeOwnLine(of: tag)
        guard let new = Delimiters(bytes[tag.content]) else {
            report(
                "New delimiters are two words without “=”, each of at most \(Delimiters.longest) bytes: {{=<% %>=}}.",
                at: tag.range)
            return
        }
        delimiters = new
    }

    private mutating func readVariable(_ tag: Tag, isEscaped: Bool) {
        beginLine()
        guard let name = valueName(of: tag) else { return }
        append(.variable(Variable(name: name, isEscaped: isEscaped, range: tag.range)), at: tag.range)
    }

    private mutating func readPartial(_ tag: Tag) {
        let indentation = takeOwnLine(of: tag)
        guard let name = templateName(of: tag) else { return }
        append(.partial(Partial(name: name, indentation: indentation, range: tag.range)), at: tag.range)
    }

    mutating func open(_ tag: OpenTag) {
        guard openTags.count < Self.deepestNesting else {
            report("Tags stand more than \(Self.deepestNesting) deep in one another.", at: tag.range)
            hasGivenUp = true
            return
        }
        openTags.append(tag)
    }

    /// Adds a node to the innermost open tag. A parent takes no nodes: it notes that something stands astray.
    mutating func append(_ node: Node, at range: Range<Int>) {
        guard let innermost = openTags.indices.last else {
            nodes.append(node)
            return
        }
        guard openTags[innermost].isParent else {
            openTags[innermost].body.append(node)
            return
        }
        switch node {
        case .lineStart: break
        case .text where bytes[range].allSatisfy(\.isWhitespace): break
        default: openTags[innermost].strays.append(bytes.trimmed(range))
        }
    }

    mutating func report(
        _ message: String, at range: Range<Int>, suggestion: String? = nil, notes: [TemplateError.Note] = []
    ) {
        errors.add(TemplateError(message, at: source.place(range), suggestion: suggestion, notes: notes))
        hasGivenUp = hasGivenUp || errors.isFull
    }

    /// An opening tag as its author wrote it.
    func written(_ tag: OpenTag) -> String { source.text(tag.range) }
}
