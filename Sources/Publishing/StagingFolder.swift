import Glibc

/// The folder beside the output in which the new site is put together, locked for as long as it is held.
struct StagingFolder: Sendable {
    let folder: Folder
    let location: OutputLocation

    /// Takes the staging folder for this build alone, whether it has to be made or a dead build has left it.
    static func claim(at location: OutputLocation, named output: String) throws(PublishingError) -> StagingFolder {
        while true {
            try make(at: location)
            guard let folder = try open(location.staging, in: location.parent) else { continue }
            guard try lock(folder, at: location) else { throw .busy(output: output) }
            // Whoever held the lock may have renamed or removed the folder between our opening and our locking it.
            guard try folder.stands(at: location.staging, in: location.parent) else { continue }
            return StagingFolder(folder: folder, location: location)
        }
    }

    private static func lock(_ folder: Folder, at location: OutputLocation) throws(PublishingError) -> Bool {
        do {
            return try folder.lock()
        } catch {
            // Where folders cannot be locked, nobody builds: the folder, if it is empty, is the one just made.
            try? location.parent.removeFolder(location.staging)
            throw error
        }
    }

    private static func make(at location: OutputLocation) throws(PublishingError) {
        guard mkdirat(location.parent.descriptor, location.staging.cString, 0o755) != 0, errno != EEXIST else { return }
        throw .system(.create, location.parent.path(of: location.staging))
    }

    /// The folder with a working name, nil where there is none.
    static func open(_ name: RelativePath, in parent: Folder) throws(PublishingError) -> Folder? {
        do {
            return try parent.open(name)
        } catch {
            switch error.code {
            case ENOENT: return nil
            case ENOTDIR, ELOOP, EXDEV: throw .workingNameTaken(parent.path(of: name))
            default: throw error
            }
        }
    }

    /// Clears what a dead build has left, and marks the folder; answers the mode that new files get in it.
    func prepare(replacing current: CurrentOutput?) throws(PublishingError) -> mode_t {
        try Self.clear(folder)
        // A site that is kept from others is kept from them while it is staged, too.
        if let current { try folder.setMode(current.folder.status().st_mode | S_IRWXU) }
        return try Marker.write(in: folder)
    }

    /// Gives the folder the output's mode, and its owner where this user may; for a first output, the mode that goes
    /// with that of its files.
    func resemble(_ current: CurrentOutput?, fileMode: mode_t) throws(PublishingError) {
        guard let status = try current?.folder.status() else {
            return try folder.setMode(fileMode | (fileMode & 0o444) >> 2)
        }
        _ = fchown(folder.descriptor, status.st_uid, status.st_gid)
        try folder.setMode(status.st_mode)
    }

    /// Removes the staging folder and all that is in it, unless it has become the output or is not ours.
    func remove() throws(PublishingError) {
        guard try folder.stands(at: location.staging, in: location.parent) else { return }
        try Self.clear(folder)
        try location.parent.removeFolder(location.staging)
    }

    /// Empties a working folder, unless it holds something but no marker, and so may be somebody else's.
    static func clear(_ folder: Folder) throws(PublishingError) {
        if try Marker.stands(in: folder) { return try folder.removeContents() }
        if try Marker.standsTornAndAlone(in: folder) { return try folder.removeFile(Marker.name) }
        guard try folder.entries().isEmpty else { throw .workingNameTaken(folder.path) }
    }
}
