/// Something that `check` reports: an error or a warning at a place in a file.
///
/// - `message` says in one line what is wrong, in the words of the person who wrote the file.
/// - `help` says what to do about it, where the message does not already.
/// - `notes` point at other places that belong to the problem.
/// - `suggestion` is the text that most likely was meant at `place`.
/// - `fix` is an edit that can be made without asking.
public struct Finding: Hashable, Sendable {
    public var rule: String
    public var severity: Severity
    public var place: Place
    public var message: String
    public var help: String?
    public var notes: [Note]
    public var suggestion: String?
    public var fix: Fix?

    public init(
        rule: String,
        severity: Severity,
        place: Place,
        message: String,
        help: String? = nil,
        notes: [Note] = [],
        suggestion: String? = nil,
        fix: Fix? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.message = message
        self.help = help
        self.notes = notes
        self.suggestion = suggestion
        self.fix = fix
    }

    /// Another place that belongs to a finding, such as the first of two equal codes.
    public struct Note: Hashable, Sendable {
        public var place: Place
        public var message: String

        public init(place: Place, message: String) {
            self.place = place
            self.message = message
        }
    }

    /// An edit: `replacement` takes the place of what stands at `place`.
    public struct Fix: Hashable, Sendable {
        public var place: Place
        public var replacement: String

        public init(place: Place, replacement: String) {
            self.place = place
            self.replacement = replacement
        }
    }
}
