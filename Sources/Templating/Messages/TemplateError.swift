/// One thing wrong with a template, and where.
public struct TemplateError: Error, Hashable, Sendable {
    /// Another place that explains the error, such as the tag that was opened.
    public struct Note: Hashable, Sendable {
        /// What there is to see, a whole sentence.
        public let message: String
        /// Where to see it.
        public let place: TemplateRange

        /// A note about another place.
        public init(_ message: String, at place: TemplateRange) {
            self.message = message
            self.place = place
        }
    }

    /// What is wrong, a whole sentence.
    public let message: String
    /// The tag or text that is wrong.
    public let place: TemplateRange
    /// The name that was probably meant, bare.
    public let suggestion: String?
    /// Other places that explain the error; the tags that brought the template in come last, innermost first.
    public let notes: [Note]

    /// An error at a place.
    public init(_ message: String, at place: TemplateRange, suggestion: String? = nil, notes: [Note] = []) {
        self.message = message
        self.place = place
        self.suggestion = suggestion
        self.notes = notes
    }
}

extension TemplateError: CustomStringConvertible {
    /// The whole message, over several lines where there is a suggestion or a note.
    public var description: String {
        var lines = ["\(place): \(message)"]
        if let suggestion { lines.append("    Did you mean “\(suggestion)”?") }
        for note in notes { lines.append("    \(note.place): \(note.message)") }
        return lines.joined(separator: "\n")
    }
}
