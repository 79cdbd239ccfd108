import CPosix
import Glibc

/// The owner's dotfiles at the output's root, which stay there at every moment.
///
/// Before the swap each is linked into the staging folder, so that it is there when the new site takes the output's
/// place, and what is gone by then is not missed. After the swap each copy is exchanged for its original, so that what was written to a repository meanwhile is
/// not lost, and a folder that somebody has open stays the same folder.
struct KeptDotfiles: Sendable {
    private let names: [RelativePath]
    private let current: Folder?
    private let staging: Folder

    init(keeping current: CurrentOutput?, in staging: StagingFolder) throws(PublishingError) {
        self.current = current?.folder
        self.staging = staging.folder
        var names: [RelativePath] = []
        if let folder = current?.folder {
            for entry in try folder.entries() where entry.name.isHidden && entry.name != Marker.name {
                try Self.keep(entry, from: folder, in: staging.folder)
                names.append(entry.name)
            }
        }
        self.names = names
    }

    /// Exchanges the copies, now in the output, for the originals, now at the staging folder's name.
    ///
    /// Where it fails, the copy, which holds the same, stays.
    func bringBackOriginals() {
        guard let current else { return }
        for name in names {
            _ = cposix_exchange(current.descriptor, name.cString, staging.descriptor, name.cString)
        }
    }

    private static func keep(_ entry: FolderEntry, from source: Folder, in target: Folder) throws(PublishingError) {
        switch entry.kind {
        case .folder:
            try keepFolder(entry.name, from: source, in: target)
        case .file, .symbolicLink, .other:
            guard linkat(source.descriptor, entry.name.cString, target.descriptor, entry.name.cString, 0) != 0 else {
                return
            }
            if errno == ENOENT { return }
            guard [EMLINK, EPERM, EXDEV, EOPNOTSUPP].contains(errno) else {
                throw .system(.link, source.path(of: entry.name))
            }
            try copy(entry, from: source, in: target)
        }
    }

    private static func keepFolder(
        _ name: RelativePath, from source: Folder, in target: Folder
    ) throws(PublishingError) {
        let original: Folder
        do {
            original = try source.open(name)
        } catch {
            guard error.code == ENOENT else { throw error }
            return
        }
        guard mkdirat(target.descriptor, name.cString, 0o700) == 0 else {
            throw .system(.create, target.path(of: name))
        }
        let copy = try target.open(name)
        for entry in try original.entries() {
            try keep(entry, from: original, in: copy)
        }
        let status = try original.status()
        // Only the superuser may give a folder away; for all others the owner is right already.
        _ = fchown(copy.descriptor, status.st_uid, status.st_gid)
        try copy.setMode(status.st_mode)
    }

    private static func copy(_ entry: FolderEntry, from source: Folder, in target: Folder) throws(PublishingError) {
        switch entry.kind {
        case .file: try copyFile(entry.name, from: source, in: target)
        case .symbolicLink: try copyLink(entry.name, from: source, in: target)
        case .folder, .other: throw .failed(FailedOperation(.link, source.path(of: entry.name), code: EPERM))
        }
    }

    private static func copyFile(_ name: RelativePath, from source: Folder, in target: Folder) throws(PublishingError) {
        let original = try OpenFile.reading(name, in: source)
        let status = try original.status()
        let copy = try OpenFile.creating(name, in: target)
        try copy.write(copyOf: original)
        _ = fchown(copy.descriptor, status.st_uid, status.st_gid)
        _ = futimens(copy.descriptor, [status.st_atim, status.st_mtim])
        guard fchmod(copy.descriptor, status.st_mode & 0o7777) == 0 else { throw .system(.create, copy.path) }
        try copy.finish()
    }

    private static func copyLink(_ name: RelativePath, from source: Folder, in target: Folder) throws(PublishingError) {
        var destination = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlinkat(source.descriptor, name.cString, &destination, destination.count - 1)
        guard length >= 0 else { throw .system(.read, source.path(of: name)) }
        destination[length] = 0
        guard symlinkat(destination, target.descriptor, name.cString) == 0 else {
            throw .system(.create, target.path(of: name))
        }
    }
}
