import Foundation
import TestSupport
import Testing

/// A copy of a site that is mutated again and again, and made whole in between.
final class MutatedSite {
    let scratch: Scratch
    let name: String
    /// Every file as it is in the valid site.
    private let original: [FilePath: [UInt8]]
    let paths: [FilePath]
    /// Lines of all its texts.
    private let lines: [[UInt8]]
    /// What is not as in the valid site now.
    private(set) var changed: Set<FilePath> = []
    /// Whether a folder has another name, so that nothing lies where it was.
    private var hasMovedFolders = false

    init(copying site: String, called name: String) throws {
        scratch = try Scratch(copying: site)
        self.name = name
        original = Dictionary(
            uniqueKeysWithValues: try Fixture.files(of: site).map { (FilePath($0.key), Array($0.value)) })
        paths = original.keys.sorted().filter { path in
            [".md", ".csv", ".yaml"].contains { path.text.hasSuffix($0) }
        }
        lines = paths.flatMap { [original] path in
            (original[path] ?? []).split(separator: 0x0A).map(Array.init)
        }
    }

    /// Mutates one to three files, and answers what was done.
    func mutate(seed: Int) throws -> String {
        var random = SeededGenerator(seed: seed)
        var ofFolders = SeededGenerator(seed: seed &+ 1_000_000_007)
        var done: [String] = []
        if ofFolders.chance(3) { done.append(try moveFolder(of: ofFolders.pick(paths), &ofFolders)) }
        for _ in 0..<random.pick([1, 1, 1, 2, 3]) {
            let path = random.chance(12) ? FilePath("dossier.yaml") : random.pick(paths)
            if random.chance(6) {
                done.append(try moveOrRemove(path, &random))
                continue
            }
            var bytes = try read(path) ?? []
            for _ in 0..<random.pick([1, 1, 1, 2, 4]) { bytes = Mutation.mutate(bytes, with: lines, &random) }
            try write(bytes, to: path)
            done.append(path.text)
        }
        return done.joined(separator: ", ")
    }

    /// What people do to whole files: copy them, name them otherwise, delete them, link to them.
    private func moveOrRemove(_ path: FilePath, _ random: inout SeededGenerator) throws -> String {
        guard let bytes = try read(path), path.text.hasPrefix("content/") else { return "nothing" }
        let folder = (path.text as NSString).deletingLastPathComponent + "/"
        let file = (path.text as NSString).lastPathComponent
        let stem = (file as NSString).deletingPathExtension
        let ending = (file as NSString).pathExtension
        let new = FilePath(
            folder
                + random.pick([
                    "\(stem) (1).\(ending)", "\(stem.uppercased()).\(ending)", "cafe\u{301}.\(ending)",
                    "\(stem).\(ending.uppercased())", "con.\(ending)", "\(stem)\u{200B}.\(ending)",
                    "2026-11-12.\(ending)",
                    "\(stem).\(ending)~", "\(String(repeating: "x", count: 250)).\(ending)", "\(stem) .\(ending)",
                ]))
        switch random.number(0...3) {
        case 0: try remove(path)
        case 1:
            try remove(path)
            try write(bytes, to: new)
        case 2:
            try remove(path)
            try write(bytes, to: FilePath(folder + "linked.txt"))
            try FileManager.default.createSymbolicLink(atPath: location(path), withDestinationPath: "linked.txt")
            changed.insert(path)
        default: try write(bytes, to: new)
        }
        return "\(path) → \(new)"
    }

    /// What systems and people do to folders: name them in another form, in capitals, or as nothing is called.
    private func moveFolder(of path: FilePath, _ random: inout SeededGenerator) throws -> String {
        let folders = path.text.split(separator: "/").dropLast()
        guard folders.count > 2, exists(path) else { return "nothing" }
        let depth = random.number(3...folders.count)
        let old = folders.prefix(depth).joined(separator: "/")
        let name = String(folders[depth - 1])
        let new = random.pick([
            name.decomposedStringWithCanonicalMapping, "cafe\u{301}", "e\u{301}-" + name, name.uppercased(), name + " ",
            name + "-2", "con",
        ])
        let path = folders.prefix(depth - 1).joined(separator: "/") + "/" + new
        guard !exists(FilePath(path)) else { return "nothing" }
        hasMovedFolders = true
        try FileManager.default.moveItem(atPath: location(FilePath(old)), toPath: location(FilePath(path)))
        return "\(old)/ → \(new)/"
    }

    /// Makes the site what it was.
    func restore() throws {
        guard !hasMovedFolders else { return try restoreAll() }
        for path in changed {
            try? FileManager.default.removeItem(atPath: location(path))
            if let bytes = original[path] { try scratch.write(bytes, to: "site/" + path.text) }
        }
        changed = []
    }

    /// Makes the site what it was, whatever has been done to it by others.
    func restoreAll() throws {
        for folder in ["site/content", "site/dossier.yaml"] { try scratch.remove(folder) }
        for (path, bytes) in original { try scratch.write(bytes, to: "site/" + path.text) }
        changed = []
        hasMovedFolders = false
    }

    /// Brings the site to a state that `state` has answered before.
    func restore(_ state: [FilePath: Entry]) throws {
        let now = try self.state()
        for (path, _) in now where state[path] == nil { try remove(path) }
        try removeEmptyFolders()
        for (path, entry) in state where now[path] != entry {
            changed.insert(path)
            try? FileManager.default.removeItem(atPath: location(path))
            if let target = entry.link {
                try FileManager.default.createSymbolicLink(atPath: location(path), withDestinationPath: target)
            } else {
                try scratch.write(entry.bytes, to: "site/" + path.text)
            }
        }
    }

    /// A folder in which nothing is left was moved away.
    private func removeEmptyFolders() throws {
        let entries = FileManager.default.enumerator(atPath: scratch.site)?.allObjects as? [String] ?? []
        for entry in entries.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            let place = location(FilePath(entry))
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue,
                try FileManager.default.contentsOfDirectory(atPath: place).isEmpty
            else { continue }
            try FileManager.default.removeItem(atPath: place)
        }
    }

    /// What a name stands for.
    struct Entry: Equatable {
        var bytes: [UInt8]
        var mode: Int
        var link: String?
    }

    /// Every file of the site, with its mode; of a link where it leads.
    func state() throws -> [FilePath: Entry] {
        var state: [FilePath: Entry] = [:]
        for case let entry as String in FileManager.default.enumerator(atPath: scratch.site) ?? .init() {
            let place = scratch.site + "/" + entry
            let attributes = try FileManager.default.attributesOfItem(atPath: place)
            if attributes[.type] as? FileAttributeType == .typeDirectory { continue }
            let link = try? FileManager.default.destinationOfSymbolicLink(atPath: place)
            let bytes = link == nil ? Array(try Data(contentsOf: URL(fileURLWithPath: place))) : []
            state[FilePath(entry)] = Entry(
                bytes: bytes, mode: attributes[.posixPermissions] as? Int ?? 0, link: link)
        }
        return state
    }

    /// A file's bytes; nil where there is none, or a folder.
    func read(_ path: FilePath) throws -> [UInt8]? {
        try? Array(scratch.read("site/" + path.text))
    }

    /// Writes a file; a link is written through.
    func write(_ bytes: [UInt8], to path: FilePath) throws {
        changed.insert(path)
        try scratch.write(bytes, to: "site/" + path.text)
    }

    func rename(_ path: FilePath, to name: FilePath) throws {
        guard !FileManager.default.fileExists(atPath: location(name)) else { return }
        changed.formUnion([path, name])
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: location(path), isDirectory: &isFolder), isFolder.boolValue {
            hasMovedFolders = true
        }
        try FileManager.default.moveItem(atPath: location(path), toPath: location(name))
    }

    func exists(_ path: FilePath) -> Bool { FileManager.default.fileExists(atPath: location(path)) }

    private func remove(_ path: FilePath) throws {
        changed.insert(path)
        try FileManager.default.removeItem(atPath: location(path))
    }

    private func location(_ path: FilePath) -> String { scratch.site + "/" + path.text }
}
