import Glibc

/// The file at the output's root that says that publishing made the folder, and so may replace it.
enum Marker {
    static let name = RelativePath(".dossier")

    /// What the marker holds. A folder is known by the first line; the format's number counts up when the meaning of
    /// the folder changes.
    static let bytes = Array(
        """
        dossier output, format 1
        This folder is made by dossier, and every build replaces it. Only dotfiles beside this one are kept.

        """.utf8)

    private static let beginning = Array("dossier output, format ".utf8)

    /// Whether the folder carries a marker, of whatever format.
    static func stands(in folder: Folder) throws(PublishingError) -> Bool {
        guard let status = try folder.status(of: name), status.st_mode & S_IFMT == S_IFREG else { return false }
        let marker = try OpenFile.reading(name, in: folder)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: beginning.count, alignment: 1)
        defer { buffer.deallocate() }
        let count = try marker.read(into: buffer)
        return count == beginning.count && buffer.elementsEqual(beginning)
    }

    /// Whether the folder's marker is the one that this version writes.
    static func isCurrent(in folder: Folder) throws(PublishingError) -> Bool {
        guard try stands(in: folder) else { return false }
        let marker = try OpenFile.reading(name, in: folder)
        guard try marker.status().st_size == bytes.count else { return false }
        return try marker.holds(bytes)
    }

    /// Whether the folder holds nothing but a marker whose writing was cut short.
    static func standsTornAndAlone(in folder: Folder) throws(PublishingError) -> Bool {
        let entries = try folder.entries()
        guard entries.count == 1, entries[0].name == name, entries[0].kind == .file else { return false }
        let marker = try OpenFile.reading(name, in: folder)
        let size = try Int(marker.status().st_size)
        guard size <= bytes.count else { return false }
        return try marker.holds(Array(bytes.prefix(size)))
    }

    /// Puts a marker into a folder that has none; answers the mode that new files get there.
    @discardableResult
    static func write(in folder: Folder) throws(PublishingError) -> mode_t {
        let marker = try OpenFile.creating(name, in: folder)
        let mode = try marker.status().st_mode & 0o7777
        try marker.write(bytes)
        try marker.finish()
        return mode
    }

    /// Gives the staging folder's marker to the output that has none, in one step where files can be linked.
    static func lend(from staging: Folder, to output: Folder) throws(PublishingError) {
        if linkat(staging.descriptor, name.cString, output.descriptor, name.cString, 0) == 0 { return }
        try write(in: output)
    }
}
