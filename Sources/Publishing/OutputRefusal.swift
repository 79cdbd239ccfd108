import Findings

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
    public var reason: Statement {
        switch self {
        case .notAPath: .isNoPath
        case .parentMissing(let parent): .parentIsMissing(parent: parent)
        case .notAFolder: .standsInTheWay
        case .root: .isRoot
        case .holdsCurrentFolder: .holdsCurrentFolder
        case .overlaps(.tree(let path)), .overlaps(.folder(let path)):
            .wouldTouch(path: path)
        case .notOurs: .holdsForeignFiles
        case .mountPoint: .isMountPoint
        case .parentNotWritable(let failure): .noFolderBeside(reason: failure.reason)
        }
    }

    /// What the user can do about it.
    public var remedy: Statement {
        switch self {
        case .notAPath, .root, .holdsCurrentFolder, .overlaps: .nameAnotherOutput
        case .parentMissing(let parent): .createParent(parent: parent)
        case .notAFolder: .moveItAway
        case .notOurs: .nameEmptyFolder
        case .mountPoint: .nameInnerFolder
        case .parentNotWritable(let failure): failure.remedy
        }
    }
}
