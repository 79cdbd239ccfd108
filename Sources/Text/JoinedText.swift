extension String {
    /// Texts one behind the other, put into one store of the right size.
    ///
    /// Pages have such texts by the hundred, above all addresses: joined by `+`, text by text, they take three times as long.
    public init(joining first: String, _ second: String, _ third: String = "") {
        let count = first.utf8.count + second.utf8.count + third.utf8.count
        self.init(unsafeUninitializedCapacity: count) { buffer in
            let one = buffer.put(first, at: 0)
            let two = buffer.put(second, at: one)
            return buffer.put(third, at: two)
        }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Copies a text to a place where there is room for it, and says where it ends.
    @inline(__always)
    fileprivate func put(_ text: String, at start: Int) -> Int {
        let end = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard let target = baseAddress, let source = bytes.baseAddress, bytes.count <= count - start else {
                return start
            }
            (target + start).update(from: source, count: bytes.count)
            return start + bytes.count
        }
        if let end { return end }
        var next = start
        for byte in text.utf8 where next < count {
            self[next] = byte
            next += 1
        }
        return next
    }
}
