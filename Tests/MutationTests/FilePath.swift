/// A file's path within a site. Two are one only if their bytes are: a disk does not know that é can be written in two ways.
struct FilePath: Hashable, Comparable, CustomStringConvertible, Sendable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var description: String { text }

    static func == (left: FilePath, right: FilePath) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
    static func < (left: FilePath, right: FilePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
