import Findings
import Model
import Text

/// Links in narratives: where they lead, and what was most likely meant by those that lead nowhere.
extension ReferenceChecks {
    mutating func checkLinks() {
        let files = Set(portfolio.attachments.lazy.map(\.path))
        var headings: [Reference: Set<String>] = [:]
        for (path, link) in links {
            ownSteps += 1
            guard exists(link.target, files: files) else {
                reportLink(
                    link, in: path, .deadLink(link: link.destination), suggestion: nearestTarget(to: link))
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
                    .noSuchHeading(heading: fragment, link: link.destination),
                    suggestion: nearest.map { "#" + $0 })
            }
        }
    }

    /// The names of a text's headings; nil for what has no text.
    func names(ofHeadingsIn target: Reference) -> Set<String>? {
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

    func narrative(of target: Reference) -> Prose? {
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
    mutating func nearestTarget(to link: SourceFile.Link) -> String? {
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
    func isNearDay(_ name: String, to other: String) -> Bool {
        guard Day(name.prefix(10)) != nil, Day(other.prefix(10)) != nil else { return true }
        return name.prefix(7) == other.prefix(7) || zip(name.prefix(10), other.prefix(10)).count { $0 != $1 } == 1
    }

    static func lastPart(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    mutating func reportLink(_ link: SourceFile.Link, in path: String, _ message: Statement, suggestion: String?) {
        findings.append(
            Finding(
                rule: FormRule.brokenLink.rawValue, severity: .error, place: Place(path: path, range: link.range),
                message: message, help: suggestion == nil ? .pathFromFolder : nil, suggestion: suggestion)
        )
    }
}
