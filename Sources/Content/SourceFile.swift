import Findings
import Model
import Text

/// One file while it is being read: its findings, and the places of the fields found in it.
///
/// Lives on one thread, from the file's first byte to its record.
final class SourceFile {
    /// Relative to the site's folder.
    let path: String
    /// What the interface calls the things that the file speaks of.
    let labels: InterfaceLabels
    private(set) var findings: [Finding] = []
    private(set) var fields: [Origin.Field] = []
    /// Links in the body, to be followed when all records are known.
    var links: [Link] = []
    /// What looks like a link in the body and is none.
    var unreadLinks: [UnreadLink] = []
    private var search = NameSearch()
    private var ownSteps = 0

    init(path: String, labels: InterfaceLabels = .none) {
        self.path = path
        self.labels = labels
        fields.reserveCapacity(16)
    }

    /// Kept for the whole build, of ten thousands of files: so the fields lie in a store that has room for no more.
    var origin: Origin { Origin(path: path, fields: fields.map { $0 }) }

    /// How many steps the file took beside one pass over its bytes: names held against names, lines and cells read once
    /// more, places asked for, words of findings. They grow with the file's length and no faster.
    var steps: Int { ownSteps + search.steps }

    /// Counts work that was done for the file.
    func count(_ steps: Int) { ownSteps += steps }

    /// The name that was most likely meant where another stands; of a file that is wrong all over, for the first ones.
    func nearest(to name: String, among names: some Collection<String>) -> String? {
        search.nearest(to: name, among: names)
    }

    func remember(_ field: String, at range: SourceRange, isReplaceable: Bool = false) {
        fields.append(Origin.Field(name: field, range: range, isReplaceable: isReplaceable))
    }

    func place(_ range: SourceRange) -> Place {
        Place(path: path, range: range)
    }

    func report(
        _ rule: FormRule, at range: SourceRange, _ message: Statement, help: Statement? = nil,
        suggestion: String? = nil, fix: String? = nil, fixRange: SourceRange? = nil, notes: [Finding.Note] = []
    ) {
        ownSteps += message.length + (help?.length ?? 0) + notes.count
        findings.append(
            Finding(
                rule: rule.rawValue, severity: rule.description.severity, place: place(range), message: message,
                help: help, notes: notes, suggestion: suggestion,
                fix: fix.map { Finding.Fix(place: place(fixRange ?? range), replacement: $0) }))
    }

    /// Takes back what was reported before the rest of the file told better.
    func takeBack(where isMistaken: (Finding) -> Bool) {
        findings.removeAll(where: isMistaken)
    }

    /// The word that was most likely meant: the one that the interface calls so, or else the nearest.
    ///
    /// - Parameter field: The field that the words are of, if they are no names of fields.
    func likelyWord(_ text: String, among words: [String], of field: String? = nil) -> String? {
        labels.name(called: text, among: words, of: field) ?? nearest(to: text, among: words)
    }

    /// A link of the body whose target is to be checked.
    struct Link {
        var range: SourceRange
        /// As the author wrote it.
        var destination: String
        var target: Reference
        var fragment: String?
    }

    /// What was most likely meant as a link of the body, and came out as text.
    struct UnreadLink {
        var range: SourceRange
        /// Whether it is written `[[name]]`, as in a wiki.
        var isWiki: Bool
        /// What stands before it once it is written as a link.
        var before: String
        var words: String
        /// The path or the name that the author gave.
        var path: String
        var fragment: String?
        /// What the path leads to if it is one.
        var target: Reference?
    }
}
