import Findings
import Model
import Text

/// Reads one account's folder.
struct AccountReader: Sendable {
    private let path: String
    private let files: any FileSource
    private let id: String
    /// Nil where dossier.yaml cannot be read.
    private let settings: Settings?
    private let amounts: Amounts
    private let labels: InterfaceLabels

    private(set) var account: Account?
    private(set) var attachments: [Attachment] = []
    private(set) var findings: [Finding] = []
    private(set) var links: [(path: String, link: SourceFile.Link)] = []
    private(set) var unreadLinks: [(path: String, link: SourceFile.UnreadLink)] = []
    /// Records whose files are there but could not be read.
    private(set) var unread: [Reference] = []
    private(set) var fileCount = 0
    /// What editors and systems have left behind.
    private(set) var litterCount = 0
    /// How many steps reading the files took.
    private(set) var steps = 0
    /// The numbers of all rows of receivables.csv, of those too that could not be read; nil if the table itself could not be.
    private var invoiceNames: Set<String>? = []

    init(_ path: String, id: String, in files: any FileSource, loaded: ContentLoader.LoadedSettings) {
        self.path = path
        self.id = id
        self.files = files
        settings = loaded.isRead ? loaded.settings : nil
        amounts = loaded.amounts
        labels = loaded.labels
    }

    mutating func run() {
        guard let folder = folder(path) else { return }
        guard folder.entries.contains(where: { $0.name == "account.md" }) else {
            reportNoCard(folder)
            return
        }
        readCard(folder)
        var payments: Folder.Entry?
        for entry in folder.entries {
            switch (entry.name, entry.kind) {
            case ("account.md", _), ("README.md", .file): break
            case ("sales.csv", .file): readSales(folder, entry)
            case ("receivables.csv", .file): readReceivables(folder, entry)
            case ("payments.csv", .file): payments = entry
            case ("contacts", .folder): readContacts(folder, entry)
            case ("visits", .folder): readVisits(folder, entry)
            case ("complaints", .folder): readComplaints(folder, entry)
            case ("files", .folder): readAttachments(folder, entry)
            case (_, .other(let problem)):
                report(.unreadableFile, folder.path(of: entry), .ofTheFolder(name: entry.name, problem: problem))
            default:
                if !reportStray(entry, in: folder) { reportMisplaced(folder, entry) }
            }
        }
        finishSales()
        // They belong to invoices, which are known now.
        if let payments { readPayments(folder, payments) }
    }

    /// Reports that there is no card, or what lies in its place.
    private mutating func reportNoCard(_ folder: Folder) {
        unread.append(.account(id))
        for entry in folder.entries where entry.kind.isFile {
            let isCopy = CopiedName(entry.name)?.original == "account.md"
            guard isCopy || entry.name.lowercased().hasPrefix("account."),
                let stray = StrayFile(entry, isThere: folder.has)
            else { continue }
            report(stray.rule, folder.path(of: entry), stray.message, help: stray.help, suggestion: stray.suggestion)
            return
        }
        report(.misplacedFile, path, .noCard(account: id), help: .addCard)
    }

    // MARK: - Records

    private mutating func readCard(_ folder: Folder) {
        guard let entry = folder.entries.first(where: { $0.name == "account.md" }) else { return }
        if case .other(let problem) = entry.kind {
            report(.unreadableFile, folder.path(of: entry), .ofTheFolder(name: entry.name, problem: problem))
            return
        }
        account = record(folder, entry, subject: .anAccount) { [id, settings] document, file in
            var account = AccountDecoder.decode(document.fields, id: id, settings: settings)
            account.origin = file.origin
            account.narrative = document.narrative(in: file)
            return account
        }
    }

    private mutating func readContacts(_ folder: Folder, _ entry: Folder.Entry) {
        let contacts = records(folder, entry, subject: .aContact) { document, file, name in
            var contact = ContactDecoder.decode(document.fields, id: name)
            contact.origin = file.origin
            contact.narrative = document.narrative(in: file)
            return contact
        }
        account?.contacts = contacts
    }

    private mutating func readVisits(_ folder: Folder, _ entry: Folder.Entry) {
        let owner: (Day) -> String = { [account] day in account?.owner(on: day) ?? "" }
        let visits = records(folder, entry, subject: .aVisit) { document, file, name -> Visit? in
            guard let day = Self.day(of: name, in: file) else { return nil }
            guard var visit = VisitDecoder.decode(document.fields, id: name, day: day, owner: owner) else { return nil }
            visit.origin = file.origin
            visit.narrative = document.narrative(in: file)
            return visit
        }
        account?.visits = visits.sorted { $0.date != $1.date ? $0.date < $1.date : precedes($0.id, $1.id) }
    }

    private mutating func readComplaints(_ folder: Folder, _ entry: Folder.Entry) {
        let complaints = records(folder, entry, subject: .aComplaint) { document, file, name -> Complaint? in
            guard let day = Self.day(of: name, in: file) else { return nil }
            guard var complaint = ComplaintDecoder.decode(document.fields, id: name, day: day) else { return nil }
            complaint.origin = file.origin
            complaint.narrative = document.narrative(in: file)
            return complaint
        }
        account?.complaints = complaints.sorted { $0.date != $1.date ? $0.date < $1.date : precedes($0.id, $1.id) }
    }

    /// The day for which a visit or complaint is named.
    private static func day(of name: String, in file: SourceFile) -> Day? {
        let date = name.prefix(10)
        let rest = name.dropFirst(10)
        if let day = Day(date), rest.isEmpty || rest.hasPrefix("-") && rest.count > 1 { return day }
        file.report(
            .misplacedFile, at: .start, .notNamedForDay(name: name), help: .nameForDay,
            suggestion: likelyDate(String(date)).map { $0 + ".md" })
        return nil
    }

    // MARK: - Tables

    private mutating func readSales(_ folder: Folder, _ entry: Folder.Entry) {
        let rows = table(folder, entry, columns: TableColumns.sales, required: TableColumns.requiredSales) {
            row, _ in
            SalesDecoder.record(row)
        }
        account?.sales += rows ?? []
    }

    private mutating func readReceivables(_ folder: Folder, _ entry: Folder.Entry) {
        var names: Set<String> = []
        let rows = table(folder, entry, columns: TableColumns.receivables, required: TableColumns.requiredReceivables) {
            // A row that has not as many cells as there are columns has a number all the same.
            names.formUnion($0.unevenRows.joined().lazy.map(\.text))
        } read: { row, _ in
            if let name = row.cell("invoice") { names.insert(name.text) }
            return ReceivableDecoder.record(row)
        } check: {
            ReceivableDecoder.check($0, known: names, in: $1)
        }
        account?.receivables = (rows ?? []).map(\.receivable)
        invoiceNames = rows == nil ? nil : names
    }

    private mutating func readPayments(_ folder: Folder, _ entry: Folder.Entry) {
        var payments = PaymentDecoder(account?.receivables ?? [], known: invoiceNames)
        _ = table(folder, entry, columns: TableColumns.payments, required: TableColumns.requiredPayments) {
            row, _ in
            payments.entry(row)
        } check: {
            payments.add($0)
            payments.check(in: $1)
        }
        account?.receivables = payments.receivables
    }

    private mutating func finishSales() {
        guard let sales = account?.sales, !sales.isEmpty else { return }
        let (sorted, twice) = SalesDecoder.sortedAndChecked(sales)
        account?.sales = sorted
        findings += twice
    }

    private mutating func table<Row>(
        _ folder: Folder, _ entry: Folder.Entry, columns: [String], required: [String],
        looked: (CSVTable) -> Void = { _ in }, read: (CSVRow, SourceFile) -> Row?,
        check: ([Row], SourceFile) -> Void = { _, _ in }
    ) -> [Row]? {
        let file = SourceFile(path: folder.path(of: entry), labels: labels)
        fileCount += 1
        defer {
            findings += file.findings
            steps += file.steps
        }
        do throws(Unreadable) {
            let bytes = try files.text(of: file.path, limit: SizeLimit.table)
            guard let table = CSVTable(bytes, in: file) else { return nil }
            looked(table)
            let rows = table.records(columns: columns, required: required, in: file, amounts: amounts) {
                _ = read($0, $0.file)
            }
            guard let rows else { return nil }
            let records = rows.compactMap { read($0, file) }
            file.checkDirections(bytes[...])
            check(records, file)
            return records
        } catch {
            file.report(.unreadableFile, at: error.range, .theFile(problem: error.message), help: error.help)
            return nil
        }
    }

    private mutating func readAttachments(_ folder: Folder, _ entry: Folder.Entry) {
        var reader = AttachmentReader(files, settings: settings)
        reader.read(folder.path(of: entry))
        attachments += reader.attachments
        findings += reader.findings
        litterCount += reader.litterCount
    }

    // MARK: - Parts

    private mutating func records<Record>(
        _ parent: Folder, _ entry: Folder.Entry, subject: Statement, decode: (RecordFile, SourceFile, String) -> Record?
    ) -> [Record] {
        guard let folder = folder(parent.path(of: entry)) else { return [] }
        return folder.entries.compactMap { entry in
            switch RecordName(entry) {
            case .record(let name):
                if let copy = StrayFile(record: entry, isThere: folder.has) {
                    report(copy.rule, folder.path(of: entry), copy.message, help: copy.help)
                    return nil
                }
                return record(folder, entry, subject: subject) { decode($0, $1, name) }
            case .ignored, .reported:
                return nil
            case .unreadable(let problem):
                report(.unreadableFile, folder.path(of: entry), .ofTheFolder(name: entry.name, problem: problem))
            case .misnamed where reportStray(entry, in: folder), .misplaced where reportStray(entry, in: folder):
                break
            case .misnamed:
                // What leads to it leads somewhere, once it has its name.
                if let reference = Reference(path: folder.path(of: entry)) { unread.append(reference) }
                report(
                    .misplacedFile, folder.path(of: entry), .unusableName(name: entry.name),
                    help: .usableNames, suggestion: usableName(for: entry.name))
            case .misplaced:
                report(
                    .misplacedFile, folder.path(of: entry), .notARecord(name: entry.name, record: subject),
                    help: .fileForEachRecord)
            }
            return nil
        }
    }

    private mutating func record<Record>(
        _ folder: Folder, _ entry: Folder.Entry, subject: Statement, decode: (RecordFile, SourceFile) -> Record?
    ) -> Record? {
        let file = SourceFile(path: folder.path(of: entry), labels: labels)
        fileCount += 1
        let document = RecordFile.read(from: files, in: file, subject: subject, amounts: amounts)
        let result = document.flatMap { decode($0, file) }
        findings += file.findings
        steps += file.steps
        links += file.links.map { (file.path, $0) }
        unreadLinks += file.unreadLinks.map { (file.path, $0) }
        if result == nil, let reference = Reference(path: file.path) { unread.append(reference) }
        return result
    }

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

    /// Reports what can be told of an entry by its name; false if nothing can.
    private mutating func reportStray(_ entry: Folder.Entry, in folder: Folder) -> Bool {
        guard let stray = StrayFile(entry, isThere: folder.has) else { return false }
        report(stray.rule, folder.path(of: entry), stray.message, help: stray.help, suggestion: stray.suggestion)
        return true
    }

    /// The names of the tables of an account.
    static let tables = ["sales.csv", "receivables.csv", "payments.csv"]

    private mutating func reportMisplaced(_ folder: Folder, _ entry: Folder.Entry) {
        let known = ["account.md", "contacts", "visits", "complaints"] + Self.tables + ["files"]
        report(
            .misplacedFile, folder.path(of: entry), .notOfAccount(name: entry.name), help: .filesOfAccount,
            suggestion: nearestName(to: entry.name, among: known))
    }

    private mutating func report(
        _ rule: FormRule, _ path: String, _ message: Statement, help: Statement? = nil, suggestion: String? = nil
    ) {
        let file = SourceFile(path: path)
        file.report(rule, at: .start, message, help: help, suggestion: suggestion)
        findings += file.findings
    }
}
