import Findings
import Model
import Text

/// Looks at what lies in an account's `files/`, and takes what may be published as it is.
struct AttachmentReader {
    private let files: any FileSource
    /// Endings that the settings add; nil where they cannot be read.
    private let endings: Set<String>?

    private(set) var attachments: [Attachment] = []
    private(set) var findings: [Finding] = []
    /// What editors and systems have left behind.
    private(set) var litterCount = 0

    private static let deepest = 8

    init(_ files: any FileSource, settings: Settings?) {
        self.files = files
        endings = settings.map { Set($0.attachments.ids) }
    }

    /// Reads a folder and all that are in it.
    mutating func read(_ path: String, depth: Int = 0) {
        let folder: Folder
        do throws(Unreadable) {
            folder = try Folder(path, in: files)
        } catch {
            report(.unreadableFile, path, .start, .theFolder(problem: error.message))
            return
        }
        findings += folder.findings
        litterCount += folder.litterCount
        guard depth < Self.deepest else {
            report(.misplacedFile, path, .start, .nestedTooDeep)
            return
        }
        for name in folder.hiddenNames where RunEndings.serverSettings.contains(name.lowercased()) {
            checkName(name, path: path + "/" + name)
        }
        for entry in folder.entries {
            switch entry.kind {
            case .file: read(entry, at: folder.path(of: entry))
            case .folder: read(folder.path(of: entry), depth: depth + 1)
            case .other(let problem):
                report(
                    .unreadableFile, folder.path(of: entry), .start, .ofTheFolder(name: entry.name, problem: problem))
            }
        }
    }

    private mutating func read(_ entry: Folder.Entry, at path: String) {
        guard case .file(let name)? = Reference(path: path) else { return }
        let size: Int
        do throws(Unreadable) {
            size = try files.status(of: path).size
        } catch {
            report(.unreadableFile, path, .start, .ofTheFolder(name: entry.name, problem: error.message))
            return
        }
        let attachment = Attachment(path: name, size: size)
        // What is not fit to be published is an error; links to it are none besides.
        attachments.append(attachment)
        guard !entry.isReported, checkName(entry.name, path: path) else { return }
        do throws(Unreadable) {
            try checkContents(of: attachment, path)
        } catch {
            report(.unreadableFile, path, error.range, .theFile(problem: error.message), help: error.help)
        }
    }

    /// Whether a name says that the file may be published; if not, that is reported.
    @discardableResult
    private mutating func checkName(_ name: String, path: String) -> Bool {
        guard let problem = AttachmentName.problem(of: name, more: endings) else { return true }
        report(problem.rule, path, .start, problem.message, help: problem.help)
        return false
    }

    /// Only of pictures that could do something, and of files that may stand for others, more than the name is read.
    private mutating func checkContents(of attachment: Attachment, _ path: String) throws(Unreadable) {
        let isPicture = attachment.ending == "svg"
        guard isPicture || attachment.size < LFSPointer.limit else { return }
        let bytes = withoutByteOrderMark(
            try files.bytes(of: path, limit: isPicture ? SizeLimit.picture : LFSPointer.limit))
        if LFSPointer.isPointer(bytes) {
            throw Unreadable(message: .gitLfsPointer, help: .fetchFromGitLfs)
        }
        guard isPicture else { return }
        try checkText(bytes)
        guard let problem = SVGCheck.problem(in: bytes) else { return }
        report(
            .unsafeAttachment, path, sourceRange(of: problem.range, in: bytes), problem.message, help: problem.help)
    }

    private mutating func report(
        _ rule: FormRule, _ path: String, _ range: SourceRange, _ message: Statement, help: Statement? = nil
    ) {
        let file = SourceFile(path: path)
        file.report(rule, at: range, message, help: help)
        findings += file.findings
    }
}
