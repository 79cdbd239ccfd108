import Findings
import Text

/// Slips of which YAML makes something else than what was meant, told for what they are.
extension FieldReader {
    /// Reports an entry of a list of texts that is none: most often one with a `: ` in it, which makes it a field with a value.
    func reportNoText(_ item: YAMLNode, _ name: String) {
        guard case .mapping(let entries) = item.content, let first = entries.first,
            first.keyRange.start == item.range.start
        else {
            file.report(
                .wrongType, at: item.range, .itemNoText(field: prefix + name, kind: item.kind))
            return
        }
        var quoted: String?
        if entries.count == 1, case .scalar(let text, isPlain: true) = first.value.content,
            item.range.end.line == item.range.start.line,
            first.value.range.start.column == first.keyRange.end.column + 2
        {
            quoted = quotedForYAML("\(first.key): \(text)".unicodeScalars)
        }
        let end = first.value.range.end.line == item.range.start.line ? first.value.range.end : item.range.end
        file.report(
            .wrongType, at: item.range,
            .colonMakesField(field: prefix + name), help: .quoteTheWholeText, suggestion: quoted, fix: quoted,
            fixRange: SourceRange(start: item.range.start, end: end))
    }

    /// Reports an item of a list of mappings that is none.
    func reportNoMapping(_ item: YAMLNode, _ name: String, lead: String?) {
        guard let lead, case .scalar(let text, _) = item.content, item.range.start.line == item.range.end.line else {
            file.report(.wrongType, at: item.range, .itemNoMapping(field: prefix + name, kind: item.kind))
            return
        }
        let meant = "\(lead): \(writtenForYAML(text))"
        file.report(
            .wrongType, at: item.range, .itemWithoutName(field: prefix + name, name: lead), suggestion: meant,
            fix: item.isReplaceable ? meant : nil)
    }

    /// Reports a single value in the place of fields, `company: address:1 Hill`, whose colon is none to YAML; false if it has none.
    func reportLostField(_ value: YAMLNode) -> Bool {
        guard let slip = LostField(value) else { return false }
        slip.report(in: file)
        return true
    }

    /// Reports a list whose items begin with a mark that begins none to YAML; false if they do not.
    func reportBullet(_ value: YAMLNode, _ name: String) -> Bool {
        let text =
            switch value.content {
            case .scalar(let text, isPlain: true): text
            case .mapping(let entries): entries.first?.key ?? ""
            default: ""
            }
        guard let first = text.unicodeScalars.first, first.isForeignBullet || first == "-" || first == "*" else {
            return false
        }
        file.report(
            .wrongType, at: value.range.firstScalar,
            first == "-" ? .noSpaceBehindSign(sign: "-") : .beginsNoItem(sign: String(first)),
            help: .listItemsBeginWithDash(field: prefix + name))
        return true
    }

    /// A value without a blank before it that is none to YAML; that is reported.
    func withoutForeignBlank(_ text: String, _ value: YAMLNode, _ name: String) -> String {
        guard case .scalar(_, isPlain: true) = value.content, let first = text.unicodeScalars.first,
            first.isForeignBlank, ![0x200B, 0x2060, 0xFEFF].contains(first.value), !text.isBlank
        else { return text }
        let trimmed = String(text.unicodeScalars.drop { $0.isForeignBlank || $0.isYAMLBlank })
        file.report(
            .badValue, at: value.range.firstScalar,
            .beginsWithForeignBlank(field: prefix + name, blank: first.nameOfBlank),
            help: .plainSpaceBehindColon, suggestion: trimmed,
            fix: value.isReplaceable ? writtenForYAML(trimmed) : nil, fixRange: value.range)
        return trimmed
    }
}

/// A value that was meant as a field: `address:1 Hill`, `address 1 Hill`.
struct LostField {
    private let colon: SourceRange
    private let isWide: Bool
    /// The blanks behind the colon that are none to YAML.
    private let blanks: ArraySlice<Unicode.Scalar>
    /// Whether what stands behind the colon and its blanks is a text by itself; `!14` and `*a` are something else to YAML.
    private let hasText: Bool

    /// Nil for a value that has no colon behind a field's name.
    init?(_ value: YAMLNode) {
        guard case .scalar(let text, isPlain: true) = value.content else { return nil }
        // Of several lines the first is told: what stands before its colon has no blank, and the others follow from it.
        let scalars = Array(text.unicodeScalars)
        guard let index = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }), index > 0, index + 1 < scalars.count,
            case let isWide = scalars[index] == "：",
            scalars[..<index].allSatisfy({ $0.isOfFieldName || isWide && $0.properties.isAlphabetic }),
            scalars[index + 1] != "/"
        else { return nil }
        self.isWide = isWide
        blanks = scalars[(index + 1)...].prefix { $0.isForeignBlank || $0.isYAMLBlank }
        hasText = scalars[blanks.endIndex...].isReadAsText
        colon = SourceRange(line: value.range.start.line, column: value.range.start.column + index, length: 1)
    }

    func report(in file: SourceFile) {
        if isWide {
            file.report(
                .yamlSyntax, at: colon, .wideColon, help: .switchToLatin, suggestion: ": ", fix: hasText ? ": " : nil)
        } else if let blank = blanks.first, blank.isForeignBlank {
            let start = SourcePosition(line: colon.start.line, column: colon.end.column)
            let range = SourceRange(line: start.line, column: start.column, length: blanks.count)
            file.report(
                .yamlSyntax, at: range, .foreignBlankBehindColon(blank: blank.nameOfBlank), help: .writePlainSpace,
                fix: hasText ? " " : nil)
        } else {
            file.report(
                .yamlSyntax, at: colon, .noSpaceBehindSign(sign: ":"), help: .writeFieldAndValue,
                fix: hasText ? ": " : nil)
        }
    }
}
