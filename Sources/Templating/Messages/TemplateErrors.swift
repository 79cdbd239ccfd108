/// Everything that is wrong with a template and the templates it brings in: template by template as they are met, each from
/// its top to its foot.
public struct TemplateErrors: Error, Hashable, Sendable {
    /// The errors; at least one.
    public let errors: [TemplateError]

    /// Several errors as one; at least one.
    public init(errors: [TemplateError]) {
        self.errors = errors
    }
}

extension TemplateErrors: CustomStringConvertible {
    /// The whole messages, one after the other.
    public var description: String {
        errors.map(\.description).joined(separator: "\n")
    }
}
