import Glibc
import Synchronization

/// Puts files into the staging folder, and makes the folders that they need as they come.
struct SiteWriter: ~Copyable, Sendable {
    let staging: Folder
    private let madeFolders = Mutex<Set<RelativePath>>([])

    init(to staging: Folder) {
        self.staging = staging
    }

    /// Writes a new file that holds these bytes.
    func write(_ bytes: [UInt8], to path: RelativePath) throws(PublishingError) {
        let file = try create(path)
        try file.write(bytes)
        try file.finish()
    }

    /// Writes a new file that holds what is left of `source`.
    func write(copyOf source: borrowing OpenFile, to path: RelativePath) throws(PublishingError) {
        let file = try create(path)
        try file.write(copyOf: source)
        try file.finish()
    }

    /// Gives the current output's file its place in the new site too; copies it where it cannot have two places.
    func link(_ path: RelativePath, from current: Folder) throws(PublishingError) {
        try makeFolders(of: path)
        guard linkat(current.descriptor, path.cString, staging.descriptor, path.cString, 0) != 0 else { return }
        switch errno {
        case EMLINK, EPERM, EXDEV, EOPNOTSUPP: try write(copyOf: OpenFile.reading(path, in: current), to: path)
        case ENOENT: throw .outputChanged(current.path)
        default: throw .system(.link, staging.path(of: path))
        }
    }

    private func create(_ path: RelativePath) throws(PublishingError) -> OpenFile {
        try makeFolders(of: path)
        return try OpenFile.creating(path, in: staging)
    }

    private func makeFolders(of path: RelativePath) throws(PublishingError) {
        guard let folder = path.parent, !madeFolders.withLock({ $0.contains(folder) }) else { return }
        try makeFolders(of: folder)
        // Another thread may be making the same folder: whoever comes second finds it there.
        guard mkdirat(staging.descriptor, folder.cString, 0o755) == 0 || errno == EEXIST else {
            throw .system(.create, staging.path(of: folder))
        }
        _ = madeFolders.withLock { $0.insert(folder) }
    }
}
