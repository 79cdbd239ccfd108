/// A page as it grows: bytes of UTF-8, added at the end only.
public struct OutputBuffer: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8]

    /// An empty buffer with room for so many bytes before it has to grow.
    public init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Adds text as it stands, unescaped.
    public mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds text as it stands, unescaped.
    public mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds bytes as they stand.
    public mutating func append(_ more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    /// Adds bytes as they stand.
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Adds text with the characters escaped that mean something in HTML, in attributes too.
    public mutating func appendEscaped(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { HTMLEscaping.escape($0, into: &bytes) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { HTMLEscaping.escape($0, into: &bytes) } }
    }

    /// Forgets what was written and keeps the room.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }
}
