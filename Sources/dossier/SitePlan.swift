import Content
import Findings
import Model
import Publishing
import Site
import Templating

/// A site with its templates compiled: everything that can be wrong with templates and words has been found.
struct SitePlan {
    let site: Site

    init(_ loaded: LoadedSite) throws {
        let templates = TemplateSet(overrides: try Self.overrides(of: loaded))
        let language = loaded.portfolio.settings.language
        let words = try loaded.words ?? Self.words(language, templates)
        do throws(Site.Problems) {
            site = try Site(
                of: loaded.portfolio, analysis: loaded.analysis, findings: loaded.findings,
                words: words, templates: templates, clock: loaded.clock,
                isOfClock: loaded.isOfClock)
        } catch {
            for problem in error.templates { Terminal.complain(line: "templates/\(problem)") }
            let places = Self.places(ofWords: language, templates)
            for problem in error.words {
                let place = places[problem.name] ?? "templates/strings/\(language.rawValue).yaml"
                Terminal.complain(.atPlace(place: place, message: problem.message))
            }
            for (path, suggestion) in error.unknownTemplates {
                let file = "templates/" + path
                Terminal.complain(
                    suggestion.map { .unusedTemplateButNearest(path: file, nearest: $0) } ?? .unusedTemplate(path: file)
                )
            }
            Terminal.fail(.templatesNotRight)
            throw ExitStatus.errorsFound
        }
    }

    /// The words of the site as far as its files can be read.
    private static func words(_ language: Settings.Language, _ templates: TemplateSet) throws(CannotRead) -> Words {
        let (words, problem) = SpokenLanguage.read(language, in: templates)
        if let (path, first) = problem {
            throw CannotRead(
                .atPlace(place: "\(path):\(first.place.range.start.line)", message: first.message), help: first.help)
        }
        return words
    }

    /// The file, line and column of each text that the site's own files have, by dotted name.
    private static func places(ofWords language: Settings.Language, _ templates: TemplateSet) -> [String: String] {
        var places: [String: String] = [:]
        for file in TemplateSet.languageFiles(language.rawValue) {
            let path = "templates/" + file
            for (name, range) in StringsFile.places(templates.texts(at: file).own ?? "", path: path) {
                places[name] = "\(path):\(range.start.line):\(range.start.column)"
            }
        }
        return places
    }

    /// Makes sure that every file of the site can have its path.
    func checkPaths() throws(PublishingError) {
        try Publisher.check(paths: site.paths)
    }

    /// The site's own templates: every file below the folder, but for those whose names begin with a dot.
    private static func overrides(of loaded: LoadedSite) throws -> [String: String] {
        let top = "templates"
        guard loaded.files.kind(of: top) == .folder else { return [:] }
        var texts: [String: String] = [:]
        var folders = [top]
        while let folder = folders.popLast() {
            guard let entries = try? loaded.files.entries(of: folder) else {
                throw CannotRead(.cannotReadFolder(path: loaded.folder + "/" + folder))
            }
            for entry in entries {
                guard let name = entry.name, !name.hasPrefix(".") else { continue }
                let path = folder + "/" + name
                switch entry.kind {
                case .folder: folders.append(path)
                case .file: texts[String(path.dropFirst(top.count + 1))] = try text(at: path, of: loaded)
                case .other: throw CannotRead(.neitherFileNorFolder(path: loaded.folder + "/" + path))
                }
            }
        }
        return texts
    }

    private static func text(at path: String, of loaded: LoadedSite) throws(CannotRead) -> String {
        let location = loaded.folder + "/" + path
        guard let bytes = try? loaded.files.bytes(of: path, limit: SizeLimit.table) else {
            throw CannotRead(.cannotRead(path: location))
        }
        if let problem = TextProblem(bytes) {
            throw CannotRead(.fileProblem(path: location, problem: problem.message), help: problem.help)
        }
        return try Files.text(bytes, of: location)
    }
}
