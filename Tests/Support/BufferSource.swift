import Content
import Foundation

/// A site in memory: what its files hold, by their paths.
public struct BufferSource: FileSource {
    private let files: [String: Data]
    /// What lies directly in each folder.
    private var folders: [String: [String: FileKind]] = ["": [:]]

    public init(_ files: [String: Data]) {
        self.files = files
        for path in files.keys {
            var (path, kind) = (path, FileKind.file)
            while !path.isEmpty {
                let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
                let name = String(path.dropFirst(folder.isEmpty ? 0 : folder.count + 1))
                folders[folder, default: [:]][name] = kind
                (path, kind) = (folder, .folder)
            }
        }
    }

    public func entries(of folder: String) throws(Unreadable) -> [FileEntry] {
        guard let entries = folders[folder] else { throw Unreadable(message: .cannotBeOpened(reason: .noSuchFile)) }
        return entries.map { FileEntry(name: $0.key, kind: $0.value) }
    }

    public func status(of path: String) throws(Unreadable) -> FileStatus {
        if folders[path] != nil { return FileStatus(kind: .folder, size: 0) }
        guard let bytes = files[path] else { throw Unreadable(message: .cannotBeRead(reason: .noSuchFile)) }
        return FileStatus(kind: .file, size: bytes.count)
    }

    public func bytes(of path: String, limit: Int) throws(Unreadable) -> [UInt8] {
        if folders[path] != nil { throw Unreadable(message: .notARegularFile) }
        guard let bytes = files[path] else { throw Unreadable(message: .cannotBeOpened(reason: .noSuchFile)) }
        guard bytes.count <= limit else { throw Unreadable(message: .tooLarge(limit: limit >> 20)) }
        return Array(bytes)
    }
}
