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
            id: id, origin: Origin(path: fields.file.path), name: fields.requiredName("name"),
            industry: fields.requiredReference("industry"), region: fields.requiredReference("region"),
            owner: fields.requiredReference("owner"))
        account.formerOwners = Self.formerOwners(&fields, before: account.owner)
        account.shortName = fields.name("short_name")
        account.code = fields.code("code")
        account.aliases = fields.names("aliases")
        account.stage = fields.word("stage", Account.Stage.self) ?? .active
        account.partners = fields.references("partners")
        account.parent = fields.reference("parent")
        account.since = fields.period("since")
        account.reviewed = fields.day("reviewed")
        account.tags = fields.texts("tags", of: .names)
        account.bookedTo = fields.month("booked_to")
        account.tierOverride = tierOverride()
        account.company = company()
        account.credit = credit(isRequired: account.stage != .target)
        account.financials = financials()
        account.trading = trading()
        account.swot = swot()
        account.strategy = strategy()
        account.sales = fields.list("sales") { SalesDecoder.record(&$0) }
        account.changes = changes()
        account.targets = targets()
        account.facts = facts(industry: account.industry)
        fields.finish()
        return Account(account)
    }

    private mutating func tierOverride() -> Account.TierOverride? {
        guard var fields = fields.mapping("tier") else { return nil }
        defer { fields.finish() }
        let hasTier = fields.require("tier")
        let tier = fields.word("tier", Tier.self)
        let reason = fields.requiredText("reason")
        let since = fields.day("since")
        let until = fields.day("until")
        if let since, let until, until < since {
            fields.file.report(
                .timeTravel, at: fields.range(of: "until"),
                .tierEndsBeforeBegin(until: "\(until)", since: "\(since)"))
        }
        guard hasTier, let tier else { return nil }
        return Account.TierOverride(tier: tier, reason: reason, since: since, until: until)
    }

    private mutating func company() -> Company {
        var company = Company()
        guard fields.require("company"), var fields = fields.mapping("company") else { return company }
        company.address = fields.requiredText("address")
        company.phone = fields.requiredTelephone("phone")
        company.website = website(&fields)
        company.legalRepresentative = fields.requiredName("legal_representative")
        company.founded = fields.require("founded") ? fields.period("founded") : nil
        company.employees = fields.integer("employees")
        company.registeredCapital = fields.amount("registered_capital", mayBeNegative: false)
        company.business = fields.text("business")
        company.management = fields.list("management") {
            Company.Manager(name: $0.requiredName("name"), title: $0.text("title"), since: $0.period("since"))
        }
        if var bank = fields.mapping("bank") {
            company.bank = Company.Bank(name: bank.name("name"), account: bank.code("account"))
            bank.finish()
        }
        fields.acceptCurrency()
        fields.finish()
        return company
    }

    /// An address of the web; anything else could be a trap for whoever clicks on it.
    private func website(_ fields: inout FieldReader) -> String? {
        guard let text = fields.reference("website") else { return nil }
        if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
        fields.file.report(
            .badValue, at: fields.range(of: "website"), .noWebAddress(field: "company.website"),
            suggestion: text.contains(":") ? nil : "https://" + text, fix: text.contains(":") ? nil : "https://" + text)
        return nil
    }

    private mutating func credit(isRequired: Bool) -> Credit? {
        if isRequired, !fields.require("credit") { return nil }
        guard var fields = fields.mapping("credit") else { return nil }
        var credit = Credit()
        if !isRequired || fields.require("limit") { credit.limit = fields.limit("limit") }
        credit.paymentTerms = isRequired ? fields.requiredText("payment_terms") : fields.text("payment_terms")
        credit.paymentDays = fields.integer("payment_days", in: 0...3650)
        credit.bankRating = fields.text("bank_rating")
        credit.priority = fields.integer("priority", in: 1...1_000_000)
        credit.notes = fields.text("notes")
        fields.acceptCurrency()
        fields.finish()
        return credit
    }

    private mutating func financials() -> [FinancialYear] {
        var places: [Place] = []
        let years = fields.list("financials") { fields -> FinancialYear? in
            let year = fields.require("year") ? fields.integer("year", in: 1...9999) : nil
            var result = FinancialYear(place: fields.place, year: year ?? 0)
            result.annualSales = fields.amount("annual_sales", mayBeNegative: false)
            result.cashFlow = fields.amount("cash_flow", mayBeNegative: true)
            result.marketShare = fields.percentage("market_share", in: 0...10_000)
            result.productionCost = fields.amount("production_cost", mayBeNegative: false)
            result.sellingCost = fields.amount("selling_cost", mayBeNegative: false)
            result.administrativeCost = fields.amount("administrative_cost", mayBeNegative: false)
            result.sellingExpense = fields.amount("selling_expense", mayBeNegative: false)
            result.profit = fields.amount("profit", mayBeNegative: true)
            result.interest = fields.amount("interest", mayBeNegative: true)
            fields.acceptCurrency()
            if year == nil { return nil }
            places.append(fields.file.place(fields.range(of: "year")))
            return result
        }
        reportTwice(zip(years, places).map { ($0.year, $1) }, in: "financials")
        return years.sorted { $0.year < $1.year }
    }

    private mutating func trading() -> Trading {
        var trading = Trading()
        guard var fields = fields.mapping("trading") else { return trading }
        trading.marketing = fields.text("marketing")
        trading.competitors = fields.list("competitors") {
            Trading.Competitor(
                name: $0.requiredName("name"), share: $0.percentage("share", in: 0...10_000), note: $0.text("note"))
        }
        trading.image = fields.text("image")
        trading.creditStanding = fields.text("credit_standing")
        trading.terms = fields.text("terms")
        fields.finish()
        return trading
    }

    private mutating func swot() -> SWOT {
        var swot = SWOT()
        guard var fields = fields.mapping("swot") else { return swot }
        swot.strengths = fields.texts("strengths", of: .sentences)
        swot.weaknesses = fields.texts("weaknesses", of: .sentences)
        swot.opportunities = fields.texts("opportunities", of: .sentences)
        swot.threats = fields.texts("threats", of: .sentences)
        fields.finish()
        return swot
    }

    private mutating func strategy() -> [StrategyGoal] {
        fields.list("strategy") {
            StrategyGoal(
                place: $0.place, goal: $0.requiredText("goal"), action: $0.text("action"), owner: $0.reference("owner"),
                due: $0.day("due"), status: $0.word("status", StrategyGoal.Status.self) ?? .planned)
        }
    }

    private mutating func changes() -> [Account.Change] {
        fields.list("changes") { fields in
            let date = fields.require("date") ? fields.day("date") : nil
            let field = fields.require("field") ? fields.word("field", Account.ChangedField.self) : nil
            let reason = fields.requiredText("reason")
            guard let date, let field else { return nil }
            return Account.Change(place: fields.place, date: date, field: field, reason: reason)
        }
        .sorted { $0.date < $1.date }
    }

    private mutating func targets() -> [Account.Target] {
        let targets = targetsByYear()
        reportTwice(targets.map { ($0.year, $0.place) }, in: "targets")
        return targets.sorted { $0.year < $1.year }
    }

    private mutating func targetsByYear() -> [Account.Target] {
        fields.namedEntries("targets").compactMap { entry in
            guard let year = SettingsDecoder.fiscalYear(entry.key) else {
                let likely = likelyYear(entry.key)
                fields.file.report(
                    .wrongType, at: entry.keyRange,
                    .targetOfNoYear(key: entry.key), suggestion: likely,
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

    private func reportTwice(_ years: [(year: Int, place: Place)], in name: String) {
        var first: [Int: Place] = [:]
        for (year, place) in years {
            if let known = first[year] {
                fields.file.report(
                    .duplicatePeriod, at: place.range, .yearTwice(field: name, year: "\(year)"),
                    notes: [Finding.Note(place: known, message: .yearFirstHere(year: "\(year)"))])
            } else {
                first[year] = place
            }
        }
    }
}

extension Array {
    /// The array, or nil if there is nothing in it.
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
