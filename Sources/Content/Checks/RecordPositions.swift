import Model

/// Where the records of accounts stand, by their names. Of many, a table is made when the first one is asked for; a few are
/// found sooner by looking at each.
final class RecordPositions {
    private enum Kind: Hashable {
        case contact
        case visit
        case complaint
    }

    private struct Key: Hashable {
        var account: String
        var kind: Kind
    }

    private static let few = 32
    private var tables: [Key: [String: Int]] = [:]
    /// How many records were looked at.
    private(set) var steps = 0

    /// The position of a contact of an account.
    func contact(_ id: String, of account: Account) -> Int? {
        position(of: id, in: account.contacts, Key(account: account.id, kind: .contact)) { $0.id }
    }

    /// The position of a visit of an account.
    func visit(_ id: String, of account: Account) -> Int? {
        position(of: id, in: account.visits, Key(account: account.id, kind: .visit)) { $0.id }
    }

    /// The position of a complaint of an account.
    func complaint(_ id: String, of account: Account) -> Int? {
        position(of: id, in: account.complaints, Key(account: account.id, kind: .complaint)) { $0.id }
    }

    private func position<Record>(
        of id: String, in records: [Record], _ key: @autoclosure () -> Key, _ name: (Record) -> String
    ) -> Int? {
        guard records.count > Self.few else {
            steps += records.count
            return records.firstIndex { name($0) == id }
        }
        steps += 1
        let key = key()
        if let known = tables[key] { return known[id] }
        let table = Dictionary(
            zip(records.map(name), records.indices), uniquingKeysWith: { first, _ in first })
        steps += records.count
        tables[key] = table
        return table[id]
    }
}
