/// A page as it grows: bytes of UTF-8, added at the end only.
///
/// A page is put together from some thousand short pieces. They are copied into a store that is there already; an array
/// that grows by each of them takes three times as long.
public struct OutputBuffer: Sendable {
    /// Bytes behind ``count`` are room for more.
    private var store: [UInt8]
    /// How many bytes were written so far.
    public private(set) var count = 0

    /// An empty buffer with room for so many bytes before it has to grow.
    public init(capacity: Int = 0) {
        store = Self.room(for: max(0, capacity))
    }

    /// So many bytes that hold anything: all are written before they are read, since ``count`` tells which have been. To fill
    /// them with zeros takes as many steps as a short page has bytes.
    private static func room(for capacity: Int) -> [UInt8] {
        Array(unsafeUninitializedCapacity: capacity) { _, count in count = capacity }
    }

    /// What was written so far.
    public var bytes: [UInt8] { Array(store[..<count]) }

    /// What was written, for whoever writes nothing more: it is not copied.
    consuming func finish() -> [UInt8] {
        store.removeLast(store.count - count)
        return store
    }

    /// Adds text as it stands, unescaped.
    public mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append($0) }
    }

    /// Adds text as it stands, unescaped.
    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Adds bytes as they stand.
    public mutating func append(_ more: [UInt8]) {
        more.withUnsafeBufferPointer { append($0) }
    }

    /// Adds bytes as they stand.
    @inline(__always)
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        if store.count - count < more.count { grow(by: more.count) }
        let end = count
        store.withUnsafeMutableBytes { store in
            // There is room: it was made above.
            guard let target = store.baseAddress, let source = more.baseAddress else { return }
            (target + end).copyMemory(from: source, byteCount: more.count)
        }
        count = end + more.count
    }

    /// Adds text with the characters escaped that mean something in HTML, in attributes too.
    public mutating func appendEscaped(_ text: String) {
        // Where a text lies in one piece, as texts of Swift do, nothing is copied.
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { HTMLEscaping.escape($0, into: &self) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { HTMLEscaping.escape($0, into: &self) } }
    }

    /// Forgets what was written and keeps the room.
    public mutating func removeAll() {
        count = 0
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        store += Self.room(for: max(more, store.count))
    }
}
