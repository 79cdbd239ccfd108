import Glibc

/// The current output as the measure of the new site: which of its files can be kept.
///
/// A file is kept when its bytes are the same, which is found by reading them; neither dates nor a list of what was
/// written last time are trusted.
struct SiteComparison: Sendable {
    let current: CurrentOutput?
    let inventory: Inventory

    /// Whether the output has the marker that this version writes.
    private let markerStands: Bool

    /// The mode that new files get, 0644 less what the umask takes: a file with another is not kept.
    private let fileMode: mode_t

    init(current: CurrentOutput?, fileMode: mode_t) throws(PublishingError) {
        self.current = current
        self.fileMode = fileMode
        if let current {
            inventory = try Inventory(of: current.folder)
            markerStands = try Marker.isCurrent(in: current.folder)
        } else {
            inventory = Inventory()
            markerStands = false
        }
    }

    /// Whether the file at `path` holds these bytes already.
    func canKeep(_ path: RelativePath, holding bytes: [UInt8]) throws(PublishingError) -> Bool {
        guard let current, inventory.files.contains(path) else { return false }
        let file = try OpenFile.reading(path, in: current.folder)
        guard try canKeep(file, size: bytes.count) else { return false }
        return try file.holds(bytes)
    }

    /// Whether the file at `path` holds already what `source` does, which is left at its first byte.
    func canKeep(_ path: RelativePath, copyOf source: borrowing OpenFile) throws(PublishingError) -> Bool {
        guard let current, inventory.files.contains(path) else { return false }
        let file = try OpenFile.reading(path, in: current.folder)
        guard try canKeep(file, size: Int(source.status().st_size)) else { return false }
        if try file.holdsSame(as: source) { return true }
        try source.rewind()
        return false
    }

    private func canKeep(_ file: borrowing OpenFile, size: Int) throws(PublishingError) -> Bool {
        let status = try file.status()
        return status.st_size == size && status.st_mode & 0o7777 == fileMode
    }

    /// Whether the output has all that the site has claimed and nothing else, given that no file had to be written.
    func isSame(as claims: PathClaims) -> Bool {
        current != nil && markerStands && inventory.strangers == 0
            && inventory.files.allSatisfy(claims.hasFile) && inventory.folders.allSatisfy(claims.hasFolder)
    }

    /// How many files and links of the output are not in the site.
    func countMissing(from claims: PathClaims) -> Int {
        inventory.strangers + inventory.files.count { !claims.hasFile($0) }
    }
}
