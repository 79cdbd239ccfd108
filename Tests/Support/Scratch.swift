import Foundation

/// A folder of a test's own, gone when the test is over.
public final class Scratch: Sendable {
    /// The folder's place on the disk.
    public let path: String

    /// Makes an empty folder; below `parent`, if there is one.
    public init(below parent: String = NSTemporaryDirectory()) throws {
        path = (parent as NSString).appendingPathComponent("dossier-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The place of a file or folder below this one.
    public func location(_ name: String) -> String {
        name.isEmpty ? path : path + "/" + name
    }

    /// Writes a file, and the folders it needs.
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        try makeFolder((name as NSString).deletingLastPathComponent)
        try Data(bytes).write(to: URL(fileURLWithPath: location(name)))
    }

    /// Writes a text file, and the folders it needs.
    public func write(_ text: String, to name: String) throws {
        try write(text.utf8, to: name)
    }

    public func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: location(name), withIntermediateDirectories: true)
    }

    public func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: location(name))
    }

    public func read(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: location(name)))
    }

    public func readText(_ name: String) throws -> String {
        String(decoding: try read(name), as: UTF8.self)
    }

    /// Every entry below a folder with what it holds: bytes, or where a symbolic link leads; nothing for a folder.
    public func snapshot(_ name: String) -> [String: Data] {
        var entries: [String: Data] = [:]
        let root = location(name)
        for case let entry as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            let place = root + "/" + entry
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place) {
                entries[entry] = Data(("-> " + target).utf8)
            } else {
                entries[entry] = (try? Data(contentsOf: URL(fileURLWithPath: place))) ?? Data()
            }
        }
        return entries
    }
}
