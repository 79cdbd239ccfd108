import Foundation
import Publishing

/// A folder of a test's own, gone when the test is over.
final class Scratch: Sendable {
    let path: String

    /// Where the tests publish to.
    var output: String { path + "/public" }

    init() throws {
        path = NSTemporaryDirectory() + "publishing-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The names in the scratch folder: `public` alone, when nothing is left lying about.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    /// Writes a file, and the folders it needs, below the scratch folder.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let file = path + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }

    func inode(_ name: String) throws -> UInt64 {
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
        return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
    }

    func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    /// All files below a folder and what they hold, without markers; folders without files end in a slash.
    func tree(_ name: String = "public") throws -> [String: String] {
        var tree: [String: String] = [:]
        let root = path + "/" + name
        for case let entry as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            let file = root + "/" + entry
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file) {
                tree[entry] = "-> " + target
            } else if let names = try? FileManager.default.contentsOfDirectory(atPath: file) {
                if names.isEmpty { tree[entry + "/"] = "" }
            } else if !entry.hasSuffix(".dossier") {
                tree[entry] = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
            }
        }
        return tree
    }
}
