import Synchronization

/// The new site as it comes to stand in the staging folder.
///
/// What has changed is written as it is rendered. What has not is only noted, and linked once it is known that the site
/// has changed at all: when it has not, nothing is written.
struct StagedSite: ~Copyable, Sendable {
    private let comparison: SiteComparison
    private let writer: SiteWriter

    private let claims = Mutex(PathClaims())
    private let unchanged = Mutex<[RelativePath]>([])
    private let written = Atomic(0)
    private let done = Atomic(0)

    init(in staging: StagingFolder, comparedWith comparison: SiteComparison) {
        self.comparison = comparison
        writer = SiteWriter(to: staging.folder)
    }

    /// Renders all items and writes those of their files that have changed.
    func stage(
        count: Int,
        workers: Int,
        render: @Sendable (Int) throws -> [OutputFile],
        progress: (@Sendable (Int) -> Void)?
    ) throws(PublishingError) {
        do {
            try forEachItem(count: count, workers: workers) { item in
                let failure = stage(item: item, render: render)
                if failure == nil { progress?(done.add(1, ordering: .relaxed).newValue) }
                return failure
            }
        } catch {
            // Only now have all items before the failing one made their claims.
            guard case .conflict = error, let conflict = claims.withLock({ $0.conflict }) else { throw error }
            throw .conflict(conflict)
        }
    }

    private func stage(item: Int, render: (Int) throws -> [OutputFile]) -> ItemFailure? {
        let files: [OutputFile]
        do {
            files = try render(item)
        } catch {
            return ItemFailure(item: item, error: .rendering(item: item, error))
        }
        do throws(PublishingError) {
            let paths = try Self.validPaths(of: files, item: item)
            if let conflict = claims.withLock({ $0.claim(paths, for: item) }) { return conflict }
            for (file, path) in zip(files, paths) { try stage(file.contents, at: path) }
            return nil
        } catch {
            return ItemFailure(item: item, error: error)
        }
    }

    private static func validPaths(of files: [OutputFile], item: Int) throws(PublishingError) -> [RelativePath] {
        var paths: [RelativePath] = []
        paths.reserveCapacity(files.count)
        for file in files {
            do {
                paths.append(try RelativePath(validating: file.path))
            } catch {
                throw .invalidPath(file.path, error, item: item)
            }
        }
        return paths
    }

    private func stage(_ contents: OutputFile.Contents, at path: RelativePath) throws(PublishingError) {
        switch contents {
        case .bytes(let bytes):
            if try comparison.canKeep(path, holding: bytes) { return note(unchanged: path) }
            try writer.write(bytes, to: path)
        case .copy(let sourcePath):
            let source = try OpenFile.source(sourcePath)
            if try comparison.canKeep(path, copyOf: source) { return note(unchanged: path) }
            try writer.write(copyOf: source, to: path)
        }
        written.add(1, ordering: .relaxed)
    }

    private func note(unchanged path: RelativePath) {
        unchanged.withLock { $0.append(path) }
    }

    /// Whether the site is another than the one in the output, be it by one byte, file or folder.
    var differsFromCurrent: Bool {
        written.load(ordering: .relaxed) > 0 || !claims.withLock { comparison.isSame(as: $0) }
    }

    /// Gives the files that have not changed their place in the staging folder too.
    func linkUnchanged(workers: Int) throws(PublishingError) {
        guard let current = comparison.current?.folder else { return }
        let paths = unchanged.withLock { $0 }
        try forEachItem(count: paths.count, workers: workers) { index in
            do throws(PublishingError) {
                try writer.link(paths[index], from: current)
                return nil
            } catch {
                return ItemFailure(item: index, error: error)
            }
        }
    }

    /// What publishing did, once it is done.
    func result(replacedOutput: Bool, leftover: String?) -> PublishingResult {
        PublishingResult(
            written: written.load(ordering: .relaxed),
            unchanged: unchanged.withLock { $0.count },
            removed: claims.withLock { comparison.countMissing(from: $0) },
            replacedOutput: replacedOutput,
            leftover: leftover
        )
    }
}
