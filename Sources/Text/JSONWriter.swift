/// Writes JSON (RFC 8259) into bytes: keys in the order in which they are written, the same bytes on every machine.
///
///     var json = JSONWriter(.indented)
///     json.object {
///         $0.member("name", "Acme")
///         $0.array("sales") { $0.number(verbatim: "12.50") }
///     }
///
/// The writer sets commas and line breaks; its user sees to it that each key is followed by one value.
public struct JSONWriter: Sendable {
    /// How the text is laid out.
    public enum Layout: Sendable {
        /// Without any space.
        case compact
        /// A line for each member and element, each level two spaces further in.
        case indented
    }

    /// What has been written so far. There is no line break at the end.
    public private(set) var bytes: [UInt8] = []
    private let layout: Layout
    private var depth = 0
    private var isFirst = true
    private var followsKey = false

    /// A writer that has written nothing yet.
    public init(_ layout: Layout = .compact) {
        self.layout = layout
    }

    /// What has been written so far, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Values

    /// An object, whose members `fill` writes.
    public mutating func object<Failure: Error>(
        _ fill: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        open(UInt8(ascii: "{"))
        try fill(&self)
        close(UInt8(ascii: "}"))
    }

    /// An array, whose elements `fill` writes.
    public mutating func array<Failure: Error>(_ fill: (inout JSONWriter) throws(Failure) -> Void) throws(Failure) {
        open(UInt8(ascii: "["))
        try fill(&self)
        close(UInt8(ascii: "]"))
    }

    /// A string, with all escaped that JSON, JavaScript or a terminal would stumble over.
    public mutating func string(_ value: String) {
        beginValue()
        appendQuoted(value)
    }

    /// A whole number.
    public mutating func number(_ value: Int) {
        number(verbatim: String(value))
    }

    /// A number as it stands, such as `12.50`. It has to be a number of JSON: it is not looked at.
    public mutating func number(verbatim digits: String) {
        beginValue()
        bytes.append(contentsOf: digits.utf8)
    }

    /// `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        beginValue()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// `null`.
    public mutating func null() {
        beginValue()
        bytes.append(contentsOf: "null".utf8)
    }

    // MARK: Members

    /// A member's name; its value is to be written next.
    public mutating func key(_ name: String) {
        beginValue()
        appendQuoted(name)
        bytes.append(UInt8(ascii: ":"))
        if layout == .indented { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    // MARK: Layout

    private mutating func open(_ bracket: UInt8) {
        beginValue()
        bytes.append(bracket)
        depth += 1
        isFirst = true
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(bracket)
        isFirst = false
    }

    /// Sets the comma and the line break that belong before a value or a key.
    private mutating func beginValue() {
        if followsKey {
            followsKey = false
            return
        }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
        isFirst = false
    }

    private mutating func breakLine() {
        guard layout == .indented else { return }
        let shown = min(2 * depth, Self.line.count - 1)
        bytes.append(contentsOf: Self.line[...shown])
        for _ in shown..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
    }

    /// A line break and the blanks behind it, deeper than our files nest: copied at once.
    private static let line: [UInt8] = [UInt8(ascii: "\n")] + Array(repeating: UInt8(ascii: " "), count: 32)

    private mutating func appendQuoted(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        appendJSONEscaped(value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}
