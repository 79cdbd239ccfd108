import Glibc

/// The offset at which git began to write a conflict that nobody resolved: the first line that begins with `<<<<<<< `.
///
/// The other two signs alone prove nothing: `=======` underlines a heading, `>>>>>>> x` is a quote in quotes.
func firstMergeConflict(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes -> Int? in
        guard let start = bytes.baseAddress else { return nil }
        var offset = 0
        while let found = memchr(start + offset, Int32(conflictSign[0]), bytes.count - offset) {
            let position = start.distance(to: UnsafeRawPointer(found))
            let isLineStart = position == 0 || bytes[position - 1] == 0x0A
            if isLineStart, bytes[position...].starts(with: conflictSign) { return position }
            offset = position + 1
        }
        return nil
    }
}

private let conflictSign = Array("<<<<<<< ".utf8)
