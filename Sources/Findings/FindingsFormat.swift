/// The output formats of `check`, by the names that `--format` takes.
public enum FindingsFormat: String, CaseIterable, Sendable {
    /// For people: the line itself, and carets under the place.
    case text
    /// For programs: `"version": 1`.
    case json
    /// Workflow commands of GitHub Actions.
    case github
    /// A code quality report of GitLab.
    case gitlab
    /// SARIF 2.1.0.
    case sarif
    /// reviewdog's format, with ranges and suggestions.
    case rdjson
    /// JUnit's XML.
    case junit

    /// The writer of this format. Colours and width concern `text` alone.
    ///
    /// - Parameters:
    ///   - inColour: whether the text goes to a terminal that shows colours.
    ///   - width: the columns of that terminal; longer lines of source are cut around what they are shown for.
    ///   - limit: how many findings of one rule `text` lists; nil for all of them.
    public func writer(inColour: Bool = false, width: Int = 100, limit: Int? = 100) -> any FindingsWriter {
        switch self {
        case .text: TextFindingsWriter(inColour: inColour, width: width, limit: limit)
        case .json: JSONFindingsWriter()
        case .github: GitHubFindingsWriter()
        case .gitlab: GitLabFindingsWriter()
        case .sarif: SARIFFindingsWriter()
        case .rdjson: RDJSONFindingsWriter()
        case .junit: JUnitFindingsWriter()
        }
    }
}
