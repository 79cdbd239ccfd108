import Findings
import Model
import Text

/// Reads the fields of one YAML mapping, each by its name, and reports what is wrong with them.
///
/// A record's decoder asks for each field that `schema/` declares; what nobody asked for is unknown.
struct FieldReader {
    /// A text with its place; `isReplaceable` if another may be written there.
    struct Scalar {
        let text: String
        let range: SourceRange
        let isReplaceable: Bool
    }

    /// What a mapping is: a record, a field that holds others, or an item of a list.
    enum Subject {
        case record(Statement)
        case mapping, item
    }

    let file: SourceFile
    var amounts: Amounts
    /// The names of the mappings around this one, such as `company.bank.`.
    let prefix: String
    private let kind: Subject
    /// Where a missing field is reported: the key of the mapping.
    let keyRange: SourceRange
    let range: SourceRange
    let entries: [YAMLNode.Entry]
    var isAsked: [Bool]
    /// Where each field of a long mapping stands; a few are found sooner by looking at each.
    let positions: [String: Int]?
    static let few = 24
    /// How many fields are named to whoever writes an unknown one.
    static let listed = 60
    var names: [String] = []
    let isListItem: Bool
    /// For what holds of the record, some fields are required.
    var conditions: FieldConditions = []
    /// Whether the mapping stands in `{ }`.
    let isInBrackets: Bool

    init(
        _ node: YAMLNode, subject: Subject, keyRange: SourceRange, in file: SourceFile, amounts: Amounts,
        prefix: String = "", isListItem: Bool = false
    ) {
        self.file = file
        self.amounts = amounts
        self.prefix = prefix
        kind = subject
        self.keyRange = keyRange
        self.isListItem = isListItem
        range = node.range
        isInBrackets = node.isInBrackets
        if case .mapping(let entries) = node.content { self.entries = entries } else { entries = [] }
        isAsked = Array(repeating: false, count: entries.count)
        names.reserveCapacity(Self.few)
        positions =
            entries.count <= Self.few
            ? nil : Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the mapping is, in the words of a message: "a visit", "`company.bank`".
    var subject: Statement {
        switch kind {
        case .record(let record): record
        case .mapping: .theMapping(field: String(prefix.dropLast()))
        case .item: .anItemOf(field: String(prefix.dropLast()))
        }
    }

    /// Where a field stands among the entries.
    func position(of name: String) -> Int? {
        guard let positions else {
            file.count(entries.count)
            // Lengths first: to hold two texts against one another takes long, and an entry is large.
            let length = name.utf8.count
            for index in entries.indices where entries[index].key.utf8.count == length && entries[index].key == name {
                return index
            }
            return nil
        }
        file.count(1)
        return positions[name]
    }

    /// A field as it stands there, which does not make it known.
    func entry(_ name: String) -> YAMLNode.Entry? { position(of: name).map { entries[$0] } }

    var place: Place { file.place(range) }

    // MARK: - Texts and words

    mutating func text(_ name: String) -> String? {
        reportDropped(name)
        guard let scalar = scalar(name, .aText) else { return nil }
        checkDirections(scalar, name)
        return scalar.text
    }

    /// A text that must be there. If it is not, that is reported and the empty text stands in for it.
    mutating func requiredText(_ name: String) -> String {
        requireVisible(name) ? text(name) ?? "" : ""
    }

    /// A list of texts; a single text counts as a list of one.
    mutating func texts(_ name: String, of items: ListMarks.Items = .phrases) -> [String] {
        reportDropped(name)
        reportListMarks(name, as: items)
        return scalars(name).map { scalar in
            checkDirections(scalar, name)
            return scalar.text
        }
    }

    /// The items of a list of texts with their places; a single text counts as a list of one.
    mutating func scalars(_ name: String) -> [Scalar] {
        guard let value = value(name) else { return [] }
        switch value.content {
        case .scalar:
            return scalar(value, name, .aListOfTexts).map { [$0] } ?? []
        case .sequence(let items):
            return items.compactMap { item in
                if item.isEmpty {
                    report(item.dropped)
                    return nil
                }
                guard case .scalar = item.content else {
                    reportNoText(item, name)
                    return nil
                }
                return scalar(item, name, .aText)
            }
        case .mapping:
            reportKind(of: value, name, .aListOfTexts)
            return []
        }
    }

    /// One of the words of an enumeration.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, _: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let scalar = scalar(name, .aWord) else { return nil }
        if let word = Word(rawValue: scalar.text) { return word }
        let allowed = Word.allCases.map(\.rawValue)
        reportBadWord(name, scalar, allowed)
        return nil
    }

    mutating func flag(_ name: String) -> Bool? {
        guard let scalar = scalar(name, .trueOrFalse) else { return nil }
        switch scalar.text {
        case "true", "True", "yes": return true
        case "false", "False", "no": return false
        default:
            let likely = likelyFlag(scalar.text)
            file.report(
                .wrongType, at: scalar.range,
                .wrongForm(field: prefix + name, form: .trueOrFalse, text: scalar.text), suggestion: likely,
                fix: scalar.isReplaceable ? likely : nil)
            return nil
        }
    }

    // MARK: - Nested values

    /// A mapping inside this one.
    mutating func mapping(_ name: String) -> FieldReader? {
        guard let index = index(of: name), !entries[index].value.isEmpty else { return nil }
        let entry = entries[index]
        guard case .mapping = entry.value.content else {
            if reportLostField(entry.value) { return nil }
            reportKind(of: entry.value, name, .aMappingOfFields)
            return nil
        }
        remember(name, entry.keyRange)
        var reader = FieldReader(
            entry.value, subject: .mapping, keyRange: entry.keyRange, in: file, amounts: amounts,
            prefix: "\(prefix)\(name).", isListItem: isListItem)
        reader.conditions = conditions
        return reader
    }

    /// A list of mappings.
    ///
    /// - Parameter lead: The field of an item that a text alone was most likely meant for; nil if there is no such field.
    mutating func list<Item>(_ name: String, lead: String? = nil, _ read: (inout FieldReader) -> Item?) -> [Item] {
        guard let value = value(name) else { return [] }
        guard case .sequence(let items) = value.content else {
            if reportBullet(value, name) || reportLostField(value) { return [] }
            reportKind(of: value, name, .aList, help: .beginItemsWithDash)
            return []
        }
        return items.compactMap { item in
            guard case .mapping = item.content else {
                if !item.isEmpty, !reportLostField(item) { reportNoMapping(item, name, lead: lead) }
                return nil
            }
            var reader = FieldReader(
                item, subject: .item, keyRange: item.range.firstScalar, in: file,
                amounts: amounts, prefix: "\(prefix)\(name).", isListItem: true)
            let result = read(&reader)
            reader.finish()
            return result
        }
    }

    /// The entries of a mapping whose keys are not fields but names.
    mutating func namedEntries(_ name: String) -> [YAMLNode.Entry] {
        guard let value = value(name) else { return [] }
        guard case .mapping(let entries) = value.content else {
            if reportLostField(value) { return [] }
            reportKind(of: value, name, .aMapping)
            return []
        }
        return entries
    }

    /// The entries of this mapping whose keys are names rather than fields; they count as known from then on.
    mutating func takeEntries(where isWanted: (String) -> Bool) -> [YAMLNode.Entry] {
        file.count(entries.count)
        return entries.indices.filter { isWanted(entries[$0].key) }.map { index in
            isAsked[index] = true
            return entries[index]
        }
    }

    /// The value of a field as it is, if it is there and not empty.
    mutating func value(_ name: String) -> YAMLNode? {
        guard let index = index(of: name), !entries[index].value.isEmpty else { return nil }
        let value = entries[index].value
        if !isListItem { remember(name, value.range, isReplaceable: value.isReplaceable) }
        return value
    }

    // MARK: - Parts

    /// Where the field that is asked for stands; it is known from then on. Its entry is large: who needs a part takes that.
    mutating func index(of name: String) -> Int? {
        names.append(name)
        guard let index = position(of: name) else { return nil }
        isAsked[index] = true
        return index
    }

    /// A field's text.
    mutating func scalar(_ name: String, _ form: @autoclosure () -> Statement) -> Scalar? {
        guard let value = value(name) else { return nil }
        return scalar(value, name, form())
    }

    /// The text of a value that is called `name`.
    func scalar(_ value: YAMLNode, _ name: String, _ form: @autoclosure () -> Statement) -> Scalar? {
        guard case .scalar(let text, _) = value.content else {
            reportKind(of: value, name, form())
            return nil
        }
        guard isClean(text, name, value.range) else { return nil }
        return Scalar(
            text: withoutForeignBlank(text, value, name), range: value.range, isReplaceable: value.isReplaceable)
    }

    private func reportKind(of value: YAMLNode, _ name: String, _ form: Statement, help: Statement? = nil) {
        file.report(
            .wrongType, at: value.range, .wrongKind(field: prefix + name, form: form, kind: value.kind), help: help)
    }

    /// Items of lists have places of their own; only fields outside lists are remembered by name.
    func remember(_ name: String, _ range: SourceRange, isReplaceable: Bool = false) {
        if isListItem { return }
        file.remember(prefix.isEmpty ? name : prefix + name, at: range, isReplaceable: isReplaceable)
    }

    /// Escapes in double quotes could smuggle in characters that no page may hold.
    func isClean(_ text: String, _ name: String, _ range: SourceRange) -> Bool {
        let isBad = text.holdsUnfit
        if isBad { file.report(.badValue, at: range, .holdsControlCharacter(field: prefix + name)) }
        return !isBad
    }

    func reportBadWord(_ name: String, _ scalar: Scalar, _ allowed: [String]) {
        let nearest = file.likelyWord(scalar.text, among: allowed, of: name)
        let called = file.labels.names(called: scalar.text, among: allowed, of: name)
        let choice = Statement.either(called.map { .statement(.quoted(text: $0)) })
        file.report(
            .badValue, at: scalar.range, .notAllowed(field: prefix + name, text: scalar.text),
            help: choice.map { .writeWhicheverIsMeant(words: $0) }
                ?? .allowedWords(words: allowed.joined(separator: ", ")), suggestion: nearest,
            fix: scalar.isReplaceable ? nearest : nil)
    }

    /// One more field, as it is written behind the value of another.
    func fieldBehind(_ name: String, _ value: String) -> String {
        if isInBrackets { return ", \(name): \"\(value)\"" }
        let indent = (entries.first?.keyRange.start.column ?? 1) - 1
        return "\n" + String(repeating: " ", count: indent) + "\(name): \(value)"
    }
}

extension SourceRange {
    /// The first scalar of the range.
    var firstScalar: SourceRange { SourceRange(line: start.line, column: start.column) }
}
