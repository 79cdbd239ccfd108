/// Everything that is wrong with a template and the templates it brings in: template by template as they are met, each from
/// its top to its foot.
public struct TemplateErrors: Error, Hashable, Sendable {
    /// The errors; at least one.
    public let errors: [TemplateError]
}

extension TemplateErrors: CustomStringConvertible {
    /// The whole messages, one after the other.
    public var description: String {
        errors.map(\.description).joined(separator: "\n")
    }
}
