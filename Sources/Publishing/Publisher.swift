import Glibc

/// Puts a finished site into a folder: wholly, or not at all.
///
/// The site is staged in a folder beside the output, `.OUT.dossier-next`, and takes the output's place in one step. Until
/// then the output is as it was, whatever happens to this process; files that have not changed are not written again;
/// dotfiles at the output's root stay.
///
/// On file systems without `RENAME_EXCHANGE` the step is two renames. A process killed between them leaves the site
/// before as `.OUT.dossier-last`, and the next build puts it back.
public struct Publisher: Sendable {
    /// The output folder's path, as the user gave it. Where it is a link to a folder, that folder is replaced.
    public let output: String

    /// Places of the user's own that the output must not overlap.
    public let protectedPaths: [ProtectedPath]

    /// How many items are rendered and written at once.
    public let workers: Int

    /// Whether the new site is brought to the disk before it takes the output's place, so that it outlives a power cut.
    public let isDurable: Bool

    /// Whether to try to swap two names in one step; tests say no, to stand in for a file system that cannot.
    package var exchangesNames = true

    /// A publisher to the folder at `output`, absolute or below the current folder.
    ///
    /// - Parameters:
    ///   - output: the folder, which need not exist, in a folder that does.
    ///   - protectedPaths: what must not be replaced: at least the site's root, its content and its templates.
    ///   - workers: how many items to work on at once; by default as many as there are cores.
    ///   - isDurable: whether to wait for the disk before the output is replaced.
    public init(
        output: String, protectedPaths: [ProtectedPath] = [], workers: Int? = nil, isDurable: Bool = false
    ) {
        self.output = output
        self.protectedPaths = protectedPaths
        self.workers = max(1, workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        self.isDurable = isDurable
    }

    /// Checks, touching nothing, that the output may be published to, so that a build need not begin in vain.
    ///
    /// - Throws: `PublishingError.refused`, or `.failed` where the folder cannot be looked at.
    public func check() throws(PublishingError) {
        try checkedLocation()
    }

    /// Checks that items of which each has one file at these paths can be published side by side.
    public static func check(paths: [String]) throws(PublishingError) {
        var claims = PathClaims()
        for (item, path) in paths.enumerated() {
            do throws(PathProblem) {
                let failure = claims.claim([try RelativePath(validating: path)], for: item)
                guard failure == nil else { break }
            } catch {
                throw .invalidPath(path, error, item: item)
            }
        }
        if let conflict = claims.conflict { throw .conflict(conflict) }
    }

    /// Renders the items `0..<count`, several at once, and publishes the files that they come to.
    ///
    /// - Parameters:
    ///   - count: how many items the site has.
    ///   - render: makes an item's files; called once for each item, from several threads, in no order to rely on.
    ///   - progress: told, from several threads, how many items are done.
    /// - Throws: the failure of the item that comes first in the site's order; the output is then as it was.
    @discardableResult
    public func publish(
        count: Int,
        render: @Sendable (Int) throws -> [OutputFile],
        progress: (@Sendable (Int) -> Void)? = nil
    ) throws(PublishingError) -> PublishingResult {
        let location = try checkedLocation()
        let staging = try StagingFolder.claim(at: location, named: output)
        defer { staging.folder.unlock() }
        let swap = Swap(location: location, exchangesNames: exchangesNames)
        do {
            try swap.recover()
            let current = try lockedCurrentOutput(at: location)
            defer { current?.folder.unlock() }
            let fileMode = try staging.prepare(replacing: current)
            let site = StagedSite(in: staging, comparedWith: try SiteComparison(current: current, fileMode: fileMode))
            try site.stage(count: count, workers: workers, render: render, progress: progress)
            guard site.differsFromCurrent else {
                try? staging.remove()
                return site.result(replacedOutput: false, leftover: nil)
            }
            try site.linkUnchanged(workers: workers)
            let dotfiles = try KeptDotfiles(keeping: current, in: staging)
            try staging.resemble(current, fileMode: fileMode)
            if isDurable { try staging.folder.synchronize() }
            try swap.replace(current, with: staging)
            // From here on the new site stands in the output, and nothing may fail any more.
            if swap.exchangesNames { dotfiles.bringBackOriginals() }
            return site.result(replacedOutput: true, leftover: swap.removeReplaced(current, workers: workers))
        } catch {
            try? staging.remove()
            throw error
        }
    }

    @discardableResult
    private func checkedLocation() throws(PublishingError) -> OutputLocation {
        let location = try OutputLocation(resolving: output, protecting: protectedPaths)
        _ = try CurrentOutput.open(at: location, named: output)
        guard faccessat(location.parent.descriptor, ".", W_OK | X_OK, 0) == 0 else {
            let failure = FailedOperation(.create, location.parent.path(of: location.staging), code: errno)
            throw .refused(output: output, .parentNotWritable(failure))
        }
        return location
    }

    /// The current output, locked too: once swapped, it bears the staging folder's name until it is removed.
    private func lockedCurrentOutput(at location: OutputLocation) throws(PublishingError) -> CurrentOutput? {
        guard let current = try CurrentOutput.open(at: location, named: output) else { return nil }
        guard try current.folder.lock() else { throw .busy(output: output) }
        return current
    }
}
