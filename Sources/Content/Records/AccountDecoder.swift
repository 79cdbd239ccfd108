import Findings
import Model

/// Reads `account.md`: the account card and the analysis sheet.
struct AccountDecoder {
    /// Nil where they could not be read.
    private let settings: Settings?
    private var fields: FieldReader

    private init(_ fields: FieldReader, settings: Settings?) {
        self.fields = fields
        self.settings = settings
    }

    static func decode(_ fields: FieldReader, id: String, settings: Settings?) -> Account {
        var decoder = AccountDecoder(fields, settings: settings)
        return decoder.account(id: id)
    }

    private mutating func account(id: String) -> Account {
        var account = Account.Contents(
            id: id, origin: Origin(path: fields.file.path), name: "", industry: "", region: "", owner: "")
        FieldReadings.accounts(&account, &fields)
        account.targets = targets()
        account.facts = facts(industry: account.industry)
        fields.finish()
        return Account(account)
    }

    private mutating func targets() -> [Account.Target] {
        let targets = targetsByYear()
        fields.file.reportTwice(targets.map { ($0.year, $0.place) }, in: "targets")
        return targets.sorted { $0.year < $1.year }
    }

    private mutating func targetsByYear() -> [Account.Target] {
        fields.namedEntries("targets").compactMap { entry in
            guard let year = SettingsDecoder.fiscalYear(entry.key) else {
                let likely = likelyYear(entry.key)
                fields.file.report(
                    .wrongType, at: entry.keyRange,
                    .targetOfNoYear(key: entry.key),
                    // `10,000` within braces is an amount of 10, and a field without a value.
                    help: likely == nil && entry.value.isEmpty ? .commaBeginsField : nil, suggestion: likely,
                    fix: likely)
                return nil
            }
            guard !entry.value.isEmpty else {
                fields.file.report(.wrongType, at: entry.keyRange, .targetEmpty(year: "\(year)"))
                return nil
            }
            guard let amount = fields.money(entry.value, "targets.\(year)", mayBeNegative: false) else { return nil }
            fields.file.remember("targets.\(year)", at: entry.value.range)
            return Account.Target(place: fields.file.place(entry.value.range), year: year, amount: amount)
        }
    }

    private mutating func facts(industry: String) -> [Fact] {
        guard let settings, !settings.industries.isClosed || settings.industries[industry] != nil else {
            // What the industry asks for is not known.
            _ = fields.value("facts")
            return []
        }
        guard var reader = fields.mapping("facts") else { return [] }
        let known = settings.industries[industry]
        let facts = (known?.fields ?? []).compactMap { field in
            value(of: field, &reader).map { Fact(field: field.name, value: $0) }
        }
        if known?.isComplete ?? true {
            reader.finish(
                labels: Self.names(byLabelOf: known?.fields ?? []),
                helpWithoutFields: industry.isEmpty
                    ? .factsByIndustry : .noFactsOfIndustry(industry: industry))
        }
        return facts
    }

    /// The fields by what pages call them in any language; not by what they call several.
    private static func names(byLabelOf fields: [FactField]) -> [String: String] {
        var names: [String: String] = [:]
        var isShared: Set<String> = []
        for field in fields {
            for label in Set(field.label.texts.values.map(\.skeleton)) {
                if names.updateValue(field.name, forKey: label) != nil { isShared.insert(label) }
            }
        }
        return names.filter { !isShared.contains($0.key) }
    }

    private func value(of field: FactField, _ fields: inout FieldReader) -> Fact.Value? {
        switch field.kind {
        case .text: fields.text(field.name).map { .text($0) }
        case .integer: fields.integer(field.name, in: -1_000_000_000_000...1_000_000_000_000).map { .integer($0) }
        case .decimal: fields.decimal(field.name).map { .decimal($0) }
        case .amount: fields.amount(field.name, mayBeNegative: true).map { .amount($0) }
        case .percent: fields.percentage(field.name).map { .percent($0) }
        case .date: fields.day(field.name).map { .date($0) }
        case .list: fields.texts(field.name).nonEmpty.map { .list($0) }
        }
    }
}

extension Array {
    /// The array, or nil if there is nothing in it.
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
