/// All templates of a site, and the words that they share.
///
/// Templates are Mustache without lambdas and dynamic names: variables, sections, inverted sections, comments,
/// partials, set delimiters, and inheritance (`{{<layout.html}}{{$main}}…{{/main}}{{/layout.html}}`). They are compiled
/// for a view, and a name that neither the view nor the constants have is an error before any page is written.
///
/// ```swift
/// let library = TemplateLibrary(
///     templates: ["account.html": "{{name}}: {{text.visits}}"], constants: ["text.visits": "Visits"])
/// let template = try library.compile("account.html", for: AccountView.self)
/// let page = try template.render(AccountView(name: "Nordwind"))
/// ```
public struct TemplateLibrary: Sendable {
    /// Texts that are the same on every page, such as the interface's words, by names like `text.account.title`.
    /// They are looked up where no view has the name, and put into the compiled template.
    public let constants: [String: String]
    /// What is wrong with the syntax of any template, whether it is used or not.
    public let syntaxErrors: [TemplateError]
    private let templates: [String: ParsedTemplate]
    private let contents: [String: TemplateContents]
    private let references: DirectedGraph<String>
    private let recursive: Set<String>

    /// Reads all templates. They are named by their paths: `{{> partials/table.html}}` brings in the one under
    /// `partials/table.html`.
    public init(templates: [String: String], constants: [String: String] = [:]) {
        self.constants = constants
        var parsed: [String: ParsedTemplate] = [:]
        var errors: [TemplateError] = []
        for (path, text) in templates.sorted(by: { $0.key < $1.key }) {
            let result = TemplateParser.parse(TemplateSource(name: path, text: text))
            parsed[path] = result.template
            errors += result.errors
        }
        self.templates = parsed
        syntaxErrors = errors
        contents = parsed.mapValues { TemplateContents(of: $0.nodes) }
        var references = DirectedGraph<String>()
        for (path, contents) in contents {
            for other in contents.templates { references.add(from: path, to: other) }
        }
        self.references = references
        recursive = references.cyclicCore
    }

    /// The template of the given path, checked against the view and everything it leads to.
    ///
    /// Throws all that is wrong with it and with the templates it brings in, template by template.
    public func compile<V: View>(_ path: String, for view: V.Type) throws(TemplateErrors) -> Template<V> {
        var compiler = Compiler(self)
        let program = try compiler.compile(path, for: ViewSchema(of: view))
        return Template(
            program: program, usedConstants: compiler.usedConstants, usedTemplates: compiler.usedTemplates,
            usedFields: compiler.usedFields)
    }

    subscript(path: String) -> ParsedTemplate? { templates[path] }

    /// Whether the template may bring in itself, by way of others too.
    func isRecursive(_ path: String) -> Bool { recursive.contains(path) }

    /// The blocks of the template and of all that it brings in.
    func blocks(within path: String) -> Set<String> {
        references.reachable(from: path).reduce(into: []) { $0.formUnion(contents[$1]?.blocks ?? []) }
    }

    /// The paths of all templates, in no order.
    var paths: some Sequence<String> { templates.keys }
}
