import Findings
import Model

/// Which records are called by a name, in full or by an alias, where a file asks for their ids.
struct RecordNames {
    /// What the record is of which a field asks for the id.
    enum Kind: Hashable {
        case account, rep, product, partner
        /// A contact of an account.
        case contact(String)
        /// A word of dossier.yaml that is called so.
        case word(WordKind)
    }

    /// What a word of dossier.yaml is for.
    enum WordKind {
        case industry, region, category, progress, cause
    }

    /// What a name can be read as.
    struct Reading {
        /// The ids of those who are called so.
        var ids: [String]
        /// The ids of all.
        var known: [String]
    }

    private typealias Names = (ids: [String: [String]], known: [String])

    /// By the names without what nobody takes for a difference; told of a kind when the first name of it is asked for.
    private var index: [Kind: Names] = [:]
    /// How many names were looked at.
    private(set) var steps = 0

    /// The records that are called by a name.
    mutating func reading(of name: String, as kind: Kind, in portfolio: Portfolio) -> Reading {
        reading(of: name, kind) { Self.records(of: kind, in: portfolio) }
    }

    /// The words of dossier.yaml that have a name as their label.
    mutating func reading(
        of name: String, asWordOf kind: WordKind, among words: some Sequence<(id: String, names: [String])>
    ) -> Reading {
        reading(of: name, .word(kind)) { Array(words) }
    }

    private mutating func reading(
        of name: String, _ kind: Kind, _ records: () -> [(id: String, names: [String])]
    ) -> Reading {
        steps += 1
        if let known = index[kind] { return Reading(ids: known.ids[name.skeleton] ?? [], known: known.known) }
        var known: Names = ([:], [])
        for (id, names) in records() {
            known.known.append(id)
            for name in Set((names + [id]).lazy.map(\.skeleton)) { known.ids[name, default: []].append(id) }
            steps += names.count
        }
        index[kind] = known
        return Reading(ids: known.ids[name.skeleton] ?? [], known: known.known)
    }

    private static func records(of kind: Kind, in portfolio: Portfolio) -> [(id: String, names: [String])] {
        switch kind {
        case .account: portfolio.accounts.map { ($0.id, [$0.name] + $0.aliases) }
        case .rep: portfolio.reps.map { ($0.id, [$0.name]) }
        case .product: portfolio.products.map { ($0.id, [$0.name] + $0.aliases) }
        case .partner: portfolio.partners.map { ($0.id, [$0.name]) }
        case .contact(let account): (portfolio.account(account)?.contacts ?? []).map { ($0.id, [$0.name]) }
        case .word: []
        }
    }
}

extension RecordNames.Kind {
    /// That nothing of the kind has a name.
    func missing(_ name: String) -> Statement {
        switch self {
        case .account: .unknownAccount(name: name)
        case .rep: .unknownRep(name: name)
        case .product: .unknownProduct(name: name)
        case .partner: .unknownPartner(name: name)
        case .contact: .unknownContact(name: name)
        case .word(.industry): .unknownIndustry(name: name)
        case .word(.region): .unknownRegion(name: name)
        case .word(.category): .unknownCategory(name: name)
        case .word(.progress): .unknownProgress(name: name)
        case .word(.cause): .unknownCause(name: name)
        }
    }

    /// That several are called so, of which one is to be written by its id.
    func choice(of ids: some Sequence<String>) -> Statement? {
        var named: Statement?
        for id in ids { named = named.map { .andAnotherId(ids: $0, id: id) } ?? .oneId(id: id) }
        guard let named else { return nil }
        return if case .word = self { .labelOfSeveral(ids: named) } else { .nameOfSeveral(ids: named) }
    }

    /// Which ids there are, or the first of them.
    func list(of known: [String]) -> Statement {
        guard !known.isEmpty else { return .noneYet }
        let ids = known.prefix(Self.listed).joined(separator: ", ")
        let isWhole = known.count <= Self.listed
        return if case .word = self {
            isWhole ? .listedWords(words: ids) : .listedWordsAndMore(words: ids)
        } else {
            isWhole ? .knownIds(ids: ids) : .knownIdsAndMore(ids: ids)
        }
    }

    /// How many ids are listed.
    private static let listed = 12
}
