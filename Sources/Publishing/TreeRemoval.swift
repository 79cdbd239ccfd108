import Glibc

extension Folder {
    /// Removes all that is in the folder: links are removed, not followed, and a mount point stops it.
    ///
    /// The marker goes last, so that a folder whose removal was cut short is still known as publishing's own. What is at
    /// the folder's top is removed by several workers at once.
    func removeContents(workers: Int = 1) throws(PublishingError) {
        // The owner may have made the output read-only.
        try setMode(S_IRWXU)
        let entries = try entries()
        let others = entries.filter { $0.name != Marker.name }
        try forEachItem(count: others.count, workers: workers) { index in
            do throws(PublishingError) {
                try remove(others[index])
                return nil
            } catch {
                return ItemFailure(item: index, error: error)
            }
        }
        if others.count < entries.count { try removeFile(Marker.name) }
    }

    /// Removes one entry, with all that is in it when it is a folder.
    private func remove(_ entry: FolderEntry) throws(PublishingError) {
        guard entry.kind == .folder else { return try removeFile(entry.name) }
        let folder = try open(entry.name)
        for child in try folder.entries() { try folder.remove(child) }
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
