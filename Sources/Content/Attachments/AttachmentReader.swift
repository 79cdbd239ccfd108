import Findings
import Glibc
import Model
import Text

/// Looks at what lies in an account's `files/`, and takes what may be published as it is.
struct AttachmentReader {
    /// The real path of the content.
    private let root: String
    /// Endings that the settings add; nil where they cannot be read.
    private let endings: Set<String>?

    private(set) var attachments: [Attachment] = []
    private(set) var findings: [Finding] = []
    /// What editors and systems have left behind.
    private(set) var litterCount = 0

    private static let deepest = 8

    init(root: String, settings: Settings?) {
        self.root = root
        endings = settings.map { Set($0.attachments.ids) }
    }

    /// Reads a folder and all that are in it.
    mutating func read(_ location: String, path: String, depth: Int = 0) {
        let folder: Folder
        do throws(Unreadable) {
            folder = try Folder(location, path: path, root: root)
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
            case .file: read(entry, in: folder)
            case .folder: read(folder.location(of: entry), path: folder.path(of: entry), depth: depth + 1)
            case .other(let problem):
                report(
                    .unreadableFile, folder.path(of: entry), .start, .ofTheFolder(name: entry.name, problem: problem))
            }
        }
    }

    private mutating func read(_ entry: Folder.Entry, in folder: Folder) {
        let path = folder.path(of: entry)
        let location = folder.location(of: entry)
        var status = stat()
        guard stat(location, &status) == 0 else {
            let problem = Statement.cannotBeRead(reason: reason(errno))
            report(.unreadableFile, path, .start, .ofTheFolder(name: entry.name, problem: problem))
            return
        }
        let attachment = Attachment(
            path: String(path.dropFirst("content/".count)).composed, size: Int(status.st_size))
        // What is not fit to be published is an error; links to it are none besides.
        attachments.append(attachment)
        guard !entry.isReported, checkName(entry.name, path: path) else { return }
        do throws(Unreadable) {
            try checkContents(of: attachment, at: location, path)
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
    private mutating func checkContents(
        of attachment: Attachment, at location: String, _ path: String
    ) throws(Unreadable) {
        let isPicture = attachment.ending == "svg"
        guard isPicture || attachment.size < LFSPointer.limit else { return }
        let bytes = try readFile(location, limit: isPicture ? SizeLimit.picture : LFSPointer.limit)
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
