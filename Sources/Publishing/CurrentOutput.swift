import Glibc

/// The site that stands in the output now.
struct CurrentOutput: Sendable {
    let folder: Folder

    /// Whether publishing has made the folder: else it is empty, or holds nothing but its owner's dotfiles.
    let isMarked: Bool

    /// The folder at the output's place, nil where there is none yet; refused where it is not fit to be replaced.
    static func open(at location: OutputLocation, named output: String) throws(PublishingError) -> CurrentOutput? {
        let folder: Folder
        do {
            folder = try location.parent.open(location.name)
        } catch {
            switch error.code {
            case ENOENT: return nil
            case EXDEV: throw .refused(output: output, .mountPoint)
            case ENOTDIR, ELOOP: throw .refused(output: output, .notAFolder)
            default: throw error
            }
        }
        let isMarked = try Marker.stands(in: folder)
        if !isMarked {
            let entries = try folder.entries()
            guard entries.allSatisfy({ $0.name.isHidden && $0.name != Marker.name }) else {
                throw .refused(output: output, .notOurs)
            }
        }
        return CurrentOutput(folder: folder, isMarked: isMarked)
    }
}
