import Findings
import Model

/// Finds records of one account that tell the same but for their names: most likely one is a copy of the other.
struct RepeatedRecords {
    private(set) var findings: [Finding] = []
    /// How many records were compared whole.
    private(set) var steps = 0
    /// With how many that have as much in common each is compared.
    private static let most = 50

    mutating func check(_ account: Account) {
        // What two copies have in common for certain tells which of them are to be compared whole.
        check(account.contacts, by: { $0.name + "\u{0}" + $0.title }, \.origin, \.id, content: { $0.withoutPlace })
        check(account.visits, by: { "\($0.date) \($0.purpose ?? "")" }, \.origin, \.id, content: { $0.withoutPlace })
        check(
            account.complaints, by: { "\($0.date) \($0.product ?? "")" }, \.origin, \.id, content: { $0.withoutPlace })
    }

    private mutating func check<Record: Equatable>(
        _ records: [Record], by key: (Record) -> String, _ origin: KeyPath<Record, Origin>,
        _ id: KeyPath<Record, String>,
        content: (Record) -> Record
    ) {
        guard records.count > 1 else { return }
        var alike: [String: [Record]] = [:]
        for record in records {
            let key = key(record)
            let others = alike[key, default: []].prefix(Self.most)
            steps += others.count
            if let known = others.first(where: { content($0) == content(record) }) {
                findings.append(
                    Finding(
                        rule: FormRule.repeatedRecord.rawValue,
                        severity: FormRule.repeatedRecord.description.severity, place: record[keyPath: origin].place,
                        message: .sameRecord(record: record[keyPath: id], other: known[keyPath: id]),
                        help: .deleteOrFinish,
                        notes: [Finding.Note(place: known[keyPath: origin].place, message: .otherRecordHere)]))
            } else {
                alike[key, default: []].append(record)
            }
        }
    }
}

extension Contact {
    /// All but where it stands and how its file is called.
    fileprivate var withoutPlace: Contact {
        var contact = self
        contact.id = ""
        contact.origin = Origin(path: "")
        for index in contact.itinerary.indices { contact.itinerary[index].place = Place(path: "") }
        return contact
    }
}

extension Visit {
    /// All but where it stands and how its file is called.
    fileprivate var withoutPlace: Visit {
        var visit = self
        visit.id = ""
        visit.origin = Origin(path: "")
        visit.actions = visit.actions.map(\.withoutPlace)
        return visit
    }
}

extension Complaint {
    /// All but where it stands and how its file is called.
    fileprivate var withoutPlace: Complaint {
        var complaint = self
        complaint.id = ""
        complaint.origin = Origin(path: "")
        complaint.correctiveActions = complaint.correctiveActions.map(\.withoutPlace)
        return complaint
    }
}

extension Action {
    fileprivate var withoutPlace: Action {
        var action = self
        action.place = Place(path: "")
        return action
    }
}
