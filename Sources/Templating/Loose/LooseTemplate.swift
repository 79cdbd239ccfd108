/// A template rendered as the Mustache specification says, with whatever data there is: a name that is missing shows
/// nothing, and so does a partial.
public struct LooseTemplate: Sendable {
    private let template: ParsedTemplate

    /// Reads the template; the name is for messages. Throws all that is wrong with its syntax.
    public init(_ text: String, name: String = "template") throws(TemplateErrors) {
        let result = TemplateParser.parse(TemplateSource(name: name, text: text))
        if !result.errors.isEmpty { throw TemplateErrors(errors: result.errors) }
        template = result.template
    }

    /// Shows the data. `partial` gives the text of a template that this one brings in, or nil.
    ///
    /// Throws what is wrong with the syntax of such a template, and when templates bring in one another without an
    /// end.
    public func render(
        _ data: LooseValue, partial: @escaping (String) -> String? = { _ in nil }
    ) throws(TemplateErrors) -> String {
        var renderer = LooseRenderer(data: data, partial: partial)
        try renderer.render(template.nodes, in: Expansion(source: template.source))
        return String(decoding: renderer.output.bytes, as: UTF8.self)
    }
}
