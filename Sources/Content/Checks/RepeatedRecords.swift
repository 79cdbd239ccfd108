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
        check(account.contacts, by: { $0.name + "\u{0}" + $0.title }, \.origin, \.id)
        check(account.visits, by: { "\($0.date) \($0.purpose ?? "")" }, \.origin, \.id)
        check(account.complaints, by: { "\($0.date) \($0.product ?? "")" }, \.origin, \.id)
    }

    private mutating func check<Record: Equatable>(
        _ records: [Record], by key: (Record) -> String, _ origin: KeyPath<Record, Origin>,
        _ id: WritableKeyPath<Record, String>
    ) {
        guard records.count > 1 else { return }
        var alike: [String: [Record]] = [:]
        for record in records {
            let key = key(record)
            let others = alike[key, default: []].prefix(Self.most)
            steps += others.count
            if let known = others.first(where: { Self.isSame($0, record, but: id) }) {
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

    /// Whether two records say the same, however their files are called.
    private static func isSame<Record: Equatable>(
        _ one: Record, _ other: Record, but id: WritableKeyPath<Record, String>
    ) -> Bool {
        var one = one
        one[keyPath: id] = other[keyPath: id]
        return one == other
    }
}
