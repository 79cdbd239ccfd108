import Text

/// Turns a template, with all that it brings in, into instructions, and checks every name on the way.
struct Compiler {
    /// How deep sections, blocks and the templates they stand in may be nested, all told.
    static let deepestNesting = TemplateParser.deepestNesting
    /// How many pieces a template may grow into, and how many bytes of text: a handful of partials that bring in one
    /// another twice would otherwise grow beyond all memory.
    static let mostPieces = 200_000
    static let mostBytes = 16_000_000

    let library: TemplateLibrary
    var program = ProgramBuilder()
    var routines = RoutineTable()
    private(set) var usedConstants: Set<String> = []
    var usedFields: Set<ViewField> = []
    private(set) var usedTemplates: Set<String> = []
    private var errors = ErrorCollection()
    private var depth = 0
    private var pieceCount = 0
    private var hasGrownTooLarge = false

    init(_ library: TemplateLibrary) {
        self.library = library
    }

    /// The program for a template, or all that is wrong with it.
    mutating func compile(_ path: String, for view: ViewSchema) throws(TemplateErrors) -> Program {
        guard let template = library[path] else {
            let start = TemplatePosition(line: 1, column: 1)
            let place = TemplateRange(template: path, start: start, end: start)
            let suggestion = nearestName(to: path, among: library.paths)
            let error = TemplateError("There is no template “\(path)”.", at: place, suggestion: suggestion)
            throw TemplateErrors(errors: [error])
        }
        note(template)
        compile(template.nodes, in: Expansion(source: template.source), ScopeStack(view))
        reportEndlessRecursion()
        try errors.throwIfAny()
        return program.finished()
    }

    /// Compiles pieces one after the other.
    mutating func compile(_ nodes: [Node], in expansion: Expansion, _ scopes: ScopeStack) {
        for node in nodes {
            guard !errors.isFull && grow(in: expansion) else { return }
            switch node {
            case .text(let text): program.emitLiteral(text.utf8)
            case .lineStart(let whitespace): program.emit(expansion.layout.indentation(of: whitespace))
            case .variable(let variable): compile(variable, in: expansion, scopes)
            case .section(let section): compile(section, in: expansion, scopes)
            case .partial(let partial): compile(partial, in: expansion, scopes)
            case .block(let block): compile(block, in: expansion, scopes)
            case .parent(let parent): compile(parent, in: expansion, scopes)
            }
        }
    }

    /// Goes one level deeper, unless that is too deep.
    mutating func nest(at range: Range<Int>, in expansion: Expansion, _ body: (inout Compiler) -> Void) {
        guard depth < Self.deepestNesting else {
            let message = "Sections and templates stand more than \(Self.deepestNesting) deep in one another."
            report(message, at: range, in: expansion)
            return
        }
        depth += 1
        body(&self)
        depth -= 1
    }

    /// Counts one piece more; false when that is too many.
    private mutating func grow(in expansion: Expansion) -> Bool {
        guard !hasGrownTooLarge else { return false }
        pieceCount += 1
        if pieceCount <= Self.mostPieces && program.literalCount <= Self.mostBytes { return true }
        hasGrownTooLarge = true
        let place = expansion.trail.tags.last?.place ?? expansion.source.place(0..<0)
        errors.add(
            TemplateError(
                "What this brings in grows too large: more than \(Self.mostPieces) pieces or \(Self.mostBytes) bytes.",
                at: place))
        return false
    }

    /// Notes that a template is brought in, and what is wrong with its syntax.
    mutating func note(_ template: ParsedTemplate) {
        guard usedTemplates.insert(template.name).inserted else { return }
        for error in library.syntaxErrors where error.place.template == template.name { errors.add(error) }
    }

    mutating func noteConstant(_ name: String) {
        usedConstants.insert(name)
    }

    mutating func add(_ error: TemplateError) {
        errors.add(error)
    }

    mutating func report(
        _ message: String, at range: Range<Int>, in expansion: Expansion, suggestion: String? = nil,
        notes: [TemplateError.Note] = []
    ) {
        let trail = expansion.trail.tags.map { TemplateError.Note("Brought in here.", at: $0.place) }
        errors.add(
            TemplateError(
                message, at: expansion.source.place(range), suggestion: suggestion, notes: notes + trail))
    }
}
