import Foundation
import TestSupport
import Testing

/// A small file system in memory, mounted for one test.
final class Disk {
    let path: String

    /// Whether one can be mounted here: mostly the superuser's right alone.
    static let canMount: Bool = {
        guard let scratch = try? Scratch(), let disk = try? Disk(at: scratch.location("disk"), size: "64k") else {
            return false
        }
        return FileManager.default.fileExists(atPath: disk.path)
    }()

    init(at path: String, size: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try #require(try Command.run("mount", ["-t", "tmpfs", "-o", "size=" + size, "dossier-test", path]).status == 0)
    }

    deinit {
        _ = try? Command.run("umount", [path])
    }

    /// Fills the disk but for so many bytes.
    func fill(leaving bytes: Int) throws {
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: path)
        let free = (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
        try Data(count: max(0, free - bytes)).write(to: URL(fileURLWithPath: path + "/ballast"))
    }

    func empty() throws {
        try FileManager.default.removeItem(atPath: path + "/ballast")
    }

    func setReadOnly(_ isReadOnly: Bool) throws {
        let mode = isReadOnly ? "ro" : "rw"
        try #require(try Command.run("mount", ["-o", "remount," + mode, path]).status == 0)
    }
}
