/// Walks a template and writes it with its data.
struct LooseRenderer {
    /// How deep sections and templates may be nested, all told, while rendering.
    static let deepestNesting = 500

    private(set) var output = OutputBuffer()
    private var context: LooseContext
    private let partial: (String) -> String?
    private var read: [String: ParsedTemplate?] = [:]
    private var depth = 0

    init(data: LooseValue, partial: @escaping (String) -> String?) {
        context = LooseContext(data)
        self.partial = partial
    }

    mutating func render(_ nodes: [Node], in expansion: Expansion) throws(TemplateErrors) {
        for node in nodes {
            switch node {
            case .text(let text): output.append(text)
            case .lineStart(let whitespace): output.append(expansion.layout.indentation(of: whitespace).text)
            case .variable(let variable): show(variable)
            case .section(let section): try render(section, in: expansion)
            case .partial(let partial):
                guard let template = try template(named: partial.name) else { continue }
                let inside = expansion.entering(template, by: partial)
                try nest(at: partial.range, template.nodes, in: inside, from: expansion)
            case .block(let block):
                let content = expansion.content(of: block)
                if let indentation = content.indentation { output.append(indentation.text) }
                try nest(at: block.range, content.nodes, in: content.expansion, from: expansion)
            case .parent(let parent):
                guard let template = try template(named: parent.name) else { continue }
                let inside = expansion.entering(template, by: parent)
                try nest(at: parent.range, template.nodes, in: inside, from: expansion)
            }
        }
    }

    private mutating func show(_ variable: Variable) {
        guard let text = context.value(of: variable.name)?.printed else { return }
        if variable.isEscaped { output.appendEscaped(text) } else { output.append(text) }
    }

    private mutating func render(_ section: Section, in expansion: Expansion) throws(TemplateErrors) {
        let value = context.value(of: section.name) ?? .null
        if section.isInverted {
            if !value.isPresent { try nest(at: section.range, section.body, in: expansion, from: expansion) }
            return
        }
        guard value.isPresent else { return }
        let items = if case .list(let list) = value { list } else { [value] }
        for item in items {
            context.push(item)
            try nest(at: section.range, section.body, in: expansion, from: expansion)
            context.pop()
        }
    }

    private mutating func nest(
        at range: Range<Int>, _ nodes: [Node], in inside: Expansion, from outside: Expansion
    ) throws(TemplateErrors) {
        guard depth < Self.deepestNesting else {
            let message =
                "Sections and templates stand more than \(Self.deepestNesting) deep in one another: do they ever end?"
            throw TemplateErrors(errors: [TemplateError(message, at: outside.source.place(range))])
        }
        depth += 1
        try render(nodes, in: inside)
        depth -= 1
    }

    /// A template that is brought in, read once; nil when there is none.
    private mutating func template(named name: String) throws(TemplateErrors) -> ParsedTemplate? {
        if let known = read[name] { return known }
        var template: ParsedTemplate?
        if let text = partial(name) {
            let result = TemplateParser.parse(TemplateSource(name: name, text: text))
            if !result.errors.isEmpty { throw TemplateErrors(errors: result.errors) }
            template = result.template
        }
        read.updateValue(template, forKey: name)
        return template
    }
}
