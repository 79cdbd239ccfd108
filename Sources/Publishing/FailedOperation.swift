import Findings
import Glibc

/// A system call that failed: what was being done, to what, and why it could not be.
public struct FailedOperation: Error, Sendable, Equatable {
    /// What was being done.
    public let operation: Operation

    /// The file or folder that it was done to.
    public let path: String

    /// The system's error number (`errno`).
    public let code: Int32

    /// What was being done to a file or folder.
    public enum Operation: Sendable {
        case inspect, list, open, read, create, write, link, rename, remove, lock, synchronize
    }

    /// What could not be done, to what, and why.
    public var message: Statement {
        switch operation {
        case .inspect: .couldNotInspect(path: path, reason: reason)
        case .list: .couldNotList(path: path, reason: reason)
        case .open: .couldNotOpen(path: path, reason: reason)
        case .read: .couldNotRead(path: path, reason: reason)
        case .create: .couldNotCreate(path: path, reason: reason)
        case .write: .couldNotWrite(path: path, reason: reason)
        case .link: .couldNotLink(path: path, reason: reason)
        case .rename: .couldNotRename(path: path, reason: reason)
        case .remove: .couldNotRemove(path: path, reason: reason)
        case .lock: .couldNotLock(path: path, reason: reason)
        case .synchronize: .couldNotSynchronize(path: path, reason: reason)
        }
    }

    init(_ operation: Operation, _ path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// Why it failed, in plain words.
    public var reason: Statement {
        switch code {
        case _ where operation == .lock: .cannotBeLocked
        case ENOSPC: .diskIsFull
        case EDQUOT: .shareIsUsedUp
        case EROFS: .folderIsReadOnly
        case EACCES, EPERM: .noPermission
        case ENOENT: .doesNotExist
        case ENOTDIR: .notFolderOnTheWay
        case ELOOP: .isSymbolicLink
        case EXDEV: .isOnAnotherDisk
        case EBUSY: .isInUse
        case EMFILE, ENFILE: .tooManyFilesOpen
        case ENAMETOOLONG: .nameTooLong
        case EFBIG: .fileTooLarge
        case EIO: .diskReportsError
        default: Statement(words: Self.systemText(code))
        }
    }

    /// What the user can do about it.
    public var remedy: Statement {
        switch code {
        case _ where operation == .lock: .nameLocalFolder
        case ENOSPC, EDQUOT: .freeSomeSpace
        case EROFS, EACCES, EPERM: .giveRightToWrite
        case EXDEV where operation == .open: .unmountIt
        case EXDEV, EBUSY: .nameInnerOutput
        case EMFILE, ENFILE: .raiseLimit
        case ENAMETOOLONG: .chooseShorterName
        case EIO: .checkDisk
        default: .checkPath
        }
    }

    private static func systemText(_ code: Int32) -> String {
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }
}
