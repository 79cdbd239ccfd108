import Glibc

/// A system call that failed: what was being done, to what, and why it could not be.
public struct FailedOperation: Error, Sendable, Equatable {
    /// What was being done.
    public let operation: Operation

    /// The file or folder that it was done to.
    public let path: String

    /// The system's error number (`errno`).
    public let code: Int32

    /// What was being done to a file or folder, in the words that follow "could not ".
    public enum Operation: String, Sendable {
        case inspect = "look at"
        case list = "list"
        case open = "open"
        case read = "read"
        case create = "create"
        case write = "write"
        case link = "link"
        case rename = "rename"
        case remove = "remove"
        case lock = "lock"
        case synchronize = "bring to the disk"
    }

    init(_ operation: Operation, _ path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// Why it failed, in plain words.
    public var reason: String {
        switch code {
        case _ where operation == .lock: "folders cannot be locked on this file system"
        case ENOSPC: "the disk is full"
        case EDQUOT: "this user’s share of the disk is used up"
        case EROFS: "the folder is read-only"
        case EACCES, EPERM: "this user has no permission"
        case ENOENT: "it does not exist"
        case ENOTDIR: "it is not a folder, or something on the way to it is not"
        case ELOOP: "it is a symbolic link"
        case EXDEV: "it is on another disk or is a mount point"
        case EBUSY: "it is in use, as a mount point is"
        case EMFILE, ENFILE: "too many files are open"
        case ENAMETOOLONG: "the name is too long"
        case EFBIG: "the file is larger than the disk’s format or this user’s limit allows"
        case EIO: "the disk reports an error"
        default: Self.systemText(code)
        }
    }

    /// What the user can do about it.
    public var remedy: String {
        switch code {
        case _ where operation == .lock: "Name an output folder on a local disk."
        case ENOSPC, EDQUOT: "Free some space, or name an output folder on another disk."
        case EROFS, EACCES, EPERM: "Give this user the right to write there, or name another output folder."
        case EXDEV where operation == .open: "Unmount it, or name another output folder."
        case EXDEV, EBUSY: "Name a folder inside it as the output."
        case EMFILE, ENFILE: "Raise the limit with “ulimit -n”."
        case ENAMETOOLONG: "Choose a shorter name."
        case EIO: "Check the disk before trying again."
        default: "Check the path and try again."
        }
    }

    private static func systemText(_ code: Int32) -> String {
        guard let text = strerror(code) else { return "error \(code)" }
        return String(cString: text)
    }
}
