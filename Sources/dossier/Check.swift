import ArgumentParser
import Content
import Findings
import Model
import Text

/// `dossier check`: says everything that is wrong with a site's content.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks all content and reports every problem with its file, line and column.",
        discussion: """
            Errors are about form: what could not be shown rightly. Warnings are about care: what the rules of key-account \
            management ask for. `dossier explain RULE` tells more of each; `rules:` in dossier.yaml sets their levels.

            \(ExitStatus.help)
            """
    )

    @OptionGroup var site: SiteOptions

    @Option(help: "How to print what was found: \(FindingsFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = FindingsFormat.text

    @Flag(help: "Warnings count as errors for the exit status.")
    var strict = false

    @Flag(help: "Writes the fixes that can be made without asking, then checks again.")
    var fix = false

    @Flag(help: "Lists every finding, where `text` lists the first 100 of each rule and counts the others.")
    var all = false

    @Option(help: ArgumentHelp("Hides what was known when this file was written.", valueName: "file"))
    var baseline: String?

    @Option(
        name: .customLong("write-baseline"),
        help: ArgumentHelp("Writes what is found to this file, for --baseline.", valueName: "file"))
    var newBaseline: String?

    func run() throws {
        try reportingFailures {
            var loaded = try LoadedSite.load(site)
            if fix { loaded = try fixed(loaded) }
            if let newBaseline { try Files.write(Array(Baseline(loaded.findings).text.utf8), to: newBaseline) }
            let (findings, hidden) = try withoutKnown(loaded.findings)
            let writer = format.writer(
                inColour: Terminal.usesColour(onTerminal: Terminal.isOutputInteractive), width: Terminal.width,
                limit: all ? nil : 100)
            loaded.sayWhatIsLeftOut()
            try Terminal.print(writer.write(loaded.report(findings, hidden: hidden)))
            let counts = findings.contains { strict || $0.severity == .error }
            if counts { throw ExitStatus.errorsFound }
            // What `build` would stumble over beyond the content: templates, words, and paths of pages.
            if !loaded.hasErrors { try SitePlan(loaded).checkPaths() }
        }
    }

    private func withoutKnown(_ findings: [Finding]) throws -> ([Finding], Int) {
        guard let baseline else { return (findings, 0) }
        guard let bytes = Files.read(baseline) else {
            throw CannotRead(
                .cannotReadBaseline(path: baseline), help: .writeBaseline(path: baseline))
        }
        do throws(BaselineError) {
            let known = try Baseline(bytes)
            if known.isFormer { Terminal.complain(.formerBaseline(path: baseline)) }
            let outcome = known.hiding(findings)
            return (outcome.findings, outcome.hidden)
        } catch {
            throw CannotRead(.atPlace(place: "\(baseline):\(error.line)", message: error.problem.message))
        }
    }

    /// Writes fixes until none is left: fixes that touch one another take turns, and so do mistakes behind which a file cannot
    /// be read. All turns are made, or none.
    private func fixed(_ loaded: LoadedSite) throws -> LoadedSite {
        let (loaded, count) = try FileChanges.make(in: site.folder) { changes in
            var loaded = loaded
            var count = 0
            var outside: Set<String> = []
            var turns = FixTurns()
            while true {
                let made = try makeFixes(loaded, &changes, &outside, &turns)
                guard made > 0 else { break }
                count += made
                loaded = try LoadedSite.load(site)
            }
            for path in outside.sorted(by: precedes) {
                Terminal.complain(.outsideSiteNotFixed(path: path))
            }
            return (loaded, count)
        }
        Terminal.complain(.fixedProblems(n: count))
        return loaded
    }

    /// Makes one turn of fixes, and answers how many were made.
    private func makeFixes(
        _ loaded: LoadedSite, _ changes: inout FileChanges, _ outside: inout Set<String>, _ turns: inout FixTurns
    ) throws -> Int {
        var files: [(location: String, bytes: [UInt8])] = []
        var count = 0
        let report = loaded.report()
        for (path, fixes) in report.fixes {
            let place = site.folder + "/" + path
            guard let location = changes.location(of: place) else {
                outside.insert(place)
                continue
            }
            // Of two links to one file, the second has its turn when the fixes of the first are made.
            guard !files.contains(where: { $0.location == location }),
                let bytes = try? loaded.files.bytes(of: path, limit: SizeLimit.table)
            else { continue }
            let file = FixedFile(bytes, applying: fixes)
            guard let first = file.applied.first, file.bytes != bytes else { continue }
            guard turns.take(location, line: first.place.range.start.line) else {
                throw CannotRead(.fixesWithoutEnd(path: path))
            }
            files.append((location, file.bytes))
            count += file.applied.count
        }
        try changes.write(files)
        return try count + changes.rename(report.renamings)
    }
}

extension FindingsFormat: ExpressibleByArgument {}
