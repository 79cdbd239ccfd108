/// A template compiled for one view: every name in it is known to be right. Several threads may render it at once.
public struct Template<V: View>: Sendable {
    /// The constants that the template shows, by their whole names.
    public let usedConstants: Set<String>
    /// The paths of this template and of all that it brings in.
    public let usedTemplates: Set<String>
    private let program: Program

    init(program: Program, usedConstants: Set<String>, usedTemplates: Set<String>) {
        self.program = program
        self.usedConstants = usedConstants
        self.usedTemplates = usedTemplates
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
