import Analysis
import Content
import Findings
import Model
import Rules
import Site

/// A site's folder, read and checked.
struct LoadedSite {
    let portfolio: Portfolio
    let analysis: PortfolioAnalysis
    /// In the one order in which findings are shown, each at the level that the settings give it.
    let findings: [Finding]
    let fileCount: Int
    /// How many files were ignored because editors and systems leave them behind.
    let litterCount: Int
    /// What is not on the site because it tells of days after the as-of day.
    let leftOut: LeftOut
    /// Of the site's timezone, around the as-of day.
    let clock: ClockOffsets
    /// Whether the as-of day is that of the clock: neither the settings nor the command line fix it.
    let isOfClock: Bool
    /// How findings are said.
    let wording: SiteWording
    /// The words of the site's pages, its own included; nil if something is wrong with them, or they were not asked for yet.
    let words: Words?
    /// The site's folder, as messages name it.
    let folder: String
    /// What it was read from.
    let files: any FileSource

    var asOf: Day { analysis.asOf }

    /// Reads the settings, the content, and applies all rules.
    static func load(_ options: SiteOptions) throws -> LoadedSite {
        try load(options, from: DiskSource(options.folder))
    }

    /// Reads a site that lies somewhere else than the options say.
    static func load(_ options: SiteOptions, from files: some FileSource) throws -> LoadedSite {
        let (site, option) = (options.folder, options.asOf)
        if let language = options.language { SpokenLanguage.speak(language) }
        guard files.kind(of: "") == .folder else {
            throw CannotRead(.noSuchFolder(path: site), help: .nameSiteFolder)
        }
        guard files.kind(of: "dossier.yaml") != nil || files.kind(of: "content") == .folder else {
            throw CannotRead(
                .isNoSite(path: site), help: .nameSiteFolderOrMakeOne)
        }
        let loader = ContentLoader(files, rules: AllRules.descriptions, labels: SiteLabels.labels(of: files))
        let settings = loader.loadSettings()
        let asOf = try Clock.asOf(option, settings)
        // Feeds reach back three whole months and, at most, ten years ahead.
        let clock = settings.timezone.offsets(from: asOf - 130, to: asOf + 3660)
        let loaded = loader.loadPortfolio(
            settings, asOf: asOf, lookingBackFrom: try Clock.laterOwnDay(option, settings))
        var findings = AllRules.levelled(loaded.findings, by: settings.settings)
        // Rules of care are about whole records; where some could not be read they would speak of what is not so.
        let analysis = PortfolioAnalysis(of: loaded.portfolio, asOf: asOf)
        if !findings.contains(where: { $0.severity == .error }) {
            findings += loader.placed(applyCareRules(to: loaded.portfolio, analysis: analysis))
        }
        // What is wrong with the site's own files of words is told when the site is made.
        let language = options.language ?? settings.settings.language
        let words = SpokenLanguage.words(language, of: files)
        let wording = SiteWording(words ?? SpokenLanguage.standardWords(language), of: loaded.portfolio)
        SpokenLanguage.speak(with: wording)
        return LoadedSite(
            portfolio: loaded.portfolio, analysis: analysis, findings: findings.sorted(), fileCount: loaded.fileCount,
            litterCount: loaded.litterCount, leftOut: loaded.leftOut, clock: clock,
            isOfClock: option == nil && settings.settings.asOf == nil,
            wording: wording, words: language == settings.settings.language ? words : nil, folder: site,
            files: files)
    }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// The findings as a report, with the lines of the files that they speak of.
    func report(_ findings: [Finding]? = nil, hidden: Int = 0) -> FindingsReport {
        let loader = ContentLoader(files, rules: AllRules.descriptions)
        return FindingsReport(
            findings: findings ?? self.findings, checkedFiles: fileCount, ignoredFiles: litterCount, hidden: hidden,
            rules: AllRules.descriptions, wording: wording,
            tool: .dossier(version: Dossier.version), folder: folder == "." ? "" : folder,
            source: { path in loader.source(of: path) })
    }

    /// Prints the findings to standard error, for a command that cannot go on.
    func complainOfFindings() throws(CannotRead) {
        let writer = FindingsFormat.text.writer(
            inColour: Terminal.usesColour(onTerminal: Terminal.isErrorInteractive), width: Terminal.width)
        try Terminal.report(writer.write(report()))
    }

    /// Says on standard error, in one line, what of later days is left out; nothing if there is none, or if it is among the
    /// errors.
    func sayWhatIsLeftOut() {
        guard leftOut.count > 0, !hasErrors else { return }
        Terminal.complain(
            .laterDaysLeftOut(
                day: asOf.description, n: leftOut.count, kinds: leftOut.kinds.map(Statement.Value.statement)))
    }
}

/// Something that the command needs cannot be read.
struct CannotRead: Error {
    let message: Statement
    let help: Statement?

    init(_ message: Statement, help: Statement? = nil) {
        self.message = message
        self.help = help
    }
}
