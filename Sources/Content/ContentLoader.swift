import Findings
import Model

/// Reads a site: settings first, then all dossiers.
public struct ContentLoader: Sendable {
    /// What the site is read from.
    private let files: any FileSource
    /// All rules that `rules:` in the settings may name.
    private let rules: [RuleDescription]
    private let labels: InterfaceLabels

    /// - Parameter labels: The words of the interface, to know what an author meant who writes them into a file.
    public init(_ files: any FileSource, rules: [RuleDescription], labels: InterfaceLabels = .none) {
        self.files = files
        self.rules = rules
        self.labels = labels
    }

    /// The settings, with what is wrong in them.
    public struct LoadedSettings: Sendable {
        /// What dossier.yaml and totals.csv say; a field that is missing or wrong has its default.
        public var settings: Settings
        /// The zone that the settings name.
        public var timezone: Timezone
        /// What is wrong in the two files, and with files beside them whose names are almost theirs.
        public var findings: [Finding]
        var amounts: Amounts
        /// How many steps reading the files took.
        var steps: Int
        var labels: InterfaceLabels
        /// Whether there is anything to hold the content against; where dossier.yaml cannot be read, all else goes.
        var isRead: Bool
    }

    /// A portfolio with what is wrong in its form. If there are errors, the portfolio is not whole.
    public struct LoadedPortfolio: Sendable {
        /// All records that could be read, as they were known on the as-of day.
        public var portfolio: Portfolio
        /// In no particular order.
        public var findings: [Finding]
        /// What was left out of the portfolio because it tells of days after the as-of day.
        public var leftOut: LeftOut
        /// How many files were read.
        public var fileCount: Int
        /// How many files were left out that editors and systems have left behind.
        public var litterCount: Int
        /// How many steps our own code took beside one pass over the files: tests hold them to grow with the files' length and
        /// no faster.
        var steps: Int
    }

    /// The bytes of one of the site's files, for showing the lines that findings speak of; nil where they cannot be read.
    ///
    /// What the loader itself would not read is not shown either: nothing outside the tree, no pipe, no device, and no
    /// file that is too large.
    public func source(of path: String) -> [UInt8]? {
        guard
            path == "dossier.yaml" || path == "totals.csv"
                || path.hasPrefix("content/") && files.kind(of: path) == .file
        else { return nil }
        return (try? files.bytes(of: path, limit: SizeLimit.table)).map { shown(withoutByteOrderMark($0)) }
    }

    /// The ids of all accounts that have a folder, in order.
    public func accountNames() -> [String] {
        let path = "content/accounts"
        guard files.kind(of: path) == .folder, let folder = try? Folder(path, in: files) else { return [] }
        return folder.entries.compactMap { entry in
            if case .folder = entry.kind, isName(entry.name) { entry.name } else { nil }
        }
    }

    // MARK: - Settings

    /// Reads `dossier.yaml`. A site without one has all defaults.
    public func loadSettings() -> LoadedSettings {
        let file = SourceFile(path: "dossier.yaml", labels: labels)
        var node: YAMLNode?
        if files.kind(of: file.path) != nil {
            do throws(Unreadable) {
                let bytes = try files.text(of: file.path, limit: SizeLimit.text)
                node = YAMLParser.parse(bytes[...], in: file)
            } catch {
                file.report(
                    .unreadableFile, at: error.range, .ofTheSite(file: file.path, problem: error.message),
                    help: error.help)
            }
        }
        let strays = strayFiles()
        let isRead = node?.isMapping ?? (file.findings.isEmpty && !strays.contains { $0.suggestion == "dossier.yaml" })
        let (settings, rates, timezone) = SettingsDecoder.decode(node, in: file, rules: rules)
        let amounts = Amounts(
            currency: settings.currency, rates: isRead ? rates : nil, month: Month(index: 0),
            fiscalYearStart: settings.fiscalYearStart)
        var loaded = LoadedSettings(
            settings: settings, timezone: timezone, findings: file.findings + strays, amounts: amounts,
            steps: file.steps, labels: labels, isRead: isRead)
        readTotals(into: &loaded)
        return loaded
    }

    /// What is wrong with files beside the settings: copies of them, and names by which they are not found.
    private func strayFiles() -> [Finding] {
        guard let folder = try? Folder("", in: files) else { return [] }
        return folder.entries.flatMap { entry -> [Finding] in
            guard entry.kind.isFile, let stray = StrayFile(besideSettings: entry.name, isThere: folder.has) else {
                return []
            }
            let file = SourceFile(path: folder.path(of: entry))
            file.report(stray.rule, at: .start, stray.message, help: stray.help, suggestion: stray.suggestion)
            return file.findings
        }
    }

    /// Reads totals.csv, if there is one: what the books say may stand there instead of in dossier.yaml.
    private func readTotals(into loaded: inout LoadedSettings) {
        let file = SourceFile(path: "totals.csv", labels: labels)
        guard files.kind(of: file.path) != nil else { return }
        defer {
            loaded.findings += file.findings
            loaded.steps += file.steps
        }
        guard loaded.settings.totals.isEmpty else {
            file.report(.misplacedFile, at: .start, .totalsTwice, help: .keepTotalsTogether)
            return
        }
        do throws(Unreadable) {
            let bytes = try files.text(of: file.path, limit: SizeLimit.table)
            guard let table = CSVTable(bytes, in: file) else { return }
            let rows = table.records(
                columns: TableColumns.totals, required: TableColumns.requiredTotals, in: file,
                amounts: loaded.amounts, decode: { _ = ControlTotalDecoder.total($0) })
            loaded.settings.totals = (rows ?? []).compactMap(ControlTotalDecoder.total)
            ControlTotalDecoder.check(loaded.settings.totals, in: file)
        } catch {
            file.report(
                .unreadableFile, at: error.range, .ofTheSite(file: file.path, problem: error.message),
                help: error.help)
        }
    }

    // MARK: - Portfolio

    /// Reads `content/`, as it is known on a day. Every problem of every file is found in one run.
    /// - Parameter own: The site's own day, if `asOf` is an earlier one: then what happened later is no problem, only left
    ///   out.
    public func loadPortfolio(_ loaded: LoadedSettings, asOf: Day, lookingBackFrom own: Day? = nil) -> LoadedPortfolio {
        var loaded = loaded
        loaded.amounts.month = asOf.month
        var walk = ContentWalk(files, loaded: loaded)
        walk.run()
        var portfolio = Portfolio(
            settings: loaded.settings, accounts: walk.accounts, reps: walk.reps, partners: walk.partners,
            products: walk.products, attachments: walk.attachments)
        var findings = loaded.findings + walk.findings
        var checks = ReferenceChecks(
            portfolio: portfolio, links: walk.links, unreadLinks: walk.unreadLinks, unread: walk.unread)
        findings += checks.run()
        let steps = loaded.steps + walk.steps + checks.steps
        var known = AsKnown(on: asOf, written: own)
        known.reduce(&portfolio)
        // The day of a site whose settings cannot be read is not known.
        if own == nil, loaded.isRead, !known.leftOut.isEmpty {
            findings += known.leftOut.map { $0.finding(asOf: asOf) }
        }
        let places = placedCounting(findings)
        return LoadedPortfolio(
            portfolio: portfolio, findings: places.findings, leftOut: LeftOut(known.leftOut), fileCount: walk.fileCount,
            litterCount: walk.litterCount, steps: steps + places.steps)
    }
}
