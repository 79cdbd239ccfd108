import Findings
import Model
import Text

/// Follows every name that points at another record, and every link, now that all records are known.
struct ReferenceChecks {
    let portfolio: Portfolio
    let links: [(path: String, link: SourceFile.Link)]
    let unreadLinks: [(path: String, link: SourceFile.UnreadLink)]
    /// Records whose files are there but could not be read. What points at them is not wrong.
    let unread: Set<Reference>
    var findings: [Finding] = []
    var names = RecordNames()
    /// Of how many `[[names]]` the record that was meant is looked for.
    static let suggestions = 100
    /// How many accounts of a circle, or of one name, are named.
    static let named = 10
    var search = NameSearch()
    var linkSearch = NameSearch()
    let positions = RecordPositions()
    var ownSteps = 0

    /// How many names, records and links were looked at.
    var steps: Int { ownSteps + search.steps + linkSearch.steps + positions.steps + names.steps }

    init(
        portfolio: Portfolio, links: [(path: String, link: SourceFile.Link)],
        unreadLinks: [(path: String, link: SourceFile.UnreadLink)], unread: Set<Reference>
    ) {
        self.portfolio = portfolio
        self.links = links
        self.unreadLinks = unreadLinks
        self.unread = unread
    }

    mutating func run() -> [Finding] {
        for account in portfolio.accounts {
            followAccounts(account)
            for contact in account.contacts { followContacts(contact, of: account) }
            for visit in account.visits { followVisits(visit, of: account) }
            checkCalendarNames(of: account)
            for complaint in account.complaints { followComplaints(complaint, of: account) }
        }
        for rep in portfolio.reps { followReps(rep) }
        for partner in portfolio.partners { followPartners(partner) }
        followSettings(portfolio.settings)
        checkCodes()
        checkNames()
        var repeated = RepeatedRecords()
        for account in portfolio.accounts { repeated.check(account) }
        findings += repeated.findings
        ownSteps += repeated.steps
        checkParents()
        checkGrowth()
        checkLinks()
        if !unreadLinks.isEmpty { checkUnreadLinks() }
        return findings
    }

    // MARK: - Records

    /// Reports each visit that was moved away from a day on which another one is called like it was.
    mutating func checkCalendarNames(of account: Account) {
        guard account.visits.contains(where: { !$0.movedFrom.isEmpty }) else { return }
        var first: [String: Visit] = [:]
        for visit in account.visits {
            guard let known = first.updateValue(visit, forKey: visit.nameOfFirstDay) else { continue }
            let moved = visit.movedFrom.isEmpty ? known : visit
            let other = visit.movedFrom.isEmpty ? visit : known
            findings.append(
                Finding(
                    rule: FormRule.duplicateCode.rawValue, severity: .error,
                    place: moved.origin.place(of: "moved_from"),
                    message: .twoVisitsOfOneName(name: moved.nameOfFirstDay, other: other.id),
                    help: .wordBehindDay(day: other.date.description),
                    notes: [Finding.Note(place: other.origin.place, message: .otherVisitHere(visit: other.id))]))
        }
    }

    // MARK: - Names

    /// Where a name stands; worked out for names that are wrong.
    enum Location {
        /// A field of a record, or of the settings, by its path.
        case field(String, of: Origin)
        /// A field of the item, or of the row, at a place.
        case item(String, at: Place)

        /// The place as far as it is known, the field that is to be looked for there, and whether another value can be written.
        var parts: (place: Place, field: String?, isReplaceable: Bool) {
            switch self {
            case .field(let name, let origin):
                let field = origin.known(name)
                return (
                    field.map { Place(path: origin.path, range: $0.range) } ?? origin.place, nil,
                    field?.isReplaceable ?? false
                )
            case .item(let name, let place): return (place, name, true)
            }
        }
    }

    mutating func checkRep(_ id: String?, _ location: @autoclosure () -> Location) {
        guard let id, !portfolio.reps.isEmpty, !id.isEmpty, portfolio.rep(id) == nil, !unread.contains(.rep(id)) else {
            return
        }
        report(.rep, id, location())
    }

    /// Follows a rep who may stand in for another, that has been looked for elsewhere.
    mutating func checkRep(_ id: String, insteadOf other: String, _ location: @autoclosure () -> Location) {
        if id != other { checkRep(id, location()) }
    }

    mutating func checkPartner(_ id: String, _ location: @autoclosure () -> Location) {
        guard !portfolio.partners.isEmpty, portfolio.partner(id) == nil, !unread.contains(.partner(id)) else { return }
        report(.partner, id, location())
    }

    mutating func checkAccount(_ id: String?, _ location: @autoclosure () -> Location) {
        guard let id, portfolio.position(ofAccount: id) == nil, !unread.contains(.account(id)) else { return }
        report(.account, id, location())
    }

    mutating func checkProduct(_ id: String?, _ location: @autoclosure () -> Location) {
        guard let id, !portfolio.products.isEmpty, portfolio.product(id) == nil, !unread.contains(.product(id))
        else { return }
        report(.product, id, location())
    }

    mutating func checkContact(_ id: String?, of account: Account, _ location: @autoclosure () -> Location) {
        guard let id, positions.contact(id, of: account) == nil,
            !unread.contains(.contact(account: account.id, id: id))
        else { return }
        report(.contact(account.id), id, location())
    }

    mutating func checkWord<Word: Labelled>(
        _ word: String?, _ kind: RecordNames.WordKind, among vocabulary: Vocabulary<Word>,
        _ location: @autoclosure () -> Location
    ) {
        guard let word, !word.isEmpty, vocabulary.isClosed, vocabulary[word] == nil else { return }
        // A page shows the label; the files have the word that it belongs to.
        let words = vocabulary.words.lazy.map { (id: $0.id, names: Array($0.word.label.texts.values)) }
        let reading = names.reading(of: word, asWordOf: kind, among: words)
        report(.word(kind), word, reading, location())
    }

    mutating func report(_ kind: RecordNames.Kind, _ name: String, _ location: Location) {
        let reading = names.reading(of: name, as: kind, in: portfolio)
        report(kind, name, reading, location)
    }

    mutating func report(
        _ kind: RecordNames.Kind, _ name: String, _ reading: RecordNames.Reading, _ location: Location
    ) {
        let known = reading.known
        let only = reading.ids.count == 1 ? reading.ids.first : nil
        let suggestion = reading.ids.isEmpty ? search.nearest(to: name, among: known) : only
        ownSteps += 1
        var help: Statement?
        if reading.ids.count > 1 {
            help = kind.choice(of: reading.ids.prefix(Self.named))
        } else if suggestion == nil {
            help = kind.list(of: known)
        }
        let (place, field, isReplaceable) = location.parts
        let fix = only.map { place.path.hasSuffix(".csv") ? $0 : writtenForYAML($0) }
        findings.append(
            Finding(
                rule: FormRule.unknownReference.rawValue, severity: .error, place: place, field: field,
                message: kind.missing(name), help: help, suggestion: suggestion,
                fix: isReplaceable ? fix.map { Finding.Fix(place: place, replacement: $0) } : nil))
    }

    // MARK: - The whole portfolio

    mutating func checkCodes() {
        var first: [String: Account] = [:]
        for account in portfolio.accounts {
            guard let code = account.code else { continue }
            let key = code.withoutBlanks
            guard let known = first[key] else {
                first[key] = account
                continue
            }
            let isSame = known.code == code
            findings.append(
                Finding(
                    rule: FormRule.duplicateCode.rawValue, severity: .error, place: account.origin.place(of: "code"),
                    message: isSame
                        ? .codeTaken(code: code, account: known.id) : .codeButForBlanks(code: code, account: known.id),
                    notes: [
                        Finding.Note(
                            place: known.origin.place(of: "code"), message: .codeGivenHere(account: known.id))
                    ]))
        }
    }

    /// Reports accounts whose names nobody could tell apart.
    mutating func checkNames() {
        var first: [String: Account] = [:]
        for account in portfolio.accounts where !account.name.isEmpty {
            let key = account.name.skeleton
            guard let known = first[key] else {
                first[key] = account
                continue
            }
            let isSame = known.name.composed.utf8.elementsEqual(account.name.composed.utf8)
            findings.append(
                Finding(
                    rule: FormRule.lookalikeName.rawValue, severity: FormRule.lookalikeName.description.severity,
                    place: account.origin.place(of: "name"),
                    message: isSame
                        ? .sameAccountName(name: account.name, account: known.id)
                        : .alikeAccountName(name: account.name, other: known.name, account: known.id),
                    help: .tellAccountsApart,
                    notes: [
                        Finding.Note(
                            place: known.origin.place(of: "name"), message: .accountNamedHere(account: known.id))
                    ]))
        }
    }

    /// Reports each account from which the parents lead back to itself. Each is gone through once, from whichever it is
    /// reached first.
    mutating func checkParents() {
        // From which account each was reached; -1 for one that was not yet.
        var reached = Array(repeating: -1, count: portfolio.accounts.count)
        for start in portfolio.accounts.indices where portfolio.accounts[start].parent != nil && reached[start] < 0 {
            var path: [Int] = []
            var next: Int? = start
            while let position = next, reached[position] < 0 {
                reached[position] = start
                path.append(position)
                next = portfolio.accounts[position].parent.flatMap { portfolio.position(ofAccount: $0) }
            }
            ownSteps += path.count
            if let position = next, reached[position] == start, let first = path.firstIndex(of: position) {
                reportCircle(Array(path[first...]))
            }
        }
    }

    mutating func reportCircle(_ circle: [Int]) {
        for (offset, position) in circle.enumerated() {
            let account = portfolio.accounts[position]
            let names = (0..<min(circle.count, Self.named)).map {
                portfolio.accounts[circle[(offset + $0) % circle.count]].id
            }
            let path = names + (circle.count > Self.named ? ["…"] : []) + [account.id]
            findings.append(
                Finding(
                    rule: FormRule.circularParent.rawValue, severity: .error,
                    place: account.origin.place(of: "parent"),
                    message: .ownParent(account: account.id, path: path.joined(separator: " → ")),
                    help: .removeParent))
        }
    }

    mutating func checkGrowth() {
        let settings = portfolio.settings
        let rates =
            [("growth", settings.growth.rates)]
            + settings.growth.years.sorted { $0.key < $1.key }.map { ("growth.\($0.key)", $0.value) }
        for (field, rates) in rates {
            for region in rates.regions.keys.sorted(by: precedes) {
                checkWord(
                    region, .region, among: settings.regions, .field("\(field).regions.\(region)", of: settings.origin)
                )
            }
            for industry in rates.industries.keys.sorted(by: precedes) {
                checkWord(
                    industry, .industry, among: settings.industries,
                    .field("\(field).industries.\(industry)", of: settings.origin))
            }
        }
    }
}

/// A word of dossier.yaml that has a label for the pages.
protocol Labelled {
    var label: Label { get }
}

extension Label: Labelled {
    var label: Label { self }
}

extension Industry: Labelled {}
