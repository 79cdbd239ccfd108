/// The output formats of `check`, by the names that `--format` takes.
public enum FindingsFormat: String, CaseIterable, Sendable {
    case text
    case json
    case github
    case gitlab
    case sarif
    case rdjson
    case junit

    /// The writer of this format. Colours and width concern `text` alone.
    ///
    /// - Parameters:
    ///   - inColour: whether the text goes to a terminal that shows colours.
    ///   - width: the columns of that terminal; longer lines of source are cut around what they are shown for.
    public func writer(inColour: Bool = false, width: Int = 100) -> any FindingsWriter {
        switch self {
        case .text: TextFindingsWriter(inColour: inColour, width: width)
        case .json: JSONFindingsWriter()
        case .github: GitHubFindingsWriter()
        case .gitlab: GitLabFindingsWriter()
        case .sarif: SARIFFindingsWriter()
        case .rdjson: RDJSONFindingsWriter()
        case .junit: JUnitFindingsWriter()
        }
    }
}
