/// What a template holds at any depth, whether it is replaced or not.
struct TemplateContents: Sendable {
    /// The templates it brings in, as partials or parents.
    private(set) var templates: Set<String> = []
    /// The blocks it leaves room for.
    private(set) var blocks: Set<String> = []

    init(of nodes: [Node]) {
        add(nodes)
    }

    private mutating func add(_ nodes: [Node]) {
        for node in nodes {
            switch node {
            case .text, .lineStart, .variable: break
            case .section(let section): add(section.body)
            case .partial(let partial): templates.insert(partial.name)
            case .block(let block):
                blocks.insert(block.name)
                add(block.body)
            case .parent(let parent):
                templates.insert(parent.name)
                for argument in parent.arguments { add(argument.body) }
            }
        }
    }
}
