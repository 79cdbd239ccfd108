import Glibc

/// A name in a folder, and what it stands for.
struct FolderEntry: Sendable {
    let name: RelativePath
    let kind: Kind

    enum Kind: Sendable {
        case file
        case folder
        case symbolicLink
        case other
    }
}

extension FolderEntry.Kind {
    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symbolicLink
        default: self = .other
        }
    }
}

extension Folder {
    /// Everything in the folder but `.` and `..`, sorted by name, whatever the order on the disk.
    func entries() throws(PublishingError) -> [FolderEntry] {
        let reading = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard reading >= 0 else { throw .system(.list, path) }
        guard let stream = fdopendir(reading) else {
            let error = PublishingError.system(.list, path)
            close(reading)
            throw error
        }
        defer { closedir(stream) }

        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw .system(.list, path) }
                return entries.sorted { $0.name < $1.name }
            }
            let name = Self.name(of: entry)
            guard name != RelativePath("."), name != RelativePath("..") else { continue }
            if let kind = try kind(of: name, hint: Int32(entry.pointee.d_type)) {
                entries.append(FolderEntry(name: name, kind: kind))
            }
        }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> RelativePath {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let bytes = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
        return RelativePath(cString: Array(UnsafeBufferPointer(start: bytes, count: strlen(bytes) + 1)))
    }

    /// What `name` stands for: as the folder's list says, or by asking where the file system's lists do not say.
    private func kind(of name: RelativePath, hint: Int32) throws(PublishingError) -> FolderEntry.Kind? {
        switch hint {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK): return .symbolicLink
        case Int32(DT_UNKNOWN): return try status(of: name).map { FolderEntry.Kind(mode: $0.st_mode) }
        default: return .other
        }
    }
}
