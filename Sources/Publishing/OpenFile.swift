import Glibc

/// An open regular file, closed when it goes out of scope.
struct OpenFile: ~Copyable {
    /// The descriptor, or -1 once the file is closed.
    private(set) var descriptor: Int32

    /// The folder that `name` is below, or nil where `name` is absolute.
    private let folder: Folder?
    private let name: RelativePath

    private init(adopting descriptor: Int32, folder: Folder?, name: RelativePath) {
        self.descriptor = descriptor
        self.folder = folder
        self.name = name
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The file's path, for messages.
    var path: String { folder?.path(of: name) ?? name.text }

    /// Opens the file at an absolute path for reading; a link, a folder or a device there is an error.
    static func source(_ path: String) throws(PublishingError) -> OpenFile {
        // O_NONBLOCK, since a pipe would otherwise make the build wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ELOOP || errno == ENXIO { throw .notARegularFile(path) }
            throw .system(.open, path)
        }
        let file = OpenFile(adopting: descriptor, folder: nil, name: RelativePath(path))
        guard try file.status().st_mode & S_IFMT == S_IFREG else { throw .notARegularFile(path) }
        return file
    }

    /// Opens the file at `name` below `folder` for reading, its last part not followed when it is a link.
    static func reading(_ name: RelativePath, in folder: Folder) throws(PublishingError) -> OpenFile {
        let descriptor = openat(folder.descriptor, name.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(.open, folder.path(of: name)) }
        return OpenFile(adopting: descriptor, folder: folder, name: name)
    }

    /// Makes the file `name` below `folder`, where nothing may stand yet.
    static func creating(_ name: RelativePath, in folder: Folder) throws(PublishingError) -> OpenFile {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = openat(folder.descriptor, name.cString, flags, 0o644)
        guard descriptor >= 0 else { throw .system(.create, folder.path(of: name)) }
        return OpenFile(adopting: descriptor, folder: folder, name: name)
    }

    func status() throws(PublishingError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(.inspect, path) }
        return status
    }

    /// Goes back to the file's first byte.
    func rewind() throws(PublishingError) {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .system(.read, path) }
    }

    /// Reads until `buffer` is full or the file ends; answers how many bytes it read.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(PublishingError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .system(.read, path) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8]) throws(PublishingError) {
        try bytes.withUnsafeBufferPointer { buffer throws(PublishingError) in
            try write(UnsafeRawBufferPointer(buffer))
        }
    }

    /// Writes all of `bytes`, however little of them the system takes at a time.
    func write(_ bytes: UnsafeRawBufferPointer) throws(PublishingError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .system(.write, path) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Closes the file, and so hears of a write that failed late, as over a network or past a quota.
    consuming func finish() throws(PublishingError) {
        let closing = descriptor
        descriptor = -1
        // Linux frees the descriptor even when it answers EINTR.
        guard close(closing) == 0 || errno == EINTR else { throw .system(.write, path) }
    }
}
