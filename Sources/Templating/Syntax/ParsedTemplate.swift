/// A template's text taken apart.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    let nodes: [Node]

    var name: String { source.name }
}
