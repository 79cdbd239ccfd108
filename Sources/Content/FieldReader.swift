import Findings
import Model

/// Reads the fields of one YAML mapping, each by its name, and reports what is wrong with them.
///
/// A record's decoder asks for each field that the record has; what nobody asked for is unknown. So the decoder is the
/// one declaration of the record's fields.
struct FieldReader {
    let file: SourceFile
    var amounts: Amounts
    /// The names of the mappings around this one, such as `company.bank.`.
    private let prefix: String
    /// What the mapping is, in the words of a message: "a visit", "`company.bank`".
    private let subject: String
    /// Where a missing field is reported: the key of the mapping.
    private let keyRange: SourceRange
    let range: SourceRange
    private let entries: [YAMLNode.Entry]
    private var isAsked: [Bool]
    private var names: [String] = []
    private let isListItem: Bool

    init(
        _ node: YAMLNode, subject: String, keyRange: SourceRange, in file: SourceFile, amounts: Amounts,
        prefix: String = "", isListItem: Bool = false
    ) {
        self.file = file
        self.amounts = amounts
        self.prefix = prefix
        self.subject = subject
        self.keyRange = keyRange
        self.isListItem = isListItem
        range = node.range
        if case .mapping(let entries) = node.content { self.entries = entries } else { entries = [] }
        isAsked = Array(repeating: false, count: entries.count)
    }

    var place: Place { file.place(range) }

    // MARK: - Texts and words

    mutating func text(_ name: String) -> String? {
        guard let (text, _) = scalar(name, "a text") else { return nil }
        return text
    }

    /// A text that must be there. If it is not, that is reported and the empty text stands in for it.
    mutating func requiredText(_ name: String) -> String {
        require(name) ? text(name) ?? "" : ""
    }

    /// A list of texts; a single text counts as a list of one.
    mutating func texts(_ name: String) -> [String] {
        placedTexts(name).map(\.text)
    }

    mutating func placedTexts(_ name: String) -> [(text: String, range: SourceRange)] {
        guard let value = value(name) else { return [] }
        switch value.content {
        case .scalar(let text, _):
            return isClean(text, name, value.range) ? [(text, value.range)] : []
        case .sequence(let items):
            return items.compactMap { item in
                if item.isEmpty { return nil }
                guard case .scalar(let text, _) = item.content else {
                    file.report(
                        .wrongType, at: item.range, "`\(prefix)\(name)` must be a list of texts; this is \(item.kind)")
                    return nil
                }
                return isClean(text, name, item.range) ? (text, item.range) : nil
            }
        case .mapping:
            file.report(.wrongType, at: value.range, "`\(prefix)\(name)` must be a list of texts, not a mapping")
            return []
        }
    }

    /// One of the words of an enumeration.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, _: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let (text, range) = scalar(name, "a word") else { return nil }
        if let word = Word(rawValue: text) { return word }
        let allowed = Word.allCases.map(\.rawValue)
        reportBadWord(name, text, range, allowed)
        return nil
    }

    mutating func flag(_ name: String) -> Bool? {
        guard let (text, range) = scalar(name, "true or false") else { return nil }
        switch text {
        case "true", "True", "yes": return true
        case "false", "False", "no": return false
        default:
            file.report(.wrongType, at: range, "`\(prefix)\(name)` must be true or false, not `\(text)`")
            return nil
        }
    }

    // MARK: - Dates

    mutating func day(_ name: String) -> Day? {
        guard let (text, range) = scalar(name, "a date") else { return nil }
        if let day = Day(text) { return day }
        reportBadDate(name, text, range, form: "a date such as 2026-03-14")
        return nil
    }

    /// A list of dates with their places; a single date counts as a list of one.
    mutating func placedDays(_ name: String) -> [(day: Day, range: SourceRange)] {
        placedTexts(name).compactMap { text, range in
            if let day = Day(text) { return (day, range) }
            reportBadDate(name, text, range, form: "a date such as 2026-03-14, or a list of them")
            return nil
        }
    }

    /// A list of dates, in order; a single date counts as a list of one. The place of each is remembered as that of
    /// `name.0`, `name.1`, ….
    mutating func days(_ name: String) -> [Day] {
        let days = placedDays(name).sorted { $0.day < $1.day }
        for (position, item) in days.enumerated() { remember("\(name).\(position)", item.range) }
        return days.map(\.day)
    }

    /// A date of which the day, or the month as well, may be left out.
    mutating func period(_ name: String) -> Period? {
        guard let (text, range) = scalar(name, "a date or a year") else { return nil }
        if let period = Period(text, fiscalYearStart: amounts.fiscalYearStart) { return period }
        reportBadDate(name, text, range, form: "a year, month, quarter or day: 2026, 2026-03, 2026-Q1 or 2026-03-14")
        return nil
    }

    mutating func time(_ name: String) -> ClockTime? {
        guard let (text, range) = scalar(name, "a time of day") else { return nil }
        if let time = ClockTime(text) { return time }
        file.report(.badDate, at: range, "`\(prefix)\(name)` must be a time of day such as 14:30, not `\(text)`")
        return nil
    }

    // MARK: - Numbers

    mutating func integer(_ name: String, in allowed: ClosedRange<Int> = 0...1_000_000_000) -> Int? {
        guard let (text, range) = scalar(name, "a whole number") else { return nil }
        guard let decimal = Decimal(text), let number = decimal.units(places: 0).flatMap({ Int(exactly: $0) }) else {
            file.report(.wrongType, at: range, "`\(prefix)\(name)` must be a whole number, not `\(text)`")
            return nil
        }
        guard allowed.contains(number) else {
            file.report(
                .badValue, at: range,
                "`\(prefix)\(name)` must lie between \(allowed.lowerBound) and \(allowed.upperBound); it is \(number)")
            return nil
        }
        return number
    }

    mutating func decimal(_ name: String) -> Decimal? {
        guard let (text, range) = scalar(name, "a number") else { return nil }
        if let decimal = Decimal(text) { return decimal }
        file.report(.wrongType, at: range, "`\(prefix)\(name)` must be a number such as 12.5, not `\(text)`")
        return nil
    }

    mutating func quantity(_ name: String) -> Quantity? {
        guard let (text, range) = scalar(name, "a number") else { return nil }
        if let thousandths = Decimal(text)?.units(places: 3) { return Quantity(thousandths: thousandths) }
        file.report(
            .wrongType, at: range, "`\(prefix)\(name)` must be a number with at most three decimals, not `\(text)`")
        return nil
    }

    /// A percentage, with or without `%`.
    mutating func percentage(_ name: String, in allowed: ClosedRange<Int> = -100_000...100_000) -> Percentage? {
        guard let (text, range) = scalar(name, "a percentage") else { return nil }
        guard let hundredths = percentageHundredths(text) else {
            file.report(
                .wrongType, at: range,
                "`\(prefix)\(name)` must be a percentage with at most two decimals, not `\(text)`")
            return nil
        }
        guard allowed.contains(hundredths) else {
            file.report(
                .badValue, at: range,
                "`\(prefix)\(name)` must lie between \(allowed.lowerBound / 100) and \(allowed.upperBound / 100) per cent; it is \(text)"
            )
            return nil
        }
        return Percentage(hundredths: hundredths)
    }

    /// An amount in the currency that `currency` beside it names, else in the site's.
    /// - Parameter month: The month whose rate holds for it; the as-of day's if it has none of its own.
    mutating func amount(_ name: String, at month: Month? = nil) -> Money? {
        guard let (text, range) = scalar(name, "an amount") else { return nil }
        return money(text, range, name, at: month)
    }

    /// What the mapping's `currency` says, if it has one.
    private var ownCurrency: YAMLNode? {
        entries.first { $0.key == "currency" }?.value
    }

    /// A month such as `2026-03`.
    mutating func month(_ name: String) -> Month? {
        guard let (text, range) = scalar(name, "a month") else { return nil }
        if let period = Period(text), period.kind == .month { return period.first.month }
        reportBadDate(name, text, range, form: "a month such as 2026-03")
        return nil
    }

    /// How much may be owed, as it stands there, with what its currency is worth on the as-of day.
    mutating func limit(_ name: String) -> CreditLimit? {
        guard let (text, range) = scalar(name, "an amount") else { return nil }
        do throws(Amounts.Problem) {
            let amount = try amounts.face(text, in: amounts.currency(currencyCode))
            return try CreditLimit(amount, at: amounts.rate(of: currencyCode))
        } catch {
            report(error, text, range, name)
            return nil
        }
    }

    func money(_ text: String, _ range: SourceRange, _ name: String, at month: Month? = nil) -> Money? {
        do throws(Amounts.Problem) {
            return try amounts.money(text, in: currencyCode, at: month)
        } catch {
            report(error, text, range, name)
            return nil
        }
    }

    /// The code in the mapping's `currency`, if it has one.
    private var currencyCode: String? {
        guard let ownCurrency, case .scalar(let text, _) = ownCurrency.content, !ownCurrency.isEmpty else { return nil }
        return text
    }

    private func report(_ problem: Amounts.Problem, _ text: String, _ range: SourceRange, _ name: String) {
        switch problem {
        case .notAnAmount(let suggestion):
            file.report(
                .badAmount, at: range,
                "`\(prefix)\(name)` must be an amount such as 1250000 or 1250000.50, not `\(text)`",
                help: "Write digits only, with a point before the cents; the currency stands in `currency`.",
                suggestion: suggestion, fix: suggestion)
        case .tooManyPlaces(let places):
            file.report(.badAmount, at: range, "`\(prefix)\(name)` has more than \(places) decimals: `\(text)`")
        case .unknownCurrency(let month):
            let problem = amounts.problem(ofCurrency: currencyCode ?? "", in: month)
            file.report(
                .unknownReference, at: ownCurrency?.range ?? range, problem.message, help: problem.help,
                suggestion: problem.suggestion)
        }
    }

    /// Reads `currency` of a mapping that has amounts, so that it counts as known.
    mutating func acceptCurrency() {
        _ = text("currency")
    }

    // MARK: - Nested values

    /// A mapping inside this one.
    mutating func mapping(_ name: String) -> FieldReader? {
        guard let (index, entry) = entry(name), !entry.value.isEmpty else { return nil }
        guard case .mapping = entry.value.content else {
            file.report(
                .wrongType, at: entry.value.range,
                "`\(prefix)\(name)` must be a mapping of fields, not \(entry.value.kind)")
            return nil
        }
        remember(name, entries[index].keyRange)
        return FieldReader(
            entry.value, subject: "`\(prefix)\(name)`", keyRange: entry.keyRange, in: file, amounts: amounts,
            prefix: "\(prefix)\(name).", isListItem: isListItem)
    }

    /// A list of mappings, or of single values where `scalar` says what they stand for.
    mutating func list<Item>(_ name: String, _ read: (inout FieldReader) -> Item?) -> [Item] {
        guard let value = value(name) else { return [] }
        guard case .sequence(let items) = value.content else {
            file.report(
                .wrongType, at: value.range, "`\(prefix)\(name)` must be a list, not \(value.kind)",
                help: "Begin each item with `- `.")
            return []
        }
        return items.compactMap { item in
            guard case .mapping = item.content else {
                if !item.isEmpty {
                    file.report(
                        .wrongType, at: item.range,
                        "each item of `\(prefix)\(name)` must be a mapping of fields, not \(item.kind)")
                }
                return nil
            }
            var reader = FieldReader(
                item, subject: "an item of `\(prefix)\(name)`", keyRange: item.range.firstScalar, in: file,
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
            file.report(.wrongType, at: value.range, "`\(prefix)\(name)` must be a mapping, not \(value.kind)")
            return []
        }
        return entries
    }

    /// The entries of this mapping whose keys are names rather than fields; they count as known from then on.
    mutating func takeEntries(where isWanted: (String) -> Bool) -> [YAMLNode.Entry] {
        entries.indices.filter { isWanted(entries[$0].key) }.map { index in
            isAsked[index] = true
            return entries[index]
        }
    }

    /// The value of a field as it is, if it is there and not empty.
    mutating func value(_ name: String) -> YAMLNode? {
        guard let (_, entry) = entry(name), !entry.value.isEmpty else { return nil }
        remember(name, entry.value.range)
        return entry.value
    }

    // MARK: - Presence

    /// Whether a field is there and not empty; if not, that is reported.
    mutating func require(_ name: String) -> Bool {
        let found = entry(name)
        if let found, !found.1.value.isEmpty { return true }
        file.report(
            .missingField, at: found?.1.keyRange ?? keyRange,
            found == nil ? "\(subject) needs `\(name)`" : "`\(prefix)\(name)` is empty",
            help: "Add `\(name): …`.")
        return false
    }

    /// Whether a field is there and not empty.
    func has(_ name: String) -> Bool {
        entries.contains { $0.key == name && !$0.value.isEmpty }
    }

    /// The place of a field's value; of the mapping's key where it is missing.
    func range(of name: String) -> SourceRange {
        entries.first { $0.key == name }?.value.range ?? keyRange
    }

    /// Reports each field that nobody asked for.
    func finish() {
        guard isAsked.contains(false) else { return }
        var names: [String] = []
        for name in self.names where !names.contains(name) { names.append(name) }
        for (entry, isAsked) in zip(entries, isAsked) where !isAsked {
            let nearest = nearestName(to: entry.key, among: names)
            file.report(
                .unknownField, at: entry.keyRange, "\(subject) has no field `\(entry.key)`",
                help: nearest == nil ? self.help(for: entry, names) : nil,
                suggestion: nearest, fix: nearest)
        }
    }

    private func help(for entry: YAMLNode.Entry, _ names: [String]) -> String {
        // `{name: First Bank, Berlin}` has a second field, `Berlin`, without a value.
        if entry.value.isEmpty, entry.value.range.start == entry.value.range.end,
            entry.key.contains(" ") || !prefix.isEmpty
        {
            return "Within { } a comma begins the next field; put a text that holds commas in quotes."
        }
        return "Its fields are \(names.joined(separator: ", "))."
    }

    // MARK: - Parts

    private mutating func entry(_ name: String) -> (Int, YAMLNode.Entry)? {
        names.append(name)
        guard let index = entries.firstIndex(where: { $0.key == name }) else { return nil }
        isAsked[index] = true
        return (index, entries[index])
    }

    private mutating func scalar(_ name: String, _ form: String) -> (String, SourceRange)? {
        guard let value = value(name) else { return nil }
        guard case .scalar(let text, _) = value.content else {
            file.report(.wrongType, at: value.range, "`\(prefix)\(name)` must be \(form), not \(value.kind)")
            return nil
        }
        return isClean(text, name, value.range) ? (text, value.range) : nil
    }

    /// Items of lists have places of their own; only fields outside lists are remembered by name.
    private func remember(_ name: String, _ range: SourceRange) {
        if !isListItem { file.remember(prefix + name, at: range) }
    }

    /// Escapes in double quotes could smuggle in characters that no page may hold.
    private func isClean(_ text: String, _ name: String, _ range: SourceRange) -> Bool {
        let isBad = text.holdsUnfit
        if isBad { file.report(.badValue, at: range, "`\(prefix)\(name)` holds a control character") }
        return !isBad
    }

    private func reportBadWord(_ name: String, _ text: String, _ range: SourceRange, _ allowed: [String]) {
        let nearest = nearestName(to: text, among: allowed)
        file.report(
            .badValue, at: range, "`\(prefix)\(name)` cannot be `\(text)`",
            help: "Allowed: \(allowed.joined(separator: ", ")).", suggestion: nearest, fix: nearest)
    }

    private func reportBadDate(_ name: String, _ text: String, _ range: SourceRange, form: String) {
        let suggestion = likelyDate(text)
        file.report(
            .badDate, at: range, "`\(prefix)\(name)` must be \(form), not `\(text)`", help: whyNoDate(text),
            suggestion: suggestion, fix: suggestion)
    }
}

extension SourceRange {
    /// The first scalar of the range.
    var firstScalar: SourceRange { SourceRange(line: start.line, column: start.column) }
}

/// Hundredths of a per cent, with or without `%` behind the number.
func percentageHundredths(_ text: String) -> Int? {
    var number = Substring(text)
    if number.last == "%" { number.removeLast() }
    while number.last == " " { number.removeLast() }
    guard let units = Decimal(number)?.units(places: 2) else { return nil }
    return Int(exactly: units)
}
