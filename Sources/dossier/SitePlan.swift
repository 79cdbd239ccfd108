import Content
import Findings
import Glibc
import Model
import Publishing
import Site
import Templating

/// A site with its templates compiled: everything that can be wrong with templates and words has been found.
struct SitePlan {
    let site: Site

    init(_ loaded: LoadedSite, site folder: String) throws {
        let templates = TemplateSet(overrides: try Self.overrides(folder + "/templates"))
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
    private static func overrides(_ folder: String) throws -> [String: String] {
        var files: [String: String] = [:]
        var folders = [""]
        while let path = folders.popLast() {
            guard let stream = opendir(folder + "/" + path) else {
                if path.isEmpty { return [:] }
                throw CannotRead(.cannotReadFolder(path: "\(folder)/\(path)"))
            }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                let inner = path.isEmpty ? name : path + "/" + name
                var status = stat()
                guard lstat(folder + "/" + inner, &status) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: folders.append(inner)
                case S_IFREG:
                    guard let bytes = Files.read(folder + "/" + inner) else {
                        throw CannotRead(.cannotRead(path: "\(folder)/\(inner)"))
                    }
                    if let problem = TextProblem(bytes) {
                        throw CannotRead(
                            .fileProblem(path: "\(folder)/\(inner)", problem: problem.message), help: problem.help)
                    }
                    files[inner] = try Files.text(bytes, of: folder + "/" + inner)
                default: throw CannotRead(.neitherFileNorFolder(path: "\(folder)/\(inner)"))
                }
            }
        }
        return files
    }
}
