import Text

/// What a run of `check` has to say: the findings, and what a writer needs to show them.
public struct FindingsReport: Sendable {
    /// The findings in the one order in which they are ever shown; every place begins at line 1, column 1 or later.
    public let findings: [Finding]
    /// How many files were checked, where that is known.
    public var checkedFiles: Int?
    /// How many files were ignored because editors and systems leave them behind.
    public var ignoredFiles: Int
    /// How many findings a baseline has hidden.
    public var hidden: Int
    /// What there is to know about the rules, for the formats that carry it.
    public var rules: [RuleDescription]
    /// The language in which all of it is said.
    public var wording: any StatementWording
    /// The tool that found all this.
    public var tool: ReportingTool
    /// The site's folder as seen from where the report is read: the working directory, or the root of the repository.
    /// It is put before each path; empty if they are the same.
    public var folder: String
    /// The bytes of a file, given its path within the site; nil if there are none.
    public var source: @Sendable (_ path: String) -> [UInt8]?

    /// Sorts `findings` and moves places that no file can have, such as a line 0, to the nearest that one can.
    public init(
        findings: some Sequence<Finding>,
        checkedFiles: Int? = nil,
        ignoredFiles: Int = 0,
        hidden: Int = 0,
        rules: [RuleDescription] = [],
        wording: any StatementWording,
        tool: ReportingTool = .dossier(version: nil),
        folder: String = "",
        source: @escaping @Sendable (_ path: String) -> [UInt8]?
    ) {
        self.findings = findings.map(\.withProperPlaces).sorted()
        self.checkedFiles = checkedFiles
        self.ignoredFiles = ignoredFiles
        self.hidden = hidden
        self.rules = rules
        self.wording = wording
        self.tool = tool
        self.folder = folder
        self.source = source
    }

    /// A sentence in the report's language. Blanks that hold amounts together on pages are plain ones: people search reports,
    /// and programs cut them.
    func text(_ statement: Statement) -> String {
        let text = wording.text(of: statement)
        return text.unicodeScalars.contains("\u{A0}") ? text.replacing("\u{A0}", with: " ") : text
    }

    /// How many findings are of a severity.
    public func count(of severity: Severity) -> Int {
        findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
    }

    /// A path as the reader of the report knows it: the site's folder and the path within.
    public func path(of place: Place) -> String {
        var folder = self.folder[...]
        while folder.hasPrefix("./") { folder.removeFirst(2) }
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        if folder.isEmpty || folder == "." { return place.path }
        if place.path.isEmpty { return String(folder) }
        return folder + (folder.hasSuffix("/") ? "" : "/") + place.path
    }
}

extension Finding {
    /// The finding, with every place at line 1, column 1 or later and no range that ends before it starts.
    fileprivate var withProperPlaces: Finding {
        var finding = self
        finding.place.range = place.range.proper
        for index in notes.indices { finding.notes[index].place.range = notes[index].place.range.proper }
        if let fix { finding.fix?.place.range = fix.place.range.proper }
        return finding
    }
}

extension SourceRange {
    fileprivate var proper: SourceRange { SourceRange(start: start.proper, end: end.proper) }
}

extension SourcePosition {
    /// Leaves room to count on from the largest line and column.
    fileprivate var proper: SourcePosition {
        let largest = Int(Int32.max)
        return SourcePosition(line: min(max(1, line), largest), column: min(max(1, column), largest))
    }
}
