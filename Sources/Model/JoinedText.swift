extension String {
    /// Texts one behind the other, put into one store of the right size.
    ///
    /// Pages have such texts by the hundred, above all addresses: joined by `+`, text by text, they take three times as long.
    public init(joining first: String, _ second: String, _ third: String = "") {
        var (first, second, third) = (first, second, third)
        let count = first.utf8.count + second.utf8.count + third.utf8.count
        self = first.withUTF8 { first in
            second.withUTF8 { second in
                third.withUTF8 { third in
                    String(unsafeUninitializedCapacity: count) { buffer in
                        var end = 0
                        for part in [first, second, third] where !part.isEmpty {
                            _ = UnsafeMutableBufferPointer(rebasing: buffer[end...]).update(fromContentsOf: part)
                            end += part.count
                        }
                        return end
                    }
                }
            }
        }
    }
}
