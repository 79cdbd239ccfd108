/// A template compiled for one view: every name in it is known to be right. Several threads may render it at once.
public struct Template<V: View>: Sendable {
    /// The constants that the template shows, by their whole names.
    public let usedConstants: Set<String>
    /// The paths of this template and of all that it brings in.
    public let usedTemplates: Set<String>
    private let program: Program
    private let usedFields: Set<ViewField>

    init(
        program: Program, usedConstants: Set<String>, usedTemplates: Set<String>, usedFields: Set<ViewField>
    ) {
        self.program = program
        self.usedConstants = usedConstants
        self.usedTemplates = usedTemplates
        self.usedFields = usedFields
    }

    /// Whether the template asks for a field of its view or of one that this leads to.
    package func uses(_ field: String, of view: any View.Type) -> Bool {
        let schema = ViewSchema(of: view)
        return schema.field(named: field).map { usedFields.contains(ViewField(view: schema.type, offset: $0.offset)) }
            ?? false
    }

    /// Adds the view's page to the buffer.
    ///
    /// Throws when a partial that calls itself does so more than a thousand deep: the data that it follows is
    /// endless then.
    public func render(_ view: V, into output: inout OutputBuffer) throws(TemplateError) {
        var interpreter = Interpreter(program, over: view)
        try interpreter.run(into: &output)
    }

    /// The view's page in UTF-8. Throws as `render(_:into:)` does.
    public func render(_ view: V) throws(TemplateError) -> [UInt8] {
        var output = OutputBuffer(capacity: 32_768)
        try render(view, into: &output)
        return output.finish()
    }
}
