import Findings
import Model
import Text

/// The walk through `content/`: what lies where it should is read, everything else is reported.
struct ContentWalk {
    let files: any FileSource
    let loaded: ContentLoader.LoadedSettings

    private(set) var accounts: [Account] = []
    private(set) var reps: [Rep] = []
    private(set) var partners: [Partner] = []
    private(set) var products: [Product] = []
    private(set) var attachments: [Attachment] = []
    private(set) var findings: [Finding] = []
    private(set) var links: [(path: String, link: SourceFile.Link)] = []
    private(set) var unreadLinks: [(path: String, link: SourceFile.UnreadLink)] = []
    /// Records whose files are there but could not be read.
    private(set) var unread: Set<Reference> = []
    private(set) var fileCount = 0
    /// What editors and systems have left behind.
    private(set) var litterCount = 0
    /// How many steps reading the files took.
    private(set) var steps = 0

    init(_ files: any FileSource, loaded: ContentLoader.LoadedSettings) {
        self.files = files
        self.loaded = loaded
    }

    mutating func run() {
        guard files.kind(of: "content") != nil else {
            report(.unreadableFile, "content", .noContent, help: .startFromASmallSite)
            return
        }
        guard let top = folder("content") else { return }
        for entry in top.entries {
            switch (entry.name, entry.kind) {
            case ("accounts", .folder): readAccounts(top.path(of: entry))
            case ("reps", .folder):
                reps = readDirectory(top.path(of: entry), subject: .aRep, help: .fileForEachRep) {
                    DirectoryDecoder.rep($0, id: $1)
                } with: {
                    $0.origin = $1
                    $0.narrative = $2
                }
            case ("partners", .folder):
                partners = readDirectory(top.path(of: entry), subject: .aPartner, help: .fileForEachPartner) {
                    DirectoryDecoder.partner($0, id: $1)
                } with: {
                    $0.origin = $1
                    $0.narrative = $2
                }
            case ("products", .folder):
                products = readDirectory(top.path(of: entry), subject: .aProduct, help: .fileForEachProduct) {
                    DirectoryDecoder.product($0, id: $1)
                } with: {
                    $0.origin = $1
                    $0.narrative = $2
                }
            case (_, .other(let problem)):
                report(.unreadableFile, top.path(of: entry), .ofTheFolder(name: entry.name, problem: problem))
            case ("README.md", .file):
                break
            default:
                if reportStray(entry, in: top) { continue }
                report(
                    .misplacedFile, top.path(of: entry), .notOfContent(name: entry.name), help: .foldersOfContent,
                    suggestion: nearestName(to: entry.name, among: ["accounts", "reps", "partners", "products"]))
            }
        }
    }

    // MARK: - Accounts

    private mutating func readAccounts(_ path: String) {
        guard let folder = folder(path) else { return }
        var names: [Folder.Entry] = []
        for entry in folder.entries {
            switch entry.kind {
            case .folder where isName(entry.name):
                if let copy = StrayFile(record: entry, isThere: folder.has) {
                    report(copy.rule, folder.path(of: entry), copy.message, help: copy.help)
                } else {
                    names.append(entry)
                }
            case .folder: reportName(of: entry, in: folder, .account(entry.name))
            case .other(let problem):
                report(.unreadableFile, folder.path(of: entry), .ofTheFolder(name: entry.name, problem: problem))
            case .file where entry.name == "README.md": break
            case .file where reportStray(entry, in: folder): break
            case .file:
                report(
                    .misplacedFile, folder.path(of: entry), .outsideAccounts(name: entry.name),
                    help: .folderForEachAccount)
            }
        }
        let (files, loaded) = (files, loaded)
        let folders = names
        let results = concurrentMap(folders.count) { index in
            var reader = AccountReader(
                folder.path(of: folders[index]), id: folders[index].name, in: files, loaded: loaded)
            reader.run()
            return reader
        }
        for result in results {
            if let account = result.account { accounts.append(account) }
            attachments += result.attachments
            findings += result.findings
            links += result.links
            unreadLinks += result.unreadLinks
            unread.formUnion(result.unread)
            fileCount += result.fileCount
            litterCount += result.litterCount
            steps += result.steps
        }
    }

    // MARK: - Reps, partners, products

    private mutating func readDirectory<Record>(
        _ path: String, subject: Statement, help: Statement, decode: (FieldReader, String) -> Record,
        with complete: (inout Record, Origin, Prose) -> Void
    ) -> [Record] {
        guard let folder = folder(path) else { return [] }
        var records: [Record] = []
        for entry in folder.entries {
            guard let id = recordName(entry, in: folder, help) else { continue }
            fileCount += 1
            let file = SourceFile(path: folder.path(of: entry), labels: loaded.labels)
            if let document = RecordFile.read(from: files, in: file, subject: subject, amounts: loaded.amounts) {
                var record = decode(document.fields, id)
                complete(&record, file.origin, document.narrative(in: file))
                records.append(record)
            } else if let reference = Reference(path: file.path) {
                unread.insert(reference)
            }
            findings += file.findings
            steps += file.steps
            links += file.links.map { (file.path, $0) }
            unreadLinks += file.unreadLinks.map { (file.path, $0) }
        }
        return records
    }

    /// The record's name if the entry is a well-named Markdown file; anything else is reported.
    /// - Parameter help: What belongs into the folder.
    private mutating func recordName(_ entry: Folder.Entry, in folder: Folder, _ help: Statement) -> String? {
        switch RecordName(entry) {
        case .record(let name):
            guard let copy = StrayFile(record: entry, isThere: folder.has) else { return name }
            report(copy.rule, folder.path(of: entry), copy.message, help: copy.help)
            return nil
        case .ignored, .reported: return nil
        case .unreadable(let problem):
            report(.unreadableFile, folder.path(of: entry), .ofTheFolder(name: entry.name, problem: problem))
        case .misnamed:
            reportName(of: entry, in: folder, Reference(path: folder.path(of: entry)))
        case .misplaced where reportStray(entry, in: folder):
            break
        case .misplaced:
            report(.misplacedFile, folder.path(of: entry), .notOfFolder(name: entry.name), help: help)
        }
        return nil
    }

    // MARK: - Reports

    private mutating func folder(_ path: String) -> Folder? {
        do throws(Unreadable) {
            let folder = try Folder(path, in: files)
            findings += folder.findings
            litterCount += folder.litterCount
            return folder
        } catch {
            report(.unreadableFile, path, .theFolder(problem: error.message))
            return nil
        }
    }

    /// - Parameter record: What it would be; what leads to it leads somewhere, once it has its name.
    private mutating func reportName(of entry: Folder.Entry, in folder: Folder, _ record: Reference?) {
        if let record { unread.insert(record) }
        guard !entry.isReported, !reportStray(entry, in: folder) else { return }
        report(
            .misplacedFile, folder.path(of: entry), .unusableName(name: entry.name),
            help: .usableNames, suggestion: usableName(for: entry.name))
    }

    /// Reports what can be told of an entry by its name; false if nothing can.
    private mutating func reportStray(_ entry: Folder.Entry, in folder: Folder) -> Bool {
        guard let stray = StrayFile(entry, isThere: folder.has) else { return false }
        report(stray.rule, folder.path(of: entry), stray.message, help: stray.help, suggestion: stray.suggestion)
        return true
    }

    private mutating func report(
        _ rule: FormRule, _ path: String, _ message: Statement, help: Statement? = nil, suggestion: String? = nil
    ) {
        let file = SourceFile(path: path)
        file.report(rule, at: .start, message, help: help, suggestion: suggestion)
        findings += file.findings
    }
}
