import CPosix
import Glibc

/// An open folder. Whatever is done below it is done relative to its descriptor, so that it is done to this folder even
/// when its name comes to stand for another.
///
/// A class, since it owns a descriptor that several threads use, and that is closed when the last of them lets go.
final class Folder: Sendable {
    let descriptor: Int32

    /// The path under which it was opened, for messages.
    let path: String

    private init(adopting descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit {
        close(descriptor)
    }

    /// Opens the folder at an absolute path.
    static func open(_ path: String) throws(PublishingError) -> Folder {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(.open, path) }
        return Folder(adopting: descriptor, path: path)
    }

    /// Opens the folder `name` in this one, and no other: a symbolic link and a mount point are errors (ELOOP or
    /// ENOTDIR, and EXDEV).
    func open(_ name: RelativePath) throws(PublishingError) -> Folder {
        let path = self.path(of: name)
        let descriptor = cposix_open_folder(self.descriptor, name.cString)
        if descriptor >= 0 { return Folder(adopting: descriptor, path: path) }
        // Kernels before 5.6, and sandboxes that do not know the call yet.
        guard errno == ENOSYS || errno == EPERM else { throw .system(.open, path) }
        return try openByDevice(name, path: path)
    }

    private func openByDevice(_ name: RelativePath, path: String) throws(PublishingError) -> Folder {
        let descriptor = openat(self.descriptor, name.cString, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(.open, path) }
        let folder = Folder(adopting: descriptor, path: path)
        guard try folder.status().st_dev == status().st_dev else {
            throw .failed(FailedOperation(.open, path, code: EXDEV))
        }
        return folder
    }

    /// The path of what stands at `name` in this folder, for messages.
    func path(of name: RelativePath) -> String {
        path == "/" ? "/\(name.text)" : "\(path)/\(name.text)"
    }

    func status() throws(PublishingError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(.inspect, path) }
        return status
    }

    /// What stands at `name`, links not followed; nil where nothing does.
    func status(of name: RelativePath) throws(PublishingError) -> stat? {
        var status = stat()
        if fstatat(descriptor, name.cString, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
        guard errno == ENOENT else { throw .system(.inspect, path(of: name)) }
        return nil
    }

    /// Whether `name` in `parent` still stands for this folder.
    func stands(at name: RelativePath, in parent: Folder) throws(PublishingError) -> Bool {
        guard let there = try parent.status(of: name) else { return false }
        let here = try status()
        return there.st_dev == here.st_dev && there.st_ino == here.st_ino
    }

    /// Sets the folder's permissions, whatever the umask.
    func setMode(_ mode: mode_t) throws(PublishingError) {
        guard fchmod(descriptor, mode & 0o7777) == 0 else { throw .system(.create, path) }
    }

    /// Locks the folder until `unlock()` or this process's death. False where another has locked it.
    func lock() throws(PublishingError) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw .system(.lock, path) }
        }
        return true
    }

    /// Gives up the lock. Closing would not do: a child process that is just being started may have the folder open too.
    func unlock() {
        flock(descriptor, LOCK_UN)
    }

    /// Waits until all that has been written to the folder's file system is on the disk.
    func synchronize() throws(PublishingError) {
        guard cposix_syncfs(descriptor) == 0 else { throw .system(.synchronize, path) }
    }
}

extension PublishingError {
    /// The system call that has just failed, with its `errno`.
    static func system(_ operation: FailedOperation.Operation, _ path: @autoclosure () -> String) -> PublishingError {
        let code = errno
        return .failed(FailedOperation(operation, path(), code: code))
    }

    /// The system's error number, where a system call failed.
    var code: Int32? {
        guard case .failed(let failure) = self else { return nil }
        return failure.code
    }
}
