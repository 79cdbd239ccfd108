/// A stretch of a template's text: usually one tag, from its opening braces to its closing ones.
public struct TemplateRange: Hashable, Sendable {
    /// The template's path in its library, such as `partials/table.html`.
    public let template: String
    /// The first scalar of the stretch.
    public let start: TemplatePosition
    /// The first scalar behind the stretch.
    public let end: TemplatePosition

    /// A stretch of the named template from `start` up to but not including `end`.
    public init(template: String, start: TemplatePosition, end: TemplatePosition) {
        self.template = template
        self.start = start
        self.end = end
    }
}

extension TemplateRange: CustomStringConvertible {
    /// Path, line and column, as compilers write them: `account.html:3:5`.
    public var description: String { "\(template):\(start.line):\(start.column)" }
}
