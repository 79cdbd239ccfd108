/// The order of names everywhere: by their UTF-8 bytes, so that it never depends on a locale.
public func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
