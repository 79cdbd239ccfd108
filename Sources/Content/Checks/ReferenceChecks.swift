import Findings
import Model

/// Follows every name that points at another record, and every link, now that all records are known.
struct ReferenceChecks {
    let portfolio: Portfolio
    private let links: [(path: String, link: SourceFile.Link)]
    let unreadLinks: [(path: String, link: SourceFile.UnreadLink)]
    /// Records whose files are there but could not be read. What points at them is not wrong.
    private let unread: Set<Reference>
    var findings: [Finding] = []
    /// Of how many `[[names]]` the record that was meant is looked for.
    static let suggestions = 100
    /// How many accounts of a circle are named.
    private static let named = 10
    private var search = NameSearch()
    private var linkSearch = NameSearch()
    private let positions = RecordPositions()
    private var ownSteps = 0

    /// How many names, records and links were looked at.
    var steps: Int { ownSteps + search.steps + linkSearch.steps + positions.steps }

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
            checkAccount(account)
            for contact in account.contacts { checkContact(contact, of: account) }
            for visit in account.visits { checkVisit(visit, of: account) }
            checkCalendarNames(of: account)
            for complaint in account.complaints { checkComplaint(complaint) }
            for record in account.sales { checkProduct(record.product, at: record.place, in: "product") }
        }
        for rep in portfolio.reps {
            if let manager = rep.manager { checkRep(manager, at: rep.origin.place(of: "manager")) }
            checkWord(rep.region, "region", among: portfolio.settings.regions, at: rep.origin.place(of: "region"))
        }
        for partner in portfolio.partners {
            checkWord(
                partner.region, "region", among: portfolio.settings.regions, at: partner.origin.place(of: "region"))
        }
        checkCodes()
        checkNames()
        var repeated = RepeatedRecords()
        for account in portfolio.accounts { repeated.check(account) }
        findings += repeated.findings
        ownSteps += repeated.steps
        checkParents()
        checkGrowth()
        checkTotals()
        checkLinks()
        if !unreadLinks.isEmpty { checkUnreadLinks() }
        return findings
    }

    // MARK: - Records

    private mutating func checkAccount(_ account: Account) {
        let origin = account.origin
        let settings = portfolio.settings
        checkWord(account.industry, "industry", among: settings.industries, at: origin.place(of: "industry"))
        checkWord(account.region, "region", among: settings.regions, at: origin.place(of: "region"))
        checkRep(account.owner, at: origin.place(of: "owner"))
        for former in account.formerOwners { checkRep(former.rep, at: former.place, in: "rep") }
        if !portfolio.partners.isEmpty {
            for partner in account.partners
            where portfolio.partner(partner) == nil && !unread.contains(.partner(partner)) {
                report("partner", partner, among: portfolio.partners.lazy.map(\.id), at: origin.place(of: "partners"))
            }
        }
        if let parent = account.parent { checkAccount(parent, at: origin.place(of: "parent")) }
    }

    private mutating func checkAccount(
        _ id: String, at place: @autoclosure () -> Place, in field: String? = nil
    ) {
        guard portfolio.position(ofAccount: id) == nil, !unread.contains(.account(id)) else { return }
        report("account", id, among: portfolio.accounts.lazy.map(\.id), at: place(), in: field)
    }

    private mutating func checkContact(_ contact: Contact, of account: Account) {
        if let superior = contact.reportsTo {
            checkContact(superior, of: account, at: contact.origin.place(of: "reports_to"))
        }
        for other in contact.worksWith { checkContact(other, of: account, at: contact.origin.place(of: "works_with")) }
    }

    private mutating func checkVisit(_ visit: Visit, of account: Account) {
        // The account's own owners have been checked with the account.
        if visit.rep != account.owner(on: visit.date) { checkRep(visit.rep, at: visit.origin.place(of: "rep")) }
        for contact in visit.met {
            checkContact(contact, of: account, at: visit.origin.place(of: "met"))
        }
        checkWord(
            visit.progress, "progress", among: portfolio.settings.progress, at: visit.origin.place(of: "progress"))
    }

    /// Reports each visit that was moved away from a day on which another one is called like it was.
    private mutating func checkCalendarNames(of account: Account) {
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
                    message:
                        "calendars know this visit as `\(moved.nameOfFirstDay)`, and `\(other.id)` by the same name",
                    help: "Give one of the files a word behind its day, such as \(other.date)-second-talk.md.",
                    notes: [Finding.Note(place: other.origin.place, message: "`\(other.id)` is here")]))
        }
    }

    private mutating func checkComplaint(_ complaint: Complaint) {
        let origin = complaint.origin
        checkProduct(complaint.product, at: origin.place(of: "product"))
        checkWord(
            complaint.category, "category", among: portfolio.settings.categories, at: origin.place(of: "category"))
        checkWord(
            complaint.causeKind, "kind of cause", among: portfolio.settings.causes, at: origin.place(of: "cause_kind"))
    }

    // MARK: - Names

    private mutating func checkRep(_ id: String, at place: @autoclosure () -> Place, in field: String? = nil) {
        guard !portfolio.reps.isEmpty, !id.isEmpty, portfolio.rep(id) == nil, !unread.contains(.rep(id)) else { return }
        report("rep", id, among: portfolio.reps.lazy.map(\.id), at: place(), in: field)
    }

    private mutating func checkProduct(_ id: String?, at place: @autoclosure () -> Place, in field: String? = nil) {
        guard let id, !portfolio.products.isEmpty, portfolio.product(id) == nil, !unread.contains(.product(id))
        else { return }
        report("product", id, among: portfolio.products.lazy.map(\.id), at: place(), in: field)
    }

    private mutating func checkContact(_ id: String, of account: Account, at place: @autoclosure () -> Place) {
        guard positions.contact(id, of: account) == nil,
            !unread.contains(.contact(account: account.id, id: id))
        else { return }
        report("contact", id, among: account.contacts.lazy.map(\.id), at: place())
    }

    private mutating func checkWord<Word: Labelled>(
        _ word: String?, _ kind: String, among vocabulary: Vocabulary<Word>,
        at place: @autoclosure () -> Place
    ) {
        guard let word, !word.isEmpty, vocabulary.isClosed, vocabulary[word] == nil else { return }
        // A page shows the label; the files have the word that it belongs to.
        let labelled =
            search.begin(vocabulary.words.count)
            ? vocabulary.words.first { $0.word.label.texts.values.contains(word) }?.id : nil
        report(kind, word, among: vocabulary.words.lazy.map(\.id), at: place(), isWord: true, suggestion: labelled)
    }

    private mutating func report(
        _ kind: String, _ name: String, among known: some Collection<String>, at place: Place, in field: String? = nil,
        isWord: Bool = false, suggestion: String? = nil
    ) {
        let nearest = suggestion ?? search.nearest(to: name, among: known)
        ownSteps += 1
        let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
        let home = isWord ? "dossier.yaml lists" : "Known"
        findings.append(
            Finding(
                rule: FormRule.unknownReference.rawValue, severity: .error, place: place, field: field,
                message: "there is no \(kind) `\(name)`",
                help: nearest != nil ? nil : known.isEmpty ? "There are none yet." : "\(home): \(list).",
                suggestion: nearest))
    }

    // MARK: - The whole portfolio

    private mutating func checkCodes() {
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
                        ? "the code `\(code)` belongs to `\(known.id)` already"
                        : "the code `\(code)` differs only by blanks from that of `\(known.id)`",
                    notes: [
                        Finding.Note(
                            place: known.origin.place(of: "code"), message: "it is given to `\(known.id)` here")
                    ]))
        }
    }

    /// Reports accounts whose names nobody could tell apart.
    private mutating func checkNames() {
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
                        ? "`\(account.name)` is the name of the account `\(known.id)` too"
                        : "`\(account.name)` is hardly another name than `\(known.name)`, the account `\(known.id)`",
                    help:
                        "If it is one customer, put the two cards together; if not, say in the names how they differ.",
                    notes: [
                        Finding.Note(place: known.origin.place(of: "name"), message: "`\(known.id)` is named here")
                    ]))
        }
    }

    /// Reports each account from which the parents lead back to itself. Each is gone through once, from whichever it is
    /// reached first.
    private mutating func checkParents() {
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

    private mutating func reportCircle(_ circle: [Int]) {
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
                    message: "`\(account.id)` is its own parent: \(path.joined(separator: " → "))",
                    help: "Remove `parent` from the account that heads the group."))
        }
    }

    private mutating func checkTotals() {
        for total in portfolio.settings.totals {
            guard let account = total.account else { continue }
            checkAccount(account, at: total.place, in: "account")
        }
    }

    private mutating func checkGrowth() {
        let settings = portfolio.settings
        let place = settings.origin.place(of: "growth")
        let rates = [settings.growth.rates] + settings.growth.years.sorted { $0.key < $1.key }.map(\.value)
        for region in Set(rates.flatMap(\.regions.keys)).sorted(by: precedes) {
            checkWord(region, "region", among: settings.regions, at: place)
        }
        for industry in Set(rates.flatMap(\.industries.keys)).sorted(by: precedes) {
            checkWord(industry, "industry", among: settings.industries, at: place)
        }
    }

    // MARK: - Links

    private mutating func checkLinks() {
        let files = Set(portfolio.attachments.lazy.map(\.path))
        var headings: [Reference: Set<String>] = [:]
        for (path, link) in links {
            ownSteps += 1
            guard exists(link.target, files: files) else {
                reportLink(
                    link, in: path, "the link `\(link.destination)` leads nowhere", suggestion: nearestTarget(to: link))
                continue
            }
            guard let fragment = link.fragment else { continue }
            let anchors = headings[link.target] ?? names(ofHeadingsIn: link.target)
            guard let anchors else { continue }
            headings[link.target] = anchors
            if !anchors.contains(fragment) {
                let nearest = linkSearch.nearest(to: fragment, among: anchors)
                reportLink(
                    link, in: path,
                    "there is no heading `#\(fragment)` in the text that `\(link.destination)` leads to",
                    suggestion: nearest.map { "#" + $0 })
            }
        }
    }

    /// The names of a text's headings; nil for what has no text.
    private func names(ofHeadingsIn target: Reference) -> Set<String>? {
        guard let narrative = narrative(of: target) else { return nil }
        return Set(
            narrative.pieces.compactMap { piece in
                if case .anchor(let name) = piece { name } else { nil }
            })
    }

    func exists(_ target: Reference, files: Set<String>) -> Bool {
        if unread.contains(target) { return true }
        func holds(_ account: String, _ isThere: (Account) -> Bool) -> Bool {
            // Of an account whose card could not be read, nothing is known.
            unread.contains(.account(account))
                || portfolio.position(ofAccount: account).map { isThere(portfolio.accounts[$0]) } ?? false
        }
        return switch target {
        case .account(let id): portfolio.position(ofAccount: id) != nil
        case .contact(let account, let id): holds(account) { positions.contact(id, of: $0) != nil }
        case .visit(let account, let id): holds(account) { positions.visit(id, of: $0) != nil }
        case .complaint(let account, let id): holds(account) { positions.complaint(id, of: $0) != nil }
        case .rep(let id): portfolio.rep(id) != nil
        case .partner(let id): portfolio.partner(id) != nil
        case .product(let id): portfolio.product(id) != nil
        case .file(let path): files.contains(path)
        }
    }

    private func narrative(of target: Reference) -> Prose? {
        func account(_ id: String, _ narrative: (Account) -> Prose?) -> Prose? {
            portfolio.position(ofAccount: id).flatMap { narrative(portfolio.accounts[$0]) }
        }
        return switch target {
        case .account(let id): account(id) { $0.narrative }
        case .contact(let owner, let id):
            account(owner) { owner in positions.contact(id, of: owner).map { owner.contacts[$0].narrative } }
        case .visit(let owner, let id):
            account(owner) { owner in positions.visit(id, of: owner).map { owner.visits[$0].narrative } }
        case .complaint(let owner, let id):
            account(owner) { owner in positions.complaint(id, of: owner).map { owner.complaints[$0].narrative } }
        case .rep(let id): portfolio.rep(id)?.narrative
        case .partner(let id): portfolio.partner(id)?.narrative
        case .product(let id): portfolio.product(id)?.narrative
        case .file: nil
        }
    }

    /// The link with the name of the record that was most likely meant.
    private mutating func nearestTarget(to link: SourceFile.Link) -> String? {
        func near(_ id: String, _ ids: some Collection<String>) -> String? {
            linkSearch.nearest(to: id, among: ids).map { link.destination.replacing(id, with: $0) }
        }
        func nearRecord(_ id: String, of account: String, _ ids: (Account) -> [String]) -> String? {
            guard let position = portfolio.position(ofAccount: account) else {
                return near(account, portfolio.accounts.lazy.map(\.id))
            }
            guard linkSearch.begin(0) else { return nil }
            return near(id, ids(portfolio.accounts[position]).filter { isNearDay($0, to: id) })
        }
        switch link.target {
        case .account(let id): return near(id, portfolio.accounts.lazy.map(\.id))
        case .contact(let account, let id): return nearRecord(id, of: account) { $0.contacts.map(\.id) }
        case .visit(let account, let id): return nearRecord(id, of: account) { $0.visits.map(\.id) }
        case .complaint(let account, let id): return nearRecord(id, of: account) { $0.complaints.map(\.id) }
        case .rep(let id): return near(id, portfolio.reps.map(\.id))
        case .partner(let id): return near(id, portfolio.partners.map(\.id))
        case .product(let id): return near(id, portfolio.products.map(\.id))
        case .file(let path):
            return near(Self.lastPart(path), portfolio.attachments.lazy.map { Self.lastPart($0.path) })
        }
    }

    /// Whether two names of visits or complaints could be slips for one another: another day of the same month, or one
    /// wrong digit. Names that do not begin with a day always could.
    private func isNearDay(_ name: String, to other: String) -> Bool {
        guard Day(name.prefix(10)) != nil, Day(other.prefix(10)) != nil else { return true }
        return name.prefix(7) == other.prefix(7) || zip(name.prefix(10), other.prefix(10)).count { $0 != $1 } == 1
    }

    private static func lastPart(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private mutating func reportLink(_ link: SourceFile.Link, in path: String, _ message: String, suggestion: String?) {
        findings.append(
            Finding(
                rule: FormRule.brokenLink.rawValue, severity: .error, place: Place(path: path, range: link.range),
                message: message,
                help: suggestion == nil ? "The path starts from the folder of this file." : nil, suggestion: suggestion)
        )
    }
}

/// A word of dossier.yaml that has a label for the pages.
private protocol Labelled {
    var label: Label { get }
}

extension Label: Labelled {
    fileprivate var label: Label { self }
}

extension Industry: Labelled {}
