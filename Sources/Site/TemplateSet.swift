import Findings

/// The files of `templates/`: those inside the executable, and those of the site that take their place.
public struct TemplateSet: Sendable {
    /// Every file by its path, such as `partials/visit.html`.
    public let files: [String: String]
    /// Paths of the site's own files, to be checked against what is asked for.
    let overrides: [String]

    /// The templates that travel inside the executable, overridden file by file.
    public init(overrides: [String: String] = [:]) {
        let standard = Dictionary(EmbeddedTemplates.files.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 })
        files = standard.merging(overrides, uniquingKeysWith: { $1 })
        self.overrides = overrides.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What the executable has at a path, and what the site has in its place or beside it.
    public func texts(at path: String) -> (standard: String?, own: String?) {
        (EmbeddedTemplates.files.first { $0.path == path }?.text, overrides.contains(path) ? files[path] : nil)
    }

    /// The files that hold a language's texts: what pages say, and what findings say.
    public static func languageFiles(_ language: String) -> [String] {
        ["strings/\(language).yaml", "messages/\(language).yaml"]
    }

    /// What is a template: everything but words and the files that are copied as they are. The looks of charts are both, for
    /// a drawing that is a file of its own takes them with it.
    var templates: [String: String] {
        files.filter {
            $0.key.hasSuffix(".html") || $0.key.hasSuffix(".svg") && !$0.key.hasPrefix("assets/")
                || $0.key == Self.chartLooks
        }
    }

    private static let chartLooks = "assets/charts.css"

    /// Whether a file of the path travels inside the executable. The site may have its own one in the place of a page that
    /// this site does not need.
    static func isStandard(_ path: String) -> Bool { EmbeddedTemplates.files.contains { $0.path == path } }

    /// Files that go to the site's root as they are.
    var assets: [(path: String, text: String)] {
        files.filter { $0.key.hasPrefix("assets/") }
            .map { (String($0.key.dropFirst("assets/".count)), $0.value) }
            .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    }
}
