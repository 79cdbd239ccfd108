import Findings
import Glibc
import Model
import Text

/// A folder of the site, and what is directly in it.
struct Folder: Sendable {
    enum Kind: Sendable {
        case file, folder
        /// Something that is not read; the statement, to stand behind its name, says why.
        case other(Statement)

        var isFile: Bool {
            if case .file = self { true } else { false }
        }
    }

    struct Entry: Sendable {
        /// As identities are written: composed (NFC).
        var name: String
        /// As it lies on the disk.
        var diskName: String
        var kind: Kind
        /// Whether it has been said already that the name cannot be used.
        var isReported = false
    }

    /// The folder's place on the disk.
    let location: String
    /// Its path relative to the site's folder.
    let path: String
    /// By name. Names that begin with a dot are left out, and so is what editors and systems leave behind.
    let entries: [Entry]
    /// What is wrong with the names.
    let problems: [FolderNames.Problem]
    /// Names that begin with a dot, but for litter.
    let hiddenNames: [String]
    /// How many things were left out that editors and systems have left behind.
    let litterCount: Int

    /// Whether something of a name lies directly in it.
    func has(_ name: String) -> Bool {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(entries[middle].name, name) { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].name == name
    }

    /// Lists a folder. `root` is the real path of the content, which no symbolic link may leave.
    init(_ location: String, path: String, root: String) throws(Unreadable) {
        self.location = location
        self.path = path
        guard let stream = opendir(location) else { throw Unreadable(message: .cannotBeOpened(reason: reason(errno))) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        var hiddenNames: [String] = []
        var litterCount = 0
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw Unreadable(message: .cannotBeRead(reason: reason(errno))) }
                break
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
            }
            guard let name else {
                entries.append(
                    Entry(name: "\u{FFFD}", diskName: "\u{FFFD}", kind: .other(.nameNotUtf8)))
                continue
            }
            if name == "." || name == ".." { continue }
            if Litter.isLitter(name) {
                litterCount += 1
                continue
            }
            if name.hasPrefix(".") {
                hiddenNames.append(name)
                continue
            }
            entries.append(
                Entry(
                    name: name.composed, diskName: name,
                    kind: Self.kind(of: location + "/" + name, entry.pointee.d_type, root: root)))
        }
        let names = FolderNames(
            entries.sorted { $0.name == $1.name ? precedes($0.diskName, $1.diskName) : precedes($0.name, $1.name) })
        self.entries = names.entries
        problems = names.problems
        self.hiddenNames = hiddenNames.sorted(by: precedes)
        self.litterCount = litterCount
    }

    func location(of entry: Entry) -> String { location + "/" + entry.diskName }
    func path(of entry: Entry) -> String { path + "/" + entry.diskName }

    private static func kind(of location: String, _ type: UInt8, root: String) -> Kind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        default: break
        }
        var status = stat()
        guard lstat(location, &status) == 0 else { return .other(.cannotBeRead(reason: reason(errno))) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return linkKind(location, root: root)
        default: return .other(.notAFileOrFolder)
        }
    }

    /// A symbolic link counts as the file it leads to, if that lies within the content.
    private static func linkKind(_ location: String, root: String) -> Kind {
        guard let resolved = realPath(location) else { return .other(.symlinkToNothing) }
        guard resolved.hasPrefix(root + "/") else { return .other(.symlinkOutOfContent) }
        var status = stat()
        guard stat(resolved, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .other(.symlinkToNoFile)
        }
        return .file
    }
}

/// A path without symbolic links, or nil if there is nothing at it.
func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}
