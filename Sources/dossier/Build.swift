import ArgumentParser
import Content
import Findings
import Glibc
import Model
import Publishing
import Site
import Templating

/// `dossier build`: checks a site and writes it.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the content and writes the site.",
        discussion: """
            The new site is put together beside the output folder and takes its place in one step. If the content has errors, or \
            the build fails or is stopped, the old site stays as it was. Files that have not changed are not written again; \
            files whose names begin with a dot at the output's root stay.

            \(ExitStatus.help)
            """
    )

    @OptionGroup var site: SiteOptions

    @Option(help: ArgumentHelp("Where to write. Without it: the folder `public` of the site.", valueName: "dir"))
    var out: String?

    @Flag(help: "Warnings count as errors: nothing is written if there are any.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Prints nothing but problems.")
    var quiet = false

    func run() throws {
        try reportingFailures {
            let start = ContinuousClock.now
            let folder = site.folder
            let output = out ?? (folder == "." ? "public" : folder + "/public")
            let publisher = Publisher(
                output: output,
                protectedPaths: [.folder(folder), .tree(folder + "/content"), .tree(folder + "/templates")])
            try publisher.check()

            let loaded = try LoadedSite.load(site)
            let warnings = loaded.findings.count { $0.severity == .warning }
            if loaded.hasErrors || strict && warnings > 0 {
                try refuse(loaded, output: output)
            }
            let plan = try SitePlan(loaded)
            let progress = quiet ? nil : Progress(total: plan.site.count)
            let result = try publisher.publish(
                count: plan.site.count,
                render: { index in
                    guard let file = try plan.site.file(at: index) else { return [] }
                    switch file.contents {
                    case .bytes(let bytes): return [OutputFile(path: file.path, contents: .bytes(bytes))]
                    case .attachment(let path):
                        let location = folder + "/" + Reference.file(path).path
                        return [OutputFile(path: file.path, contents: .copy(of: location))]
                    }
                },
                progress: progress.map { progress in { @Sendable in progress.update($0) } })
            progress?.finish()
            if !quiet {
                loaded.sayWhatIsLeftOut()
                try sayWhatWasDone(result, loaded, warnings: warnings, output: output, since: start)
            }
            // Here, and not after this: to give a large portfolio back to the system record by record takes longer than
            // to apply all rules to it.
            Glibc.exit(EXIT_SUCCESS)
        }
    }

    private func refuse(_ loaded: LoadedSite, output: String) throws {
        try loaded.complainOfFindings()
        Terminal.fail(.nothingBuilt(output: output))
        throw ExitStatus.errorsFound
    }

    private func sayWhatWasDone(
        _ result: PublishingResult, _ loaded: LoadedSite, warnings: Int, output: String,
        since start: ContinuousClock.Instant
    ) throws(CannotRead) {
        let seconds = (ContinuousClock.now - start).formattedSeconds
        let accounts = loaded.portfolio.accounts
        try Terminal.print(
            .built(
                output: output, day: loaded.asOf.description, accounts: .accountCount(n: accounts.count),
                visits: .visitCount(n: accounts.reduce(0) { $0 + $1.visits.count }),
                complaints: .complaintCount(n: accounts.reduce(0) { $0 + $1.complaints.count })))
        let files = Statement.builtFileCount(n: result.written + result.unchanged)
        let (written, unchanged) = (result.written, result.unchanged)
        let changes: Statement =
            result.removed > 0
            ? .filesChangedAndRemoved(written: written, unchanged: unchanged, removed: result.removed)
            : .filesChanged(written: written, unchanged: unchanged)
        try Terminal.print(
            .builtFiles(files: files, changes: changes, warnings: .builtWarningCount(n: warnings), seconds: seconds))
        if let ignored = loaded.report([]).ignored { try Terminal.print("  \(ignored)\n") }
        if warnings > 0 { try Terminal.print(.checkShowsWarnings) }
    }
}

extension Duration {
    /// Seconds with two decimals.
    var formattedSeconds: String {
        let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
