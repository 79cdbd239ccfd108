import Text

/// Something that `check` reports: an error or a warning at a place in a file.
///
/// - `message` says in one line what is wrong, in the words of the person who wrote the file.
/// - `help` says what to do about it, where the message does not already.
/// - `notes` point at other places that belong to the problem.
/// - `suggestion` is the text that most likely was meant at `place`.
/// - `fix` is an edit that can be made without asking; `renaming` another name that a file can be given.
public struct Finding: Hashable, Sendable {
    /// The rule's name, such as `unknown-field`.
    public var rule: String
    /// Whether it stops a build.
    public var severity: Severity
    /// What the message is about.
    public var place: Place
    /// The field, or the column, of the value that the message is about, where ``place`` is that of its item or its row.
    public var field: String?
    /// What is wrong, in one line.
    public var message: Statement
    /// What to do about it; may have several lines.
    public var help: Statement?
    /// Other places that belong to the problem, in the order in which they are to be read.
    public var notes: [Note]
    /// What most likely was meant at `place`.
    public var suggestion: String?
    /// An edit that can be made without asking.
    public var fix: Fix?
    /// Another name that the file, or the folder, can be given without asking.
    public var renaming: Renaming?
    /// Who has to see to it, by an id that the rule knows; nil where that is whoever is in charge of the record.
    public var actor: String?

    /// A finding; what it does not have is left out.
    public init(
        rule: String,
        severity: Severity,
        place: Place,
        field: String? = nil,
        message: Statement,
        help: Statement? = nil,
        notes: [Note] = [],
        suggestion: String? = nil,
        fix: Fix? = nil,
        renaming: Renaming? = nil,
        actor: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.field = field
        self.message = message
        self.help = help
        self.notes = notes
        self.suggestion = suggestion
        self.fix = fix
        self.renaming = renaming
        self.actor = actor
    }

    /// Another place that belongs to a finding, such as the first of two equal codes.
    public struct Note: Hashable, Sendable {
        /// What the note points at.
        public var place: Place
        /// What is to be seen there, in one line.
        public var message: Statement

        /// A note about a place.
        public init(place: Place, message: Statement) {
            self.place = place
            self.message = message
        }
    }

    /// Another name for a file or a folder, in the folder in which it lies.
    public struct Renaming: Hashable, Sendable {
        /// Where it lies, within the site.
        public var path: String
        /// What it is to be called.
        public var name: String

        /// A renaming of what lies at a path.
        public init(path: String, name: String) {
            self.path = path
            self.name = name
        }
    }

    /// An edit: `replacement` takes the place of what stands at `place`.
    public struct Fix: Hashable, Sendable {
        /// What is to be replaced; an empty range inserts.
        public var place: Place
        /// What is to stand there; empty to remove.
        public var replacement: String

        /// An edit of a place.
        public init(place: Place, replacement: String) {
            self.place = place
            self.replacement = replacement
        }
    }
}
