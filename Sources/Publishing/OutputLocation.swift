import Glibc

/// Where the output stands: a name in a folder, and the names beside it that publishing works under.
struct OutputLocation: Sendable {
    /// The folder that holds the output.
    let parent: Folder

    /// The output's name in it.
    let name: RelativePath

    /// The output's path, absolute and without links.
    let path: String

    /// Where the new site is staged, and where the site before is once they have been swapped.
    let staging: RelativePath

    /// Where the site before stands for a moment on file systems that cannot swap two names.
    let aside: RelativePath

    init(resolving output: String, protecting protected: [ProtectedPath]) throws(PublishingError) {
        path = try Self.resolve(output)
        try Self.refuseOverlaps(path, output: output, protected: protected)
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let lastPart = path[path.index(after: slash)...]
        name = RelativePath(String(lastPart))
        staging = RelativePath(".\(lastPart).dossier-next")
        aside = RelativePath(".\(lastPart).dossier-last")
        parent = try Folder.open(slash == path.startIndex ? "/" : String(path[..<slash]))
    }

    /// The output as an absolute path without links; a link that is the output itself is followed to its folder.
    private static func resolve(_ output: String) throws(PublishingError) -> String {
        guard !output.isEmpty, !output.utf8.contains(0) else { throw .refused(output: output, .notAPath) }
        if let path = realPath(output) {
            guard isFolder(path) else { throw .refused(output: output, .notAFolder) }
            return path
        }
        guard errno == ENOENT else {
            if errno == ENOTDIR { throw .refused(output: output, .notAFolder) }
            throw .system(.inspect, output)
        }
        var status = stat()
        let trimmed = output.trimmingTrailingSlashes
        guard lstat(trimmed, &status) != 0 else { throw .refused(output: output, .notAFolder) }
        guard let path = futurePath(trimmed) else {
            throw .refused(output: output, .parentMissing(trimmed.splitAtLastSlash.folder))
        }
        return path
    }

    /// The absolute path without links that something will have once it is made at `path`; nil without its folder.
    private static func futurePath(_ path: String) -> String? {
        let (parent, name) = path.trimmingTrailingSlashes.splitAtLastSlash
        guard let parentPath = realPath(parent), isFolder(parentPath) else { return nil }
        return parentPath == "/" ? "/\(name)" : "\(parentPath)/\(name)"
    }

    private static func refuseOverlaps(
        _ path: String, output: String, protected: [ProtectedPath]
    ) throws(PublishingError) {
        guard path != "/" else { throw .refused(output: output, .root) }
        if let current = realPath("."), current.isAtOrBelow(path) {
            throw .refused(output: output, .holdsCurrentFolder)
        }
        for place in protected {
            guard let real = realPath(place.path) ?? futurePath(place.path) else { continue }
            if real.isAtOrBelow(path) { throw .refused(output: output, .overlaps(place)) }
            if case .tree = place, path.isAtOrBelow(real) { throw .refused(output: output, .overlaps(place)) }
        }
    }

    /// The absolute path without links of what stands at `path`; nil, with `errno`, where nothing does.
    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

extension String {
    /// The path without slashes at its end.
    fileprivate var trimmingTrailingSlashes: String {
        var path = Substring(self)
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return String(path)
    }

    /// The folder's path and the name in it.
    fileprivate var splitAtLastSlash: (folder: String, name: String) {
        guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", self) }
        let folder = String(self[..<slash])
        return (folder.isEmpty ? "/" : folder, String(self[utf8.index(after: slash)...]))
    }

    /// Whether this path, absolute and without links, is `folder` or in it.
    fileprivate func isAtOrBelow(_ folder: String) -> Bool {
        utf8.elementsEqual(folder.utf8) || utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
    }
}
