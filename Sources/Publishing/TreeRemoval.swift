import Glibc

extension Folder {
    /// Removes all that is in the folder: links are removed, not followed, and a mount point stops it.
    ///
    /// The marker goes last, so that a folder whose removal was cut short is still known as publishing's own.
    func removeContents() throws(PublishingError) {
        let entries = try entries()
        for entry in entries where entry.name != Marker.name {
            try remove(entry)
        }
        if entries.contains(where: { $0.name == Marker.name }) {
            try removeFile(Marker.name)
        }
    }

    /// Removes one entry, with all that is in it when it is a folder.
    private func remove(_ entry: FolderEntry) throws(PublishingError) {
        guard entry.kind == .folder else { return try removeFile(entry.name) }
        try open(entry.name).removeContents()
        try removeFolder(entry.name)
    }

    func removeFile(_ name: RelativePath) throws(PublishingError) {
        guard unlinkat(descriptor, name.cString, 0) == 0 else { throw .system(.remove, path(of: name)) }
    }

    /// Removes the empty folder `name`.
    func removeFolder(_ name: RelativePath) throws(PublishingError) {
        guard unlinkat(descriptor, name.cString, AT_REMOVEDIR) == 0 else { throw .system(.remove, path(of: name)) }
    }
}
