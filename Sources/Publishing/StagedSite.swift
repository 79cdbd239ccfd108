import Glibc
import Synchronization

/// The new site as it comes to stand in the staging folder, measured against the current one.
///
/// What has changed is written as it is rendered. What has not is only noted, and linked once it is known that the site
/// has changed at all: when it has not, nothing is written.
struct StagedSite: ~Copyable, Sendable {
    private let staging: Folder
    private let current: CurrentOutput?
    private let inventory: Inventory
    private let currentMarkerStands: Bool

    /// The mode that new files get, 0644 less what the umask takes: a file with another is not kept.
    private let mode: mode_t

    private let claims = Mutex(PathClaims())
    private let madeFolders = Mutex<Set<RelativePath>>([])
    private let unchanged = Mutex<[RelativePath]>([])
    private let written = Atomic(0)
    private let done = Atomic(0)

    private init(staging: Folder, current: CurrentOutput?, inventory: Inventory, markerStands: Bool, mode: mode_t) {
        self.staging = staging
        self.current = current
        self.inventory = inventory
        self.currentMarkerStands = markerStands
        self.mode = mode
    }

    /// A site of no files yet, in a staging folder cleared of what a dead build has left.
    static func begin(
        in staging: StagingFolder, replacing current: CurrentOutput?
    ) throws(PublishingError) -> StagedSite {
        let mode = try staging.prepare(replacing: current)
        var inventory = Inventory()
        var markerStands = false
        if let folder = current?.folder {
            inventory = try Inventory(of: folder)
            markerStands = try Marker.isCurrent(in: folder)
        }
        return StagedSite(
            staging: staging.folder, current: current, inventory: inventory, markerStands: markerStands, mode: mode)
    }

    // MARK: Staging

    /// Renders all items and writes those of their files that have changed.
    borrowing func stage(
        count: Int,
        workers: Int,
        render: @Sendable (Int) throws -> [OutputFile],
        progress: (@Sendable (Int) -> Void)?
    ) throws(PublishingError) {
        do {
            try forEachItem(count: count, workers: workers) { item in
                let failure = stage(item: item, render: render)
                if failure == nil { progress?(done.add(1, ordering: .relaxed).newValue) }
                return failure
            }
        } catch {
            // Only now have all items before the failing one made their claims.
            guard case .conflict = error, let conflict = claims.withLock({ $0.conflict }) else { throw error }
            throw .conflict(conflict)
        }
    }

    private borrowing func stage(item: Int, render: (Int) throws -> [OutputFile]) -> ItemFailure? {
        let files: [OutputFile]
        do {
            files = try render(item)
        } catch {
            return ItemFailure(item: item, error: .rendering(item: item, error))
        }
        do throws(PublishingError) {
            let paths = try Self.validPaths(of: files, item: item)
            if let conflict = claims.withLock({ $0.claim(paths, for: item) }) { return conflict }
            for (file, path) in zip(files, paths) { try stage(file.contents, at: path) }
            return nil
        } catch {
            return ItemFailure(item: item, error: error)
        }
    }

    private static func validPaths(of files: [OutputFile], item: Int) throws(PublishingError) -> [RelativePath] {
        var paths: [RelativePath] = []
        paths.reserveCapacity(files.count)
        for file in files {
            do {
                paths.append(try RelativePath(validating: file.path))
            } catch {
                throw .invalidPath(file.path, error, item: item)
            }
        }
        return paths
    }

    private borrowing func stage(_ contents: OutputFile.Contents, at path: RelativePath) throws(PublishingError) {
        switch contents {
        case .bytes(let bytes):
            if try currentHolds(bytes, at: path) { return note(unchanged: path) }
            let file = try create(path)
            try file.write(bytes)
            try file.finish()
        case .copy(let sourcePath):
            let source = try OpenFile.source(sourcePath)
            if try currentHolds(source, at: path) { return note(unchanged: path) }
            try source.rewind()
            let file = try create(path)
            try file.write(copyOf: source)
            try file.finish()
        }
        written.add(1, ordering: .relaxed)
    }

    private borrowing func note(unchanged path: RelativePath) {
        unchanged.withLock { $0.append(path) }
    }

    // MARK: Comparing

    private borrowing func currentHolds(_ bytes: [UInt8], at path: RelativePath) throws(PublishingError) -> Bool {
        guard let current, inventory.files.contains(path) else { return false }
        let file = try OpenFile.reading(path, in: current.folder)
        guard try canKeep(file, size: bytes.count) else { return false }
        return try file.holds(bytes)
    }

    private borrowing func currentHolds(
        _ source: borrowing OpenFile, at path: RelativePath
    ) throws(PublishingError) -> Bool {
        guard let current, inventory.files.contains(path) else { return false }
        let file = try OpenFile.reading(path, in: current.folder)
        guard try canKeep(file, size: Int(source.status().st_size)) else { return false }
        return try file.holdsSame(as: source)
    }

    private borrowing func canKeep(_ file: borrowing OpenFile, size: Int) throws(PublishingError) -> Bool {
        let status = try file.status()
        return status.st_size == size && status.st_mode & 0o7777 == mode
    }

    /// Whether the site is another than the one in the output, be it by one byte, file or folder.
    var differsFromCurrent: Bool {
        guard current != nil, currentMarkerStands, inventory.strangers == 0 else { return true }
        guard written.load(ordering: .relaxed) == 0 else { return true }
        return claims.withLock { claims in
            !inventory.files.allSatisfy(claims.hasFile) || !inventory.folders.allSatisfy(claims.hasFolder)
        }
    }

    // MARK: Linking

    /// Gives the files that have not changed their place in the staging folder too.
    borrowing func linkUnchanged(workers: Int) throws(PublishingError) {
        guard let current else { return }
        let paths = unchanged.withLock { $0 }
        try forEachItem(count: paths.count, workers: workers) { index in
            do throws(PublishingError) {
                try link(paths[index], from: current.folder)
                return nil
            } catch {
                return ItemFailure(item: index, error: error)
            }
        }
    }

    private borrowing func link(_ path: RelativePath, from current: Folder) throws(PublishingError) {
        try makeFolders(of: path)
        guard linkat(current.descriptor, path.cString, staging.descriptor, path.cString, 0) != 0 else { return }
        switch errno {
        case EMLINK, EPERM, EXDEV, EOPNOTSUPP: try copy(path, from: current)
        case ENOENT: throw .outputChanged(current.path)
        default: throw .system(.link, staging.path(of: path))
        }
    }

    private borrowing func copy(_ path: RelativePath, from current: Folder) throws(PublishingError) {
        let source = try OpenFile.reading(path, in: current)
        let file = try create(path)
        try file.write(copyOf: source)
        try file.finish()
    }

    // MARK: Making

    private borrowing func create(_ path: RelativePath) throws(PublishingError) -> OpenFile {
        try makeFolders(of: path)
        return try OpenFile.creating(path, in: staging)
    }

    private borrowing func makeFolders(of path: RelativePath) throws(PublishingError) {
        guard let folder = path.parent, !madeFolders.withLock({ $0.contains(folder) }) else { return }
        try makeFolders(of: folder)
        // Another thread may be making the same folder: whoever comes second finds it there.
        guard mkdirat(staging.descriptor, folder.cString, 0o755) == 0 || errno == EEXIST else {
            throw .system(.create, staging.path(of: folder))
        }
        _ = madeFolders.withLock { $0.insert(folder) }
    }

    // MARK: Counting

    /// What publishing did, once it is done.
    func result(replacedOutput: Bool, leftover: String?) -> PublishingResult {
        let removedFiles = claims.withLock { claims in inventory.files.count { !claims.hasFile($0) } }
        return PublishingResult(
            written: written.load(ordering: .relaxed),
            unchanged: unchanged.withLock { $0.count },
            removed: removedFiles + inventory.strangers,
            replacedOutput: replacedOutput,
            leftover: leftover
        )
    }
}
