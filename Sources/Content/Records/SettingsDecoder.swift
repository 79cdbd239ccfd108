import Findings
import Model
import Text

/// Reads `dossier.yaml`. An empty file is a valid site.
struct SettingsDecoder {
    var fields: FieldReader
    var settings: Settings
    var rates = ExchangeRates()
    var timezone = Timezone.utc
    /// Names of the rules that `rules:` may speak of, with whether their level may be turned.
    private let rules: [RuleDescription]

    /// The settings, the rates of currencies, and the zone that the settings name.
    static func decode(_ node: YAMLNode?, in file: SourceFile, rules: [RuleDescription]) -> (
        settings: Settings, rates: ExchangeRates, timezone: Timezone
    ) {
        guard let node, !node.isEmpty else { return (Settings(), ExchangeRates(), .utc) }
        guard case .mapping = node.content else {
            file.report(.wrongType, at: node.range, .settingsNoMapping(kind: node.kind))
            return (Settings(), ExchangeRates(), .utc)
        }
        // Amounts do not stand in the settings; the reader only needs to be complete.
        let amounts = Amounts(currency: Currency(code: "EUR"), rates: ExchangeRates(), month: Month(index: 0))
        let start = SourceRange(line: 1, column: 1)
        let fields = FieldReader(node, subject: .record(.settingsFile), keyRange: start, in: file, amounts: amounts)
        var decoder = SettingsDecoder(fields: fields, settings: Settings(), rules: rules)
        decoder.read()
        decoder.settings.origin = file.origin
        return (decoder.settings, decoder.rates, decoder.timezone)
    }

    private mutating func read() {
        FieldReadings.settings(&settings, &fields)
        readCurrency()
        readTimezone()
        settings.fiscalYearStart = fields.integer("fiscal_year_start", in: 1...12) ?? settings.fiscalYearStart
        readBaseURL()
        readUIDDomain()
        readEditURL()
        readABC()
        readCadence()
        readComplaints()
        readGrowth()
        settings.industries = industries()
        settings.regions = labels("regions")
        settings.progress = labels("progress")
        settings.categories = labels("categories")
        settings.causes = labels("causes")
        readAttachments()
        readTotals()
        readRules()
        reportWhatIsNotBuilt()
        fields.finish()
    }

    private mutating func readTimezone() {
        guard let name = fields.text("timezone") else { return }
        do throws(Timezone.Problem) {
            timezone = try Timezone.named(name)
            settings.timezone = name
        } catch {
            let (message, help): (Statement, Statement) =
                switch error {
                case .unknown: (.noSuchTimezone(name: name), .nameTimezone)
                case .noDatabase: (.timezoneWithoutDatabase(name: name), .installTzdata)
                case .broken: (.timezoneUnreadable(name: name), .installTzdataAgain)
                }
            fields.file.report(.badValue, at: fields.range(of: "timezone"), message, help: help)
        }
    }

    // MARK: - Days

    private mutating func readCadence() {
        guard var cadence = fields.mapping("cadence") else { return }
        for tier in Tier.allCases {
            guard var days = cadence.mapping(tier.rawValue) else { continue }
            let standard = settings.cadence[tier] ?? Cadence(ideal: 30, maximum: 60)
            let ideal = days.integer("ideal", in: 1...3650) ?? standard.ideal
            let maximum = days.integer("maximum", in: 1...3650) ?? max(standard.maximum, ideal)
            if maximum < ideal {
                fields.file.report(
                    .badValue, at: days.range(of: "maximum"),
                    .maximumBelowIdeal(field: "cadence.\(tier.rawValue).maximum", maximum: maximum, ideal: ideal))
            }
            settings.cadence[tier] = Cadence(ideal: ideal, maximum: max(ideal, maximum))
            days.finish()
        }
        cadence.finish()
    }

    private mutating func readComplaints() {
        guard var complaints = fields.mapping("complaints") else { return }
        for severity in Complaint.Severity.allCases {
            guard var days = complaints.mapping(severity.rawValue) else { continue }
            let standard = settings.complaints.promises[severity] ?? ComplaintSettings.Promise(answer: 3, resolve: 30)
            settings.complaints.promises[severity] = ComplaintSettings.Promise(
                answer: days.integer("answer", in: 0...3650) ?? standard.answer,
                resolve: days.integer("resolve", in: 0...3650) ?? standard.resolve)
            days.finish()
        }
        settings.complaints.repeatWindow =
            complaints.integer("repeat_window", in: 1...3650) ?? settings.complaints.repeatWindow
        complaints.finish()
    }

    /// One percentage, or `{default, regions, industries}`, and beside them the same for single years.
    private mutating func readGrowth() {
        guard let value = fields.value("growth") else { return }
        if case .scalar = value.content {
            settings.growth.rates.standard = fields.percentage("growth") ?? settings.growth.rates.standard
            return
        }
        guard var growth = fields.mapping("growth") else { return }
        settings.growth.rates = growthRates(&growth, "growth")
        for entry in growth.takeEntries(where: { Self.fiscalYear($0) != nil }) {
            guard let year = Self.fiscalYear(entry.key) else { continue }
            var rates = GrowthRates()
            if case .scalar = entry.value.content {
                rates.standard = growth.percentage(entry.value, entry.key) ?? rates.standard
            } else {
                var reader = reader(entry, "growth.\(entry.key)")
                rates = growthRates(&reader, "growth.\(year)")
                reader.finish()
            }
            if settings.growth.years.updateValue(rates, forKey: year) != nil {
                fields.file.report(
                    .duplicateKey, at: entry.keyRange, .growthTwice(year: "\(year)")
                )
            }
        }
        growth.finish()
    }

    /// A fiscal year as a key: `2026` or `FY2026`.
    static func fiscalYear(_ key: String) -> Int? {
        let digits = key.hasPrefix("FY") ? key.dropFirst(2) : Substring(key)
        guard let period = Period(String(digits)), period.kind == .year, (1000...9998).contains(period.year) else {
            return nil
        }
        return period.year
    }

    /// - Parameter path: The name under which the places of regions and industries are remembered.
    private func growthRates(_ growth: inout FieldReader, _ path: String) -> GrowthRates {
        var rates = GrowthRates()
        rates.standard = growth.percentage("default") ?? rates.standard
        rates.regions = percentages("regions", &growth, path)
        rates.industries = percentages("industries", &growth, path)
        return rates
    }

    private func percentages(
        _ name: String, _ fields: inout FieldReader, _ path: String
    ) -> [String: Percentage] {
        var result: [String: Percentage] = [:]
        for entry in fields.namedEntries(name) {
            let word = self.name(of: entry)
            fields.file.remember("\(path).\(name).\(word)", at: entry.keyRange, isReplaceable: true)
            result[word] = fields.percentage(entry.value, "\(name).\(entry.key)")
        }
        return result
    }

    // MARK: - Words

    /// A list of words, or a mapping from word to label.
    private mutating func labels(_ name: String) -> Vocabulary<Label> {
        guard let value = fields.value(name) else { return Vocabulary() }
        switch value.content {
        case .mapping:
            let words = self.words(of: name).enumerated().map { position, entry in
                fields.file.remember("\(name).\(position)", at: entry.keyRange)
                return (self.name(of: entry), label(entry.value) ?? Label(entry.key))
            }
            return Vocabulary(words: words.map { (id: $0.0, word: $0.1) }, isClosed: true)
        default:
            return Vocabulary(words: fields.vocabulary(name).map { (id: $0, word: Label($0)) }, isClosed: true)
        }
    }

    /// A word as references to it are written.
    private func name(of entry: YAMLNode.Entry) -> String {
        if let hidden = entry.key.hiddenScalars.first {
            fields.file.report(
                .hiddenCharacter, at: entry.keyRange,
                .hiddenInWord(word: entry.key, character: hidden.hiddenWords), help: .writeWordWithout)
        }
        return fields.file.composed(entry.key, at: entry.keyRange, isReplaceable: true)
    }

    private mutating func industries() -> Vocabulary<Industry> {
        guard let value = fields.value("industries") else { return Vocabulary() }
        guard case .mapping = value.content else {
            let words = fields.vocabulary("industries").map { (id: $0, word: Industry(label: Label($0))) }
            return Vocabulary(words: words, isClosed: true)
        }
        let words = self.words(of: "industries").map { entry in (id: name(of: entry), word: industry(entry)) }
        return Vocabulary(words: words, isClosed: true)
    }

    private func industry(_ entry: YAMLNode.Entry) -> Industry {
        guard case .mapping(let parts) = entry.value.content,
            parts.contains(where: { $0.key == "fields" || $0.key == "label" })
        else { return Industry(label: label(entry.value) ?? Label(entry.key)) }
        var reader = reader(entry, "industries.\(entry.key)")
        let name = reader.value("label").flatMap { label($0) } ?? Label(entry.key)
        let isComplete = !reader.has("fields") || reader.value("fields")?.isMapping ?? false
        let fields = reader.namedEntries("fields").compactMap { factField($0, industry: entry.key) }
        reader.finish()
        return Industry(label: name, fields: fields, isComplete: isComplete)
    }

    private func factField(_ entry: YAMLNode.Entry, industry: String) -> FactField? {
        guard case .mapping = entry.value.content else {
            return FactField(name: entry.key, label: label(entry.value) ?? Label(entry.key), kind: .text)
        }
        var reader = reader(entry, "industries.\(industry).fields.\(entry.key)")
        defer { reader.finish() }
        let kind = reader.word("type", FactField.Kind.self) ?? .text
        let isOptional = reader.flag("optional") ?? false
        return FactField(
            name: entry.key, label: reader.value("label").flatMap { label($0) } ?? Label(entry.key), kind: kind,
            isOptional: isOptional)
    }

    private func reader(_ entry: YAMLNode.Entry, _ name: String) -> FieldReader {
        FieldReader(
            entry.value, subject: .mapping, keyRange: entry.keyRange, in: fields.file, amounts: fields.amounts,
            prefix: name + ".", isListItem: true)
    }

    /// Whether an entry among the words of a setting is a setting itself by its name and its value.
    private func isSetting(_ entry: YAMLNode.Entry, among words: String) -> Bool {
        guard entry.key != words, SettingNames.holders.contains(entry.key) else { return false }
        if case .scalar = entry.value.content { return entry.value.isEmpty }
        return true
    }

    /// The words of a setting up to the first one that is a setting: what stands below that one belongs to it.
    private mutating func words(of name: String) -> [YAMLNode.Entry] {
        let entries = fields.namedEntries(name)
        guard let other = entries.firstIndex(where: { isSetting($0, among: name) }) else { return entries }
        let entry = entries[other]
        fields.file.report(
            .wrongType, at: entry.keyRange,
            .settingAmongWords(name: entry.key, words: name), help: .settingsInFirstColumn)
        return Array(entries[..<other])
    }

    /// One text, or a text for each language.
    private func label(_ value: YAMLNode) -> Label? {
        switch value.content {
        case .scalar(let text, _):
            return value.isEmpty ? nil : Label(text)
        case .mapping(let entries):
            var texts: [String: String] = [:]
            for entry in entries {
                guard Settings.Language(rawValue: entry.key) != nil else {
                    let languages = Settings.Language.allCases.map(\.rawValue)
                    fields.file.report(
                        .badValue, at: entry.keyRange,
                        .labelOfNoLanguage(key: entry.key, languages: languages.joined(separator: ", ")),
                        suggestion: fields.file.nearest(to: entry.key, among: languages))
                    continue
                }
                if case .scalar(let text, _) = entry.value.content, !entry.value.isEmpty { texts[entry.key] = text }
            }
            return texts.isEmpty ? nil : Label(texts: texts)
        case .sequence:
            fields.file.report(.wrongType, at: value.range, .labelNoText)
            return nil
        }
    }

    // MARK: - Control totals

    private mutating func readTotals() {
        // In the site's own currency, as the books are.
        fields.amounts = Amounts(
            currency: settings.currency, rates: ExchangeRates(), month: Month(index: 0),
            fiscalYearStart: settings.fiscalYearStart)
        settings.totals = fields.list("totals") { ControlTotalDecoder.total(&$0) }
        ControlTotalDecoder.check(settings.totals, in: fields.file)
    }

    // MARK: - Attachments

    private mutating func readAttachments() {
        settings.attachments = labels("attachments")
        let origin = fields.file.origin
        for (position, ending) in settings.attachments.ids.enumerated() {
            let range = origin.place(of: "attachments.\(position)").range
            if RunEndings.contains(ending.lowercased()) {
                fields.file.report(
                    .badValue, at: range,
                    .endingIsRun(ending: ending), help: .explainUnsafeAttachment)
            } else if !ending.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) {
                fields.file.report(
                    .badValue, at: range, .noFileEnding(ending: ending), help: .writeEnding)
            }
        }
        settings.attachments.words = settings.attachments.words.map { ($0.id.lowercased(), $0.word) }
    }

    // MARK: - Rules

    /// `off` is false to many programs, which write it so.
    private func likelyLevel(_ value: YAMLNode) -> String? {
        guard case .scalar(let text, _) = value.content, !value.isEmpty else { return nil }
        if likelyFlag(text) == "false" { return Settings.RuleLevel.off.rawValue }
        return fields.file.likelyWord(text, among: Settings.RuleLevel.allCases.map(\.rawValue))
    }

    private mutating func readRules() {
        for entry in fields.namedEntries("rules") {
            if NotBuilt.rules.contains(entry.key) {
                fields.file.report(.notBuilt, at: entry.keyRange, .ruleNotBuilt(rule: entry.key))
                continue
            }
            guard let rule = rules.first(where: { $0.name == entry.key }) else {
                let nearest = fields.file.nearest(to: entry.key, among: rules.lazy.map(\.name))
                fields.file.report(
                    .badValue, at: entry.keyRange, .noSuchRule(rule: entry.key), help: .explainListsRules,
                    suggestion: nearest, fix: nearest)
                continue
            }
            guard case .scalar(let text, _) = entry.value.content, let level = Settings.RuleLevel(rawValue: text) else {
                let likely = likelyLevel(entry.value)
                fields.file.report(
                    .badValue, at: entry.value.range, .noLevel(rule: entry.key),
                    suggestion: likely, fix: entry.value.isReplaceable ? likely : nil)
                continue
            }
            guard rule.isAdjustable || level == .error else {
                fields.file.report(
                    .badValue, at: entry.value.range, .alwaysAnError(rule: entry.key), help: .recordsOnlyLookWhole)
                continue
            }
            settings.rules[entry.key] = level
        }
    }
}
