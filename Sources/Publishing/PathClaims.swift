/// Which item of the site has claimed which path, as a file or as a folder of its files.
///
/// Items claim their paths in whatever order they are rendered; the conflict that comes out is the same in every order.
struct PathClaims: Sendable {
    private var claims: [RelativePath: Claim] = [:]
    private var firstConflict: (item: Int, path: RelativePath)?

    private struct Claim {
        /// The first item in the site's order that has a file at the path.
        var file: Int?

        /// The first item in the site's order that has a file somewhere below the path.
        var folder: Int?
    }

    /// Claims an item's paths; answers whether any of them is at odds with another so far.
    mutating func claim(_ paths: [RelativePath], for item: Int) -> ItemFailure? {
        let before = firstConflict?.item
        for path in paths {
            claimFile(path, for: item)
            claimFolders(of: path, for: item)
        }
        guard let conflict = firstConflict, conflict.item != before else { return nil }
        return self.conflict.map { ItemFailure(item: conflict.item, error: .conflict($0)) }
    }

    /// The conflict that comes first in the site's order.
    var conflict: OutputConflict? {
        guard let (item, path) = firstConflict, let claim = claims[path] else { return nil }
        let others = [claim.file, claim.folder].compactMap { $0 }
        return OutputConflict(
            path: path.text,
            kind: claim.folder == nil ? .duplicate : .fileAndFolder,
            firstItem: others.min() ?? item,
            secondItem: item
        )
    }

    /// Whether a file of the site has this path.
    func hasFile(_ path: RelativePath) -> Bool { claims[path]?.file != nil }

    /// Whether a file of the site is below this path.
    func hasFolder(_ path: RelativePath) -> Bool { claims[path]?.folder != nil }

    private mutating func claimFile(_ path: RelativePath, for item: Int) {
        let claim = claims[path] ?? Claim()
        for other in [claim.file, claim.folder].compactMap({ $0 }) {
            noteConflict(at: path, item: max(item, other))
        }
        claims[path, default: Claim()].file = min(item, claim.file ?? item)
    }

    private mutating func claimFolders(of path: RelativePath, for item: Int) {
        var path = path
        while let folder = path.parent {
            let claim = claims[folder] ?? Claim()
            if let file = claim.file { noteConflict(at: folder, item: max(item, file)) }
            // An item before this one has come this way, and claimed all the folders above.
            if let earlier = claim.folder, earlier <= item { return }
            claims[folder, default: Claim()].folder = item
            path = folder
        }
    }

    private mutating func noteConflict(at path: RelativePath, item: Int) {
        if let first = firstConflict, (first.item, first.path) <= (item, path) { return }
        firstConflict = (item, path)
    }
}
