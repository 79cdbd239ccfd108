import Glibc

extension OpenFile {
    /// Whether the file begins with these bytes. For a file of their size: whether it holds these and no others.
    func holds(_ bytes: [UInt8]) throws(PublishingError) -> Bool {
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: min(bytes.count, Self.bufferSize), alignment: 16)
        defer { buffer.deallocate() }
        var compared = 0
        while compared < bytes.count {
            let wanted = min(buffer.count, bytes.count - compared)
            let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
            let same = bytes.withUnsafeBytes { bytes in
                count == wanted && Self.same(bytes[compared..<(compared + wanted)], buffer[..<wanted])
            }
            guard same else { return false }
            compared += wanted
        }
        return true
    }

    /// Whether both files hold the same bytes, read from where they stand.
    func holdsSame(as other: borrowing OpenFile) throws(PublishingError) -> Bool {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * Self.bufferSize, alignment: 16)
        defer { buffer.deallocate() }
        let here = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Self.bufferSize])
        let there = UnsafeMutableRawBufferPointer(rebasing: buffer[Self.bufferSize...])
        while true {
            let count = try read(into: here)
            guard try other.read(into: there) == count else { return false }
            if count == 0 { return true }
            guard Self.same(UnsafeRawBufferPointer(here)[..<count], there[..<count]) else { return false }
        }
    }

    private static func same(
        _ one: Slice<UnsafeRawBufferPointer>, _ other: Slice<UnsafeMutableRawBufferPointer>
    ) -> Bool {
        let one = UnsafeRawBufferPointer(rebasing: one)
        let other = UnsafeRawBufferPointer(rebasing: other)
        guard one.count == other.count else { return false }
        guard let here = one.baseAddress, let there = other.baseAddress else { return one.isEmpty }
        return memcmp(here, there, one.count) == 0
    }

    private static let bufferSize = 128 << 10
}
