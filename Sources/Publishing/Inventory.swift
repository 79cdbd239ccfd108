import Glibc

/// What the current output holds, but for the dotfiles at its root and the marker.
struct Inventory: Sendable {
    /// The regular files.
    private(set) var files: Set<RelativePath> = []

    /// The folders.
    private(set) var folders: Set<RelativePath> = []

    /// How many links, pipes and the like: nothing that publishing makes.
    private(set) var strangers = 0

    /// The inventory of no site at all.
    init() {}

    init(of output: Folder) throws(PublishingError) {
        for entry in try output.entries() where !entry.name.isHidden {
            try add(entry, of: output, at: entry.name)
        }
    }

    private mutating func add(_ entry: FolderEntry, of parent: Folder, at path: RelativePath) throws(PublishingError) {
        switch entry.kind {
        case .file:
            files.insert(path)
        case .folder:
            folders.insert(path)
            let folder = try parent.open(entry.name)
            for child in try folder.entries() {
                try add(child, of: folder, at: path.appending(child.name))
            }
        case .symbolicLink, .other:
            strangers += 1
        }
    }
}
