import CPosix
import Glibc

extension OpenFile {
    /// Writes all that is left of `source` to this file: inside the kernel where it can, else through a buffer.
    func write(copyOf source: borrowing OpenFile) throws(PublishingError) {
        var copied = 0
        while true {
            let count = cposix_copy_file_range(source.descriptor, descriptor, Self.largestStep)
            if count > 0 {
                copied += count
            } else if count == 0 && copied > 0 {
                return
            } else if count == 0 || Self.cannotCopyInside.contains(errno) {
                // Some file systems say that a file is at its end when they cannot copy it: a read knows.
                return try write(readFrom: source)
            } else if errno != EINTR {
                throw .system(.write, path)
            }
        }
    }

    private func write(readFrom source: borrowing OpenFile) throws(PublishingError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.bufferSize, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { return }
            try write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private static let bufferSize = 128 << 10
    private static let largestStep = 1 << 30

    /// What the kernel answers where it cannot copy between these two files by itself.
    private static let cannotCopyInside: Set<Int32> = [EXDEV, EINVAL, ENOSYS, EOPNOTSUPP, EPERM, EBADF]
}
