import Glibc
import Model

/// A folder of the site, and what is directly in it.
struct Folder: Sendable {
    enum Kind: Sendable {
        case file, folder
        /// Something that is not read; the words say why.
        case other(String)
    }

    struct Entry: Sendable {
        var name: String
        var kind: Kind
    }

    /// The folder's place on the disk.
    let location: String
    /// Its path relative to the site's folder.
    let path: String
    /// By name. Names that begin with a dot are left out.
    let entries: [Entry]

    /// Lists a folder. `root` is the real path of the content, which no symbolic link may leave.
    init(_ location: String, path: String, root: String) throws(Unreadable) {
        self.location = location
        self.path = path
        guard let stream = opendir(location) else { throw Unreadable(message: "cannot be opened: \(reason(errno))") }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw Unreadable(message: "cannot be read: \(reason(errno))") }
                break
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
            }
            guard let name else {
                entries.append(Entry(name: "\u{FFFD}", kind: .other("has a name that is not UTF-8")))
                continue
            }
            if name.hasPrefix(".") { continue }
            entries.append(
                Entry(name: name, kind: Self.kind(of: location + "/" + name, entry.pointee.d_type, root: root)))
        }
        self.entries = entries.sorted { precedes($0.name, $1.name) }
    }

    func location(of entry: Entry) -> String { location + "/" + entry.name }
    func path(of entry: Entry) -> String { path + "/" + entry.name }

    private static func kind(of location: String, _ type: UInt8, root: String) -> Kind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        default: break
        }
        var status = stat()
        guard lstat(location, &status) == 0 else { return .other("cannot be read: \(reason(errno))") }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return linkKind(location, root: root)
        default: return .other("is neither a file nor a folder")
        }
    }

    /// A symbolic link counts as the file it leads to, if that lies within the content.
    private static func linkKind(_ location: String, root: String) -> Kind {
        guard let resolved = realPath(location) else { return .other("is a symbolic link that leads nowhere") }
        guard resolved.hasPrefix(root + "/") else { return .other("is a symbolic link that leaves the content") }
        var status = stat()
        guard stat(resolved, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .other("is a symbolic link to something that is not a file")
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
