import Findings
import Model
import Text

/// An account's card with the day written into it on which the card was checked. All else stays, byte for byte.
public struct ReviewStamp: Sendable {
    /// Why a card cannot be stamped, in plain words.
    public struct Problem: Error, Sendable {
        /// Without a full stop, to stand behind the file's path and line.
        public let message: Statement
        /// The line of the file that is to blame, counted from 1.
        public let line: Int
    }

    /// The card's new content.
    public let bytes: [UInt8]
    /// What stood there before; nil if there was nothing.
    public let before: String?

    /// Stamps a card: the value of `reviewed` is replaced, in its quotes if it has some; where there is none, a line is
    /// put in below `owner`, or else below `name`.
    public init(_ card: [UInt8], on day: Day) throws(Problem) {
        let fields = try CardFields(card)
        let edit = try Self.edit(fields, day: day)
        var bytes = card
        bytes.replaceSubrange(edit.range, with: edit.text.utf8)
        // Anchors, tags or a mapping in braces could make the edit say something else than it should.
        guard let after = try? CardFields(bytes), after.texts == fields.texts(withReviewed: day.description) else {
            throw Problem(message: .reviewedByHand, line: edit.line)
        }
        self.bytes = bytes
        before = fields["reviewed"].flatMap { $0.value.isEmpty ? nil : $0.value.plainText }
    }

    private typealias Edit = (range: Range<Int>, text: String, line: Int)

    private static func edit(_ fields: CardFields, day: Day) throws(Problem) -> Edit {
        let text = day.description
        guard let reviewed = fields["reviewed"] else { return try insertion(fields, text) }
        let line = reviewed.keyRange.start.line
        guard case .scalar(let old, let isPlain) = reviewed.value.content else {
            throw Problem(
                message: .wrongKind(field: "reviewed", form: .aDate, kind: reviewed.value.kind), line: line)
        }
        guard let range = fields.index.offsets(of: reviewed.value.range),
            let key = fields.index.offsets(of: reviewed.keyRange)
        else { throw Problem(message: .reviewedNotFound, line: line) }
        if range.isEmpty {
            // Nothing stands behind the colon.
            guard let colon = fields.index.bytes[key.upperBound...].firstIndex(of: UInt8(ascii: ":")) else {
                throw Problem(message: .reviewedNotFound, line: line)
            }
            return (colon + 1..<colon + 1, " " + text, line)
        }
        let isQuoted = !isPlain && range.count == old.utf8.count + 2
        return (isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range, text, line)
    }

    private static func insertion(_ fields: CardFields, _ text: String) throws(Problem) -> Edit {
        guard let neighbour = fields["owner"] ?? fields["name"] else {
            throw Problem(message: .noNeighbourOfReviewed, line: 1)
        }
        let index = fields.index
        let line = neighbour.value.range.end.line
        guard let content = index.content(ofLine: line), let next = index.content(ofLine: line + 1) else {
            throw Problem(message: .noLineBelow(name: neighbour.key), line: line)
        }
        // The line break of the line above, whatever this file ends its lines with.
        let lineBreak = String(decoding: index.bytes[content.upperBound..<next.lowerBound], as: UTF8.self)
        let indent = String(repeating: " ", count: neighbour.keyRange.start.column - 1)
        return (next.lowerBound..<next.lowerBound, indent + "reviewed: " + text + lineBreak, line)
    }
}

/// The fields of a card and where they stand.
private struct CardFields {
    let index: LineIndex
    private let entries: [YAMLNode.Entry]

    init(_ card: [UInt8]) throws(ReviewStamp.Problem) {
        let file = SourceFile(path: "account.md")
        index = LineIndex(card)
        let text = withoutByteOrderMark(card)
        do throws(Unreadable) {
            try checkText(text)
        } catch {
            throw ReviewStamp.Problem(message: .theFile(problem: error.message), line: error.range.start.line)
        }
        let yaml = FrontMatter(text, in: file)?.yaml
        let root = yaml.flatMap { YAMLParser.parse($0, in: file, lineOffset: 1) }
        if let finding = file.findings.first {
            throw ReviewStamp.Problem(message: finding.message, line: finding.place.range.start.line)
        }
        guard case .mapping(let entries) = root?.content else {
            throw ReviewStamp.Problem(message: .noFieldsInFrontMatter, line: 1)
        }
        self.entries = entries
    }

    subscript(name: String) -> YAMLNode.Entry? { entries.first { $0.key == name } }

    /// All fields with what they hold, to be compared.
    var texts: [String: String] { texts(withReviewed: nil) }

    func texts(withReviewed day: String?) -> [String: String] {
        var texts = Dictionary(entries.map { ($0.key, $0.value.plainText) }, uniquingKeysWith: { first, _ in first })
        if let day { texts["reviewed"] = day }
        return texts
    }
}

extension YAMLNode {
    /// What the node holds, without its places.
    fileprivate var plainText: String {
        switch content {
        case .scalar(let text, _): text
        case .sequence(let items): "[" + items.map(\.plainText).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key): \($0.value.plainText)" }.joined(separator: ", ") + "}"
        }
    }
}
