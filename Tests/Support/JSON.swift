import Foundation

/// A value read from JSON by Foundation, independently of the project's own writer.
public struct JSON {
    private let value: Any?

    public init(_ text: String) throws {
        // Foundation drops a mark of byte order where a text begins with one.
        let text = text.replacing("\u{FEFF}", with: "\\uFEFF")
        value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private init(value: Any?) {
        self.value = value
    }

    public subscript(name: String) -> JSON { JSON(value: (value as? [String: Any])?[name]) }
    public var list: [JSON] { (value as? [Any] ?? []).map { JSON(value: $0) } }
    public var text: String? { value as? String }
    public var integer: Int? { (value as? NSNumber)?.intValue }
    public var number: Double? { (value as? NSNumber)?.doubleValue }
    /// An amount in hundredths, exact up to ninety thousand million million.
    public var cents: Int? { number.map { Int(($0 * 100).rounded()) } }
}
