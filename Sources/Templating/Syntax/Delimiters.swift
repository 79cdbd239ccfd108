/// What opens and closes a tag.
struct Delimiters: Equatable, Sendable {
    /// A longer delimiter is refused, for each is looked for at every byte.
    static let longest = 16

    let open: [UInt8]
    let close: [UInt8]

    static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))
}

extension Delimiters {
    /// Reads what stands between the equals signs of `{{=<% %>=}}`; nil when that is not two words without an
    /// equals sign.
    init?(_ content: some Sequence<UInt8>) {
        let words = content.split(whereSeparator: \.isWhitespace)
        guard words.count == 2 else { return nil }
        open = Array(words[0])
        close = Array(words[1])
        let hasRoom = open.count <= Self.longest && close.count <= Self.longest
        let equals = UInt8(ascii: "=")
        if !hasRoom || open.contains(equals) || close.contains(equals) { return nil }
    }
}
