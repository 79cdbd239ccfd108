import Findings

/// A value in quotes or brackets, read character by character, over as many lines as it takes.
struct EnclosedValue {
    /// How far a line has brought the value.
    enum Outcome: Equatable {
        /// It ends with the line, or a comment follows.
        case closed
        /// It goes on on the next line.
        case open
        /// It ends before this column, at which more text stands.
        case followed(Int)
        /// Within brackets, a comment begins at this column and hides what should close them.
        case dropped(Int)
    }

    /// The character with which the value begins.
    let opening: Unicode.Scalar
    var isFirstLine = true
    private var brackets: [Unicode.Scalar] = []
    private var innerQuote: Unicode.Scalar?
    private var isStarted = false

    init(_ opening: Unicode.Scalar) {
        self.opening = opening
    }

    /// The quotes around the value; nil for brackets.
    var quote: Unicode.Scalar? { opening == "\"" || opening == "'" ? opening : nil }

    /// That text follows where the value ends.
    var excess: Statement { quote.map { .valueEndsBefore(quote: String($0)) } ?? .bracketEndsBefore }

    var complaint: Statement {
        switch opening {
        case "[": .listNotClosed
        case "{": .mappingNotClosed
        default: .textInQuotesNotClosed
        }
    }

    var remedy: Statement {
        switch opening {
        case "[": .closeList
        case "{": .closeMapping
        default: .closeQuote
        }
    }

    /// What has to be written behind it, if that is all that is missing.
    var closing: String? {
        if quote != nil { return String(opening) }
        guard innerQuote == nil else { return nil }
        return brackets.reversed().map { $0 == "[" ? "]" : "}" }.joined()
    }

    mutating func read(_ line: [Unicode.Scalar], from start: Int, to end: Int) -> Outcome {
        var index = start
        if !isStarted {
            isStarted = true
            if quote != nil { innerQuote = opening } else { brackets = [opening] }
            index += 1
        }
        while index < end {
            let scalar = line[index]
            if let inner = innerQuote {
                if inner == "\"", scalar == "\\" {
                    index += 2
                    continue
                }
                if scalar == inner {
                    if inner == "'", index + 1 < end, line[index + 1] == "'" {
                        index += 2
                        continue
                    }
                    innerQuote = nil
                    if quote != nil { return rest(line, index + 1, end) }
                }
                index += 1
                continue
            }
            let isFresh = index == 0 || line[index - 1].isYAMLBlank || ",[{".unicodeScalars.contains(line[index - 1])
            switch scalar {
            case "\"", "'":
                if isStartOfItem(line, index) { innerQuote = scalar }
            case "[", "{":
                if isStartOfItem(line, index) { brackets.append(scalar) }
            case "]", "}":
                brackets.removeLast()
                if brackets.isEmpty { return rest(line, index + 1, end) }
            case "#" where isFresh: return .dropped(index)
            default: break
            }
            index += 1
        }
        return .open
    }

    private func rest(_ line: [Unicode.Scalar], _ start: Int, _ end: Int) -> Outcome {
        guard start < end, let next = line[start..<end].firstIndex(where: { !$0.isYAMLBlank }) else { return .closed }
        if line[next] == "#", next > start { return .closed }
        return .followed(start)
    }

    /// Whether a value may begin here, so that a quote or a bracket opens something.
    private func isStartOfItem(_ line: [Unicode.Scalar], _ index: Int) -> Bool {
        guard let before = line[..<index].last(where: { !$0.isYAMLBlank }) else { return true }
        return ",[{:".unicodeScalars.contains(before)
    }
}
