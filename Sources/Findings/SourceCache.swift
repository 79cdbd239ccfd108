import Text

/// The files that were last asked for, so that many findings in one file read it once.
struct SourceCache {
    private let source: (String) -> [UInt8]?
    /// By the path's bytes: `String` takes different spellings of one letter for equal, but a disk does not.
    private var known: [[UInt8]: LineIndex?] = [:]
    private static let capacity = 32

    init(_ source: @escaping (String) -> [UInt8]?) {
        self.source = source
    }

    /// The lines of the file at `path`; nil if it cannot be read.
    mutating func lines(of path: String) -> LineIndex? {
        let key = Array(path.utf8)
        if let index = known[key] { return index }
        if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
        let index = source(path).map(LineIndex.init)
        known[key] = .some(index)
        return index
    }
}
