import CPosix
import Glibc

/// The one step in which the new site takes the output's place.
struct Swap: Sendable {
    let location: OutputLocation

    /// Whether two names can be swapped in one step here, as far as is known.
    let exchangesNames: Bool

    private var parent: Folder { location.parent }

    /// Puts right what a build that died between two renames has left.
    func recover() throws(PublishingError) {
        guard let aside = try StagingFolder.open(location.aside, in: parent) else { return }
        if try parent.status(of: location.name) != nil {
            try StagingFolder.clear(aside)
            try parent.removeFolder(location.aside)
        } else if try Marker.stands(in: aside) {
            try rename(location.aside, to: location.name)
        } else {
            throw .workingNameTaken(aside.path)
        }
    }

    /// Puts the staged site in the output's place; the site before then stands at the staging folder's name.
    func replace(_ current: CurrentOutput?, with staging: StagingFolder) throws(PublishingError) {
        guard try staging.folder.stands(at: location.staging, in: parent) else {
            throw .outputChanged(staging.folder.path)
        }
        guard let current else { return try putInFreePlace() }
        guard try current.folder.stands(at: location.name, in: parent) else { throw .outputChanged(location.path) }
        // At the staging folder's name it must be known as ours, whenever this process dies.
        if !current.isMarked { try Marker.lend(from: staging.folder, to: current.folder) }
        do {
            try exchange()
        } catch {
            if !current.isMarked { try? current.folder.removeFile(Marker.name) }
            throw error
        }
    }

    /// Removes the site before, which nobody sees any more; answers its path where something of it stays behind.
    func removeReplaced(_ current: CurrentOutput?, workers: Int) -> String? {
        guard let folder = current?.folder else { return nil }
        for name in [location.staging, location.aside] {
            do {
                // Somebody may have moved it elsewhere for themselves: then it is theirs.
                guard try folder.stands(at: name, in: parent) else { continue }
                try folder.removeContents(workers: workers)
                try parent.removeFolder(name)
            } catch {
                return parent.path(of: name)
            }
        }
        return nil
    }

    private func exchange() throws(PublishingError) {
        if exchangesNames {
            let code = cposix_exchange(
                parent.descriptor, location.staging.cString, parent.descriptor, location.name.cString)
            if code == 0 { return }
            guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else { throw .system(.rename, location.path) }
        }
        try exchangeInThreeRenames()
    }

    /// Between the first rename and the second there is no output: a process killed there leaves that to `recover()`.
    private func exchangeInThreeRenames() throws(PublishingError) {
        try rename(location.name, to: location.aside)
        do {
            try rename(location.staging, to: location.name)
        } catch {
            try rename(location.aside, to: location.name)
            throw error
        }
        // Where this fails, the next build removes the folder under the name that it has.
        try? rename(location.aside, to: location.staging)
    }

    private func putInFreePlace() throws(PublishingError) {
        let code = cposix_rename_to_free_name(
            parent.descriptor, location.staging.cString, parent.descriptor, location.name.cString)
        if code == 0 { return }
        switch errno {
        case EEXIST, ENOTEMPTY, ENOTDIR: throw .outputChanged(location.path)
        // A plain rename does not replace a folder that holds anything.
        case EINVAL, ENOSYS, EOPNOTSUPP: try rename(location.staging, to: location.name)
        default: throw .system(.rename, location.path)
        }
    }

    private func rename(_ name: RelativePath, to newName: RelativePath) throws(PublishingError) {
        guard renameat(parent.descriptor, name.cString, parent.descriptor, newName.cString) == 0 else {
            throw .system(.rename, parent.path(of: name))
        }
    }
}
