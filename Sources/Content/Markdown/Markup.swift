import Text

/// An element of the markup that libcmark has no node for.
enum Element: String {
    case del, div, h3, h4, h5, h6, span, table, tbody, td, th, thead, tr

    /// The heading of a rank on the page; a narrative's stand between the third and the sixth.
    static func heading(rank: Int) -> Element {
        switch rank {
        case ...3: .h3
        case 4: .h4
        case 5: .h5
        default: .h6
        }
    }

    /// What begins it, with its attributes in order.
    func start(_ attributes: KeyValuePairs<String, String> = [:]) -> String {
        var tag = "<" + rawValue
        for (name, value) in attributes { tag += " \(name)=\"\(escaped(value))\"" }
        return tag + ">"
    }

    /// What ends it.
    var end: String { "</" + rawValue + ">" }
}

/// A piece of markup, written element by element: whatever is begun is ended in turn, and texts come out escaped.
struct Markup {
    private(set) var text = ""
    private var open: [Element] = []

    /// Begins an element within the innermost one that is open.
    mutating func begin(_ element: Element, _ attributes: KeyValuePairs<String, String> = [:]) {
        text += element.start(attributes)
        open.append(element)
    }

    /// Ends the innermost element.
    mutating func end() {
        if let element = open.popLast() { text += element.end }
    }

    /// Begins an element, and a line within it.
    mutating func beginLine(_ element: Element, _ attributes: KeyValuePairs<String, String> = [:]) {
        begin(element, attributes)
        text += "\n"
    }

    /// Ends the innermost element, and the line that it stands on.
    mutating func endLine() {
        end()
        text += "\n"
    }

    /// Adds a text as it is read.
    mutating func add(_ words: String) { text += escaped(words) }

    /// Adds what libcmark has rendered already.
    mutating func add(rendered markup: String) { text += markup }
}

/// A text as it stands within markup and the quotes of an attribute.
private func escaped(_ text: String) -> String {
    let isMarked = text.holdsByte { byte in
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
        default: false
        }
    }
    guard isMarked else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;")
}
