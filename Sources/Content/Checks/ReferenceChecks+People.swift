import Findings
import Model

/// Fields in which an id or free words may stand.
extension ReferenceChecks {
    /// Warns of free words that are the full name of somebody who has an id, or that look like an id and are nearly one.
    ///
    /// - Parameter kinds: Whose names are looked for.
    mutating func checkPerson(
        _ words: String?, of account: Account, _ location: @autoclosure () -> Location,
        _ kinds: @autoclosure () -> [RecordNames.Kind]
    ) {
        guard let words, !words.isEmpty, portfolio.rep(words) == nil, positions.contact(words, of: account) == nil,
            !unread.contains(.rep(words)), !unread.contains(.contact(account: account.id, id: words))
        else { return }
        let kinds = kinds()
        var found: [(person: Statement, id: String)] = []
        var known: [String] = []
        for kind in kinds {
            let reading = names.reading(of: words, as: kind, in: portfolio)
            known += reading.known
            found += reading.ids.map { (kind.person($0), $0) }
        }
        ownSteps += 1
        guard let first = found.first else {
            reportNearID(words, location, kinds, known)
            return
        }
        let people = found.prefix(Self.named).dropFirst().reduce(first.person) {
            .andOfAnother(people: $0, other: $1.person)
        }
        let only = found.count == 1 ? found.first?.id : nil
        reportName(
            location(), .nameOfPeople(words: words, people: people), help: only == nil ? .writeIdOfOne : .writeId,
            suggestion: only,
            isSure: only != nil)
    }

    /// Words with a hyphen and without capitals or blanks are no words that anybody writes: they were meant as an id.
    private mutating func reportNearID(
        _ words: String, _ location: () -> Location, _ kinds: [RecordNames.Kind], _ known: [String]
    ) {
        func isOfID(_ scalar: Unicode.Scalar) -> Bool {
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
        }
        guard words.contains("-"), words.unicodeScalars.allSatisfy(isOfID),
            let nearest = search.nearest(to: words, among: known)
        else { return }
        let missing = kinds.count == 1 ? kinds.first?.missing(words) : nil
        reportName(
            location(), missing ?? .unknownRepOrContact(name: words), help: nil, suggestion: nearest, isSure: false)
    }

    private mutating func reportName(
        _ location: Location, _ message: Statement, help: Statement?, suggestion: String?, isSure: Bool
    ) {
        let (place, field, isReplaceable) = location.parts
        let fix = isSure && isReplaceable ? suggestion.map(writtenForYAML) : nil
        findings.append(
            Finding(
                rule: FormRule.nameForID.rawValue, severity: FormRule.nameForID.description.severity, place: place,
                field: field, message: message, help: help, suggestion: suggestion,
                fix: fix.map { Finding.Fix(place: place, replacement: $0) }))
    }
}

extension RecordNames.Kind {
    /// Somebody by an id: a rep, or a contact.
    fileprivate func person(_ id: String) -> Statement {
        if case .contact = self { .theContact(id: id) } else { .theRep(id: id) }
    }
}
