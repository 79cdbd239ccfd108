import Glibc

/// A path below a folder, as the bytes that the system takes.
///
/// Two paths are the same when their bytes are: unlike a `String`, whose equality would take two files for one when
/// their names differ only in how an accent is composed.
struct RelativePath: Hashable, Sendable {
    /// The bytes and the NUL that ends them.
    let cString: [CChar]

    /// The path as text, for messages: what is not UTF-8 is replaced.
    var text: String {
        String(decoding: cString.dropLast().lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The path of the folder that holds this path, or nil at the top.
    var parent: RelativePath? {
        guard let slash = cString.lastIndex(of: Self.slash) else { return nil }
        return RelativePath(cString: cString[..<slash] + [0])
    }

    /// The path of `name` in the folder that this path names.
    func appending(_ name: RelativePath) -> RelativePath {
        RelativePath(cString: cString.dropLast() + [Self.slash] + name.cString)
    }

    /// Whether the first part begins with a dot.
    var isHidden: Bool { cString.first == Self.dot }

    init(cString: [CChar]) {
        self.cString = cString
    }

    /// A path that the program itself names.
    init(_ name: String) {
        cString = Array(name.utf8CString)
    }

    /// A path for a file of the site, refused where it could lead outside the output or name a dotfile.
    init(validating path: String) throws(PathProblem) {
        let bytes = Array(path.utf8CString)
        guard bytes.count > 1 else { throw .empty }
        guard bytes[0] != Self.slash else { throw .absolute }
        var start = 0
        var parts = 0
        for (index, byte) in bytes.enumerated() where byte == Self.slash || byte == 0 {
            guard byte != 0 || index == bytes.count - 1 else { throw .nul }
            try Self.validate(part: bytes[start..<index])
            start = index + 1
            parts += 1
        }
        // Whatever publishing makes, it can walk and remove again with one open folder for each part.
        guard parts <= 100, bytes.count <= 4000 else { throw .tooDeep }
        cString = bytes
    }

    private static func validate(part: ArraySlice<CChar>) throws(PathProblem) {
        guard let first = part.first else { throw .emptyPart }
        guard part.count <= Int(NAME_MAX) else { throw .tooLong }
        guard first == dot else { return }
        throw part.count == 1 || part.elementsEqual([dot, dot]) ? .dots : .hidden
    }

    private static let slash = CChar(UInt8(ascii: "/"))
    private static let dot = CChar(UInt8(ascii: "."))

    static func == (one: RelativePath, other: RelativePath) -> Bool {
        one.cString.count == other.cString.count && memcmp(one.cString, other.cString, one.cString.count) == 0
    }

    func hash(into hasher: inout Hasher) {
        cString.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension RelativePath: Comparable {
    static func < (one: RelativePath, other: RelativePath) -> Bool {
        strcmp(one.cString, other.cString) < 0
    }
}
