import Findings
import Model
import Text

/// Warns of what was most likely meant as a link and came out as text, with the right spelling where it is certain.
extension ReferenceChecks {
    mutating func checkUnreadLinks() {
        let files = Set(portfolio.attachments.lazy.map(\.path))
        for (number, (path, link)) in unreadLinks.enumerated() {
            // Of names, the first so many are looked for among all records.
            let target =
                link.target.flatMap { exists($0, files: files) ? $0 : nil }
                ?? (link.isWiki && number < Self.suggestions ? record(named: link.path, near: path) : nil)
            let spelling = target.map { target in
                let place = LinkTarget.encoded(LinkTarget.relative(target.path, from: path))
                let fragment = link.fragment.map { "#" + LinkTarget.encoded($0) } ?? ""
                return "\(link.before)[\(link.words)](\(place + fragment))"
            }
            let place = Place(path: path, range: link.range)
            findings.append(
                Finding(
                    rule: FormRule.unreadMarkdown.rawValue, severity: FormRule.unreadMarkdown.description.severity,
                    place: place,
                    message: link.isWiki ? .wikiLink(name: link.path) : .blankInPath,
                    help: spelling != nil ? nil : link.isWiki ? .writeLink : .writePercents,
                    suggestion: spelling, fix: spelling.map { Finding.Fix(place: place, replacement: $0) }))
        }
    }

    /// The one record that is called by a name: in the account of the file, or else anywhere.
    private func record(named name: String, near path: String) -> Reference? {
        let wanted = name.skeleton
        func isCalled(_ names: String...) -> Bool { names.contains { $0.skeleton == wanted } }
        func only(_ found: [Reference]) -> Reference? { found.count == 1 ? found.first : nil }
        var found: [Reference] = []
        if let account = Reference.account(holding: path).flatMap(portfolio.account) {
            for contact in account.contacts where isCalled(contact.id, contact.name) {
                found.append(.contact(account: account.id, id: contact.id))
            }
            for visit in account.visits where isCalled(visit.id) {
                found.append(.visit(account: account.id, id: visit.id))
            }
            for complaint in account.complaints where isCalled(complaint.id) {
                found.append(.complaint(account: account.id, id: complaint.id))
            }
            if !found.isEmpty { return only(found) }
        }
        found += portfolio.accounts.filter { isCalled($0.id, $0.name) }.map { .account($0.id) }
        found += portfolio.reps.filter { isCalled($0.id, $0.name) }.map { .rep($0.id) }
        found += portfolio.partners.filter { isCalled($0.id, $0.name) }.map { .partner($0.id) }
        found += portfolio.products.filter { isCalled($0.id, $0.name) }.map { .product($0.id) }
        return only(found)
    }
}
