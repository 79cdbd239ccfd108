import Text

/// All dossiers together, and what they refer to.
public struct Portfolio: Sendable {
    /// What `dossier.yaml` says.
    public var settings: Settings
    /// By id.
    public var accounts: [Account]
    /// By id.
    public var reps: [Rep]
    /// By id.
    public var partners: [Partner]
    /// By id.
    public var products: [Product]
    /// By path.
    public var attachments: [Attachment]

    private var accountIndex: [String: Int]
    private var repIndex: [String: Int]
    private var partnerIndex: [String: Int]
    private var productIndex: [String: Int]

    /// A portfolio of records in any order, which are sorted here; of records that share an id, the first is found.
    public init(
        settings: Settings, accounts: [Account], reps: [Rep] = [], partners: [Partner] = [], products: [Product] = [],
        attachments: [Attachment] = []
    ) {
        self.settings = settings
        self.accounts = accounts.sorted { precedes($0.id, $1.id) }
        self.reps = reps.sorted { precedes($0.id, $1.id) }
        self.partners = partners.sorted { precedes($0.id, $1.id) }
        self.products = products.sorted { precedes($0.id, $1.id) }
        self.attachments = attachments.sorted { precedes($0.path, $1.path) }
        accountIndex = index(self.accounts.map(\.id))
        repIndex = index(self.reps.map(\.id))
        partnerIndex = index(self.partners.map(\.id))
        productIndex = index(self.products.map(\.id))
    }

    /// The account of an id; nil if there is none. It is a copy: ``position(ofAccount:)`` spares it.
    public func account(_ id: String) -> Account? { accountIndex[id].map { accounts[$0] } }
    /// The place of an account among ``accounts``, for whoever needs but a part of it: to copy a whole one takes long.
    public func position(ofAccount id: String) -> Int? { accountIndex[id] }
    /// What lies in an account's `files/`, by path.
    public func attachments(ofAccount id: String) -> ArraySlice<Attachment> {
        let folder = "accounts/" + id + "/files/"
        // They are in one row; the first one is found by halving.
        var (low, high) = (0, attachments.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(attachments[middle].path, folder) { low = middle + 1 } else { high = middle }
        }
        return attachments[low...].prefix { $0.path.utf8.starts(with: folder.utf8) }
    }
    /// The representative of an id; nil if there is none, as where an account names one whom no file tells of.
    public func rep(_ id: String) -> Rep? { repIndex[id].map { reps[$0] } }
    /// A rep's name; of one whom no file tells of, what stands there. Pages ask for it by the ten thousand.
    public func name(ofRep id: String) -> String { repIndex[id].map { reps[$0].name } ?? id }
    /// The partner of an id; nil if there is none.
    public func partner(_ id: String) -> Partner? { partnerIndex[id].map { partners[$0] } }
    /// The product of an id; nil if there is none.
    public func product(_ id: String) -> Product? { productIndex[id].map { products[$0] } }

    /// Whether a record was read. A file may lie where one is expected and be none.
    public func holds(_ reference: Reference) -> Bool {
        switch reference {
        case .account(let id): accountIndex[id] != nil
        case .contact(let account, let id): self.account(account)?.contacts.contains { $0.id == id } ?? false
        case .visit(let account, let id): self.account(account)?.visits.contains { $0.id == id } ?? false
        case .complaint(let account, let id): self.account(account)?.complaints.contains { $0.id == id } ?? false
        case .rep(let id): repIndex[id] != nil
        case .partner(let id): partnerIndex[id] != nil
        case .product(let id): productIndex[id] != nil
        case .file(let path): attachments.contains { $0.path == path }
        }
    }
}

private func index(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
}
