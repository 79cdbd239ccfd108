/// The colours of a terminal (ECMA-48 §8.3.117), or none of them.
struct Paint {
    enum Colour: String {
        case bold = "1"
        case error = "1;31"
        case warning = "1;33"
        case note = "1;32"
        case help = "1;36"
        case gutter = "1;34"
    }

    var isOn: Bool

    func callAsFunction(_ text: String, _ colour: Colour) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    func callAsFunction(_ text: String, _ severity: Severity) -> String {
        self(text, Self.colour(of: severity))
    }

    static func colour(of severity: Severity) -> Colour {
        switch severity {
        case .error: .error
        case .warning: .warning
        }
    }
}
