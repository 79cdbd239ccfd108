import Findings
import Glibc

/// The folder of a site on the disk.
public struct DiskSource: FileSource {
    private let site: String
    /// The real path of the content, which no link below it may leave; nil where there is none.
    private let content: String?

    /// What lies in and below a folder.
    public init(_ site: String) {
        self.site = site
        content = realPath(site + "/content")
    }

    /// Asks the folder once; what each thing in it is comes with its name.
    public func entries(of folder: String) throws(Unreadable) -> [FileEntry] {
        let location = location(of: folder)
        guard let stream = opendir(location) else { throw Unreadable(message: .cannotBeOpened(reason: reason(errno))) }
        defer { closedir(stream) }
        var entries: [FileEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw Unreadable(message: .cannotBeRead(reason: reason(errno))) }
                return entries
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
            }
            if name == "." || name == ".." { continue }
            entries.append(FileEntry(name: name, kind: kind(entry.pointee.d_type, name, in: location)))
        }
    }

    /// What stands in a folder itself; asked of it where the folder does not tell.
    private func kind(_ type: UInt8, _ name: String?, in folder: String) -> FileKind {
        switch Int(type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_UNKNOWN):
            var status = stat()
            guard let name, lstat(folder + "/" + name, &status) == 0 else { return .other }
            return FileStatus(status).kind
        default: return .other
        }
    }

    /// Follows a link, which below `content/` has to stay in it.
    public func status(of path: String) throws(Unreadable) -> FileStatus {
        let location = location(of: path)
        // What stands at the top is trusted.
        let isContent = path.utf8.starts(with: "content/".utf8)
        var status = stat()
        guard fstatat(AT_FDCWD, location, &status, isContent ? AT_SYMLINK_NOFOLLOW : 0) == 0 else {
            throw Unreadable(message: .cannotBeRead(reason: reason(errno)))
        }
        return status.st_mode & S_IFMT == S_IFLNK ? try target(ofLink: location) : FileStatus(status)
    }

    /// A symbolic link counts as the file it leads to, if that lies within the content.
    private func target(ofLink location: String) throws(Unreadable) -> FileStatus {
        guard let resolved = realPath(location) else { throw Unreadable(message: .symlinkToNothing) }
        guard let content, resolved.hasPrefix(content + "/") else { throw Unreadable(message: .symlinkOutOfContent) }
        var status = stat()
        guard stat(resolved, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Unreadable(message: .symlinkToNoFile)
        }
        return FileStatus(status)
    }

    /// Waits for nothing: a pipe is refused.
    public func bytes(of path: String, limit: Int) throws(Unreadable) -> [UInt8] {
        try readFile(location(of: path), limit: limit)
    }

    private func location(of path: String) -> String { path.isEmpty ? site : site + "/" + path }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: self.init(kind: .file, size: Int(status.st_size))
        case S_IFDIR: self.init(kind: .folder, size: 0)
        default: self.init(kind: .other, size: 0)
        }
    }
}

/// The bytes of a regular file of the machine, at most `limit` of them.
func readFile(_ location: String, limit: Int) throws(Unreadable) -> [UInt8] {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    let descriptor = open(location, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Unreadable(message: .cannotBeOpened(reason: reason(errno))) }
    defer { close(descriptor) }

    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Unreadable(message: .cannotBeRead(reason: reason(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Unreadable(message: .notARegularFile) }
    guard status.st_size <= limit else { throw Unreadable(message: .tooLarge(limit: limit >> 20)) }

    var failure: Int32 = 0
    var isComplete = false
    let capacity = Int(status.st_size) + 1
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
            let length = read(descriptor, buffer.baseAddress?.advanced(by: count), capacity - count)
            if length < 0 {
                if errno == EINTR { continue }
                failure = errno
                return
            }
            count += length
            // One byte more than there should be was asked for: the file ends here.
            if length == 0 || count == capacity - 1 {
                isComplete = true
                return
            }
        }
    }
    if failure != 0 { throw Unreadable(message: .cannotBeRead(reason: reason(failure))) }
    if !isComplete { throw Unreadable(message: .changedWhileRead) }
    return bytes
}

/// A path without symbolic links, or nil if there is nothing at it.
private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// What an error number means, in plain words.
private func reason(_ code: Int32) -> Statement {
    switch code {
    case EACCES, EPERM: .permissionDenied
    case ENOENT: .noSuchFile
    case ELOOP: .linksInACircle
    case EIO: .diskError
    case EMFILE, ENFILE: .tooManyOpenFiles
    default: Statement(words: String(cString: strerror(code)))
    }
}
