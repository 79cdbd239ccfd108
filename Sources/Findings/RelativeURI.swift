/// A path as a URI (RFC 3986): each byte that may not stand in a path is percent-encoded.
///
/// A `:` is encoded too, since in a relative URI it would end a scheme. An absolute path becomes a `file` URI.
func uri(ofPath path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"):
            uri.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            uri += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
    }
    return uri
}
