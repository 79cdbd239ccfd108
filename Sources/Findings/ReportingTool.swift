/// The tool that a report names as its source.
public struct ReportingTool: Hashable, Sendable {
    /// The name that reports give.
    public var name: String
    /// The tool's own version, not that of any format.
    public var version: String?
    /// Where the tool is described, as an absolute URL.
    public var address: String?
    /// The command that writes the fixes, as a person would type it; nil if there is none.
    public var fixCommand: String?
    /// The command that lists every finding, as a person would type it; nil if there is none.
    public var listCommand: String?

    /// A tool; what it does not have is left out.
    public init(
        name: String, version: String? = nil, address: String? = nil, fixCommand: String? = nil,
        listCommand: String? = nil
    ) {
        self.name = name
        self.version = version
        self.address = address
        self.fixCommand = fixCommand
        self.listCommand = listCommand
    }

    /// `dossier` itself.
    public static func dossier(version: String?) -> ReportingTool {
        ReportingTool(
            name: "dossier", version: version, fixCommand: "dossier check --fix",
            listCommand: "dossier check --all")
    }
}
