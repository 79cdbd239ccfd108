import Analysis
import Findings
import Model
import Templating

/// The whole site as a sequence of files, each made when it is asked for. Several threads may ask at once.
public struct Site: Sendable {
    /// What can be wrong with templates and words; a site that can be made has nothing of this.
    public struct Problems: Error {
        /// Why templates do not compile: their syntax, or names that the views of their pages do not have.
        public var templates: [TemplateError]
        /// What is wrong with the language's file, each in a sentence without a full stop.
        public var words: [Words.Problem]
        /// Files in the site's `templates/` that nothing asks for, with the name that was probably meant.
        public var unknownTemplates: [(path: String, suggestion: String?)]

        var isEmpty: Bool { templates.isEmpty && words.isEmpty && unknownTemplates.isEmpty }
    }

    private let items: [SiteItem]
    let context: SiteContext
    /// For day sheets as files of their own, which are made only when they are asked for.
    let dayFile: Template<DayFilePage>?
    let style: String
    /// Words in the language's file that no page uses.
    public let unusedWords: [String]

    /// Plans a site: all templates are compiled and checked here, before a single page is made.
    /// - Parameters:
    ///   - clock: The clocks of the site's timezone, for the times of visits in feeds.
    ///   - isOfClock: Whether the as-of day is that of the clock, so that pages tell how old they have become.
    public init(
        of portfolio: Portfolio, analysis: PortfolioAnalysis, findings: [Finding], words: Words, templates: TemplateSet,
        clock: ClockOffsets = .utc, isOfClock: Bool = false
    ) throws(Problems) {
        let context = SiteContext(
            portfolio: portfolio, analysis: analysis, findings: findings, words: words, clock: clock,
            isOfClock: isOfClock)
        var builder = PageBuilder(context: context, templates: templates)
        builder.addAll()
        dayFile = builder.template(for: DayFilePage.self)
        style = templates.files["assets/site.css"] ?? ""
        self.context = context
        let problems = Problems(
            templates: builder.errors, words: words.problems + builder.unknownWords,
            unknownTemplates: builder.unknownTemplates)
        guard problems.isEmpty else { throw problems }
        items = builder.first + builder.items
        unusedWords = builder.unusedWords
    }

    /// How many files the site has at most.
    public var count: Int { items.count }

    /// The paths of all files that it may have.
    public var paths: [String] { items.map(\.path) }

    /// Makes a file; nil if there turns out to be nothing in it.
    public func file(at index: Int) throws -> SiteFile? {
        let item = items[index]
        return try item.make().map { SiteFile(path: item.path, contents: $0) }
    }
}

/// A file of the site that has not been made yet.
struct SiteItem: Sendable {
    var path: String
    /// Nil for a drawing of nothing.
    var make: @Sendable () throws -> SiteFile.Contents?
}
