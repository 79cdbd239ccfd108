import Findings
import Model
import Text

/// Fields of an account's card that are read in a way of their own.
extension FieldReadings {
    /// What is required of some accounts only.
    static func conditions(of account: Account.Contents) -> FieldConditions {
        account.stage == .target ? [] : .customers
    }

    static func tierOverride(_ fields: inout FieldReader, of _: Account.Contents) -> Account.TierOverride? {
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

    /// An address of the web; anything else could be a trap for whoever clicks on it.
    static func website(_ fields: inout FieldReader, of _: Company) -> String? {
        guard let text = fields.reference("website") else { return nil }
        if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
        fields.file.report(
            .badValue, at: fields.range(of: "website"), .noWebAddress(field: "company.website"),
            suggestion: text.contains(":") ? nil : "https://" + text, fix: text.contains(":") ? nil : "https://" + text)
        return nil
    }

    /// The oldest year first; a year that stands twice is reported.
    static func financialYears(_ fields: inout FieldReader, of _: Account.Contents) -> [FinancialYear] {
        var places: [Place] = []
        let years = fields.list("financials") { item in
            let year = accountsFinancials(&item)
            if year != nil { places.append(item.file.place(item.range(of: "year"))) }
            return year
        }
        fields.file.reportTwice(zip(years, places).map { ($0.year, $1) }, in: "financials")
        return years.sorted { $0.year < $1.year }
    }

    static func salesRecords(_ fields: inout FieldReader, of _: Account.Contents) -> [SalesRecord] {
        fields.list("sales") { SalesDecoder.record(&$0) }
    }

    static func changesByDate(_ fields: inout FieldReader, of _: Account.Contents) -> [Account.Change] {
        fields.list("changes", accountsChanges).sorted { $0.date < $1.date }
    }

    // MARK: - Owners

    /// Who was in charge before `owner`, with their last days.
    ///
    /// Each begins on the day after the last one of the one before. So there can be no gap; two that overlap stand in
    /// the wrong order, and one who is followed by himself was not followed by anybody.
    static func formerOwners(_ fields: inout FieldReader, of account: Account.Contents) -> [Account.FormerOwner] {
        var owners: [Account.FormerOwner] = []
        for former in fields.list("owners", accountsOwners) where !former.rep.isEmpty {
            if let before = owners.last {
                guard before.until < former.until else {
                    reportOrder(of: former, after: before, in: fields.file)
                    continue
                }
                reportSuccession(of: before, by: former.rep, in: fields.file)
            }
            owners.append(former)
        }
        if let last = owners.last { reportSuccession(of: last, by: account.owner, in: fields.file) }
        return owners
    }

    private static func reportOrder(
        of former: Account.FormerOwner, after before: Account.FormerOwner, in file: SourceFile
    ) {
        file.report(
            .timeTravel, at: former.place.range,
            .ownersOutOfOrder(
                rep: former.rep, until: "\(former.until)", before: "\(before.until)", other: before.rep),
            help: .ownersBeginWithFirst,
            notes: [
                Finding.Note(place: before.place, message: .inChargeUntil(rep: before.rep, until: "\(before.until)"))
            ])
    }

    private static func reportSuccession(of former: Account.FormerOwner, by rep: String, in file: SourceFile) {
        guard former.rep == rep else { return }
        file.report(
            .badValue, at: former.place.range,
            .ownerFollowsHimself(rep: rep, until: "\(former.until)"), help: .nameSuccessor)
    }
}

extension SourceFile {
    /// Reports each year that stands twice in a list.
    func reportTwice(_ years: [(year: Int, place: Place)], in name: String) {
        var first: [Int: Place] = [:]
        for (year, place) in years {
            if let known = first[year] {
                report(
                    .duplicatePeriod, at: place.range, .yearTwice(field: name, year: "\(year)"),
                    notes: [Finding.Note(place: known, message: .yearFirstHere(year: "\(year)"))])
            } else {
                first[year] = place
            }
        }
    }
}
