/// Why a folder is not fit to be the output. Nothing has been rendered or touched when it is refused.
public enum OutputRefusal: Sendable, Equatable {
    /// The path is empty or holds a NUL.
    case notAPath

    /// The folder that should hold the output does not exist.
    case parentMissing(String)

    /// A file, a device or a broken symbolic link stands at the path.
    case notAFolder

    /// The path is `/`.
    case root

    /// The path is the current folder, or a folder that holds it.
    case holdsCurrentFolder

    /// The output and this protected place overlap.
    case overlaps(ProtectedPath)

    /// The folder holds files, and no marker says that they are a site published before.
    case notOurs

    /// The folder is a mount point: no folder beside it can take its place.
    case mountPoint

    /// The folder's parent does not let new folders be made in it.
    case parentNotWritable(FailedOperation)

    /// The reason in plain words, fit to follow "cannot publish to PATH: ".
    public var reason: String {
        switch self {
        case .notAPath: "it is not a path"
        case .parentMissing(let parent): "the folder “\(parent)”, which should hold it, does not exist"
        case .notAFolder: "something that is not a folder stands there"
        case .root: "it is the root of the file system"
        case .holdsCurrentFolder: "the current folder is in it"
        case .overlaps(.tree(let path)), .overlaps(.folder(let path)):
            "publishing replaces the whole folder, and that would touch “\(path)”"
        case .notOurs: "it holds files that dossier did not put there (there is no “.dossier” file in it)"
        case .mountPoint: "it is a mount point, which cannot be replaced in one step"
        case .parentNotWritable(let failure): "no folder can be made beside it: \(failure.reason)"
        }
    }

    /// What the user can do about it.
    public var remedy: String {
        switch self {
        case .notAPath, .root, .holdsCurrentFolder, .overlaps: "Name another output folder."
        case .parentMissing(let parent): "Create “\(parent)”, or name another output folder."
        case .notAFolder: "Move it away, or name another output folder."
        case .notOurs: "Name a new or an empty folder, or empty this one yourself if nothing in it is needed."
        case .mountPoint: "Name a folder inside it."
        case .parentNotWritable(let failure): failure.remedy
        }
    }
}
