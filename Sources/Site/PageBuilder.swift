import Findings
import Model
import Templating
import Text

/// A view that is a page of its own.
protocol PageView: View {
    /// The page's template.
    static var template: String { get }
}

/// Collects the site's pages, and compiles each template once.
struct PageBuilder {
    let context: SiteContext
    private let templates: TemplateSet
    private let library: TemplateLibrary
    private var compiled: [String: AnyObject] = [:]
    private var usedConstants: Set<String> = []
    private var usedTemplates: Set<String> = []
    /// Files that are made before all others.
    private(set) var first: [SiteItem] = []
    private(set) var items: [SiteItem] = []
    private(set) var errors: [TemplateError]
    let reports: PeriodReports
    let plans: SalesPlans

    init(context: SiteContext, templates: TemplateSet) {
        self.context = context
        self.templates = templates
        reports = PeriodReports(of: context.portfolio, analysis: context.analysis)
        plans = SalesPlans(of: context.portfolio, ledger: context.analysis.ledger)
        let constants = Dictionary(
            context.words.texts.map { ("words." + $0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        library = TemplateLibrary(templates: templates.templates, constants: constants)
        errors = library.syntaxErrors
    }

    /// Adds a page. Its view is made when the page is.
    mutating func add<View: PageView>(_ page: Page, _ view: @escaping @Sendable (PagePlace) -> View) {
        guard let template = template(View.template, for: View.self) else { return }
        let place = PagePlace(of: page)
        items.append(
            SiteItem(path: place.path) {
                .bytes(try template.render(view(place)))
            })
    }

    /// Adds a drawing as a file of its own, unless there turns out to be nothing to draw.
    mutating func add<Drawn: Chart>(_ drawing: Drawing, _ chart: @escaping @Sendable (PagePlace) -> Drawn?) {
        guard let template = template(ChartDrawing.template, for: ChartDrawing.self) else { return }
        let place = PagePlace(of: drawing)
        let words = context.words
        items.append(
            SiteItem(path: place.path) {
                try chart(place).map { .bytes(try template.render(ChartDrawing($0, .wide, fileAt: place, words))) }
            })
    }

    /// Adds a file for other programs.
    mutating func add(_ download: Download, _ make: @escaping @Sendable () -> [UInt8]) {
        items.append(SiteItem(path: download.path) { .bytes(make()) })
    }

    /// Adds a file that works out figures which many pages need.
    mutating func addFirst(_ download: Download, _ make: @escaping @Sendable () -> [UInt8]) {
        first.append(SiteItem(path: download.path) { .bytes(make()) })
    }

    mutating func addAttachment(_ path: String) {
        items.append(SiteItem(path: path) { .attachment(path) })
    }

    mutating func addAssets() {
        for (path, text) in templates.assets {
            items.append(SiteItem(path: path) { .bytes(Array(text.utf8)) })
        }
    }

    /// The template of a page that is made only when it is asked for; nil if something is wrong with it.
    mutating func template<Page: PageView>(for page: Page.Type) -> Template<Page>? {
        template(Page.template, for: page)
    }

    /// Compiles the templates of pages that this site does not need, too, where it has templates of its own: what is wrong
    /// with one is told today, and not on the day of the first page.
    mutating func compileOwnTemplates() {
        guard templates.overrides.contains(where: { templates.templates[$0] != nil }) else { return }
        for view in Self.views { compile(view) }
    }

    private mutating func compile<Page: PageView>(_ page: Page.Type) { _ = template(for: page) }

    private mutating func template<Page: PageView>(_ name: String, for page: Page.Type) -> Template<Page>? {
        if let known = compiled[name] as? Compiled<Page> { return known.template }
        if !library.syntaxErrors.isEmpty { return nil }
        do throws(TemplateErrors) {
            let template = try library.compile(name, for: page)
            compiled[name] = Compiled(template)
            usedConstants.formUnion(template.usedConstants)
            usedTemplates.formUnion(template.usedTemplates)
            return template
        } catch {
            // The same partial may be brought in by several pages; its errors are said once.
            for problem in error.errors where !errors.contains(problem) { errors.append(problem) }
            return nil
        }
    }

    /// Words that neither a template nor a page asks for.
    var unusedWords: [String] {
        let families = WordFamily.allCases.flatMap { family in family.members.map { "\(family.rawValue).\($0)" } }
        let used = Set(Words.declared.map(\.name) + Statement.declared.map(\.text) + families)
        return context.words.texts.keys
            .filter { !used.contains($0) && !usedConstants.contains("words." + $0) }
            .sorted(by: precedes)
    }

    /// Texts of the site's own for which nothing asks: most likely a name is misspelt.
    var unknownWords: [Words.Problem] {
        guard errors.isEmpty, !context.words.added.isEmpty else { return [] }
        // Names of industries and currencies are looked up by what stands in the content.
        let unknown = unusedWords.filter { name in
            context.words.added.contains(name) && !["industry.", "currency."].contains { name.hasPrefix($0) }
        }
        let known = context.words.texts.keys.filter { !context.words.added.contains($0) }
        return unknown.map { name in
            let message: Statement =
                nearestName(to: name, among: known).map { .wordUnusedButNearest(name: name, nearest: $0) }
                ?? .wordUnused(name: name)
            return Words.Problem(name: name, message: message)
        }
    }

    /// Files of the site's own templates that no page brings in.
    var unknownTemplates: [(path: String, suggestion: String?)] {
        guard errors.isEmpty else { return [] }
        return templates.overrides
            .filter { path in
                let isTemplate = templates.templates[path] != nil
                let isWords = ["strings/", "messages/"].contains { path.hasPrefix($0) } && path.hasSuffix(".yaml")
                return isTemplate
                    ? !usedTemplates.contains(path) && !TemplateSet.isStandard(path)
                    : !isWords && !path.hasPrefix("assets/")
            }
            .map { path in (path, nearestName(to: path, among: templates.files.keys.filter { $0 != path })) }
    }
}

/// A template that was compiled. A class: to tell which page it is for takes one look, where it takes long to tell it of a
/// structure.
private final class Compiled<Page: PageView> {
    let template: Template<Page>

    init(_ template: Template<Page>) {
        self.template = template
    }
}
