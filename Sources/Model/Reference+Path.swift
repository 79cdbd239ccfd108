import Text

/// Where records lie below the site's folder: the one place where a path becomes a record and a record a path.
extension Reference {
    /// Where the record's file lies, such as `content/accounts/acme/visits/2026-03-14.md`.
    public var path: String {
        switch self {
        case .account(let id): "content/accounts/\(id)/account.md"
        case .contact(let account, let id): "content/accounts/\(account)/contacts/\(id).md"
        case .visit(let account, let id): "content/accounts/\(account)/visits/\(id).md"
        case .complaint(let account, let id): "content/accounts/\(account)/complaints/\(id).md"
        case .rep(let id): "content/reps/\(id).md"
        case .partner(let id): "content/partners/\(id).md"
        case .product(let id): "content/products/\(id).md"
        case .file(let path): "content/" + path
        }
    }

    /// The record whose file lies at a path; nil where no record's file does.
    public init?(path: String) {
        let parts = path.composed.pathNames
        guard parts.first == "content", parts.count >= 3 else { return nil }
        func id(_ name: String) -> String? { name.hasSuffix(".md") ? String(name.dropLast(3)) : nil }
        switch (parts[1], parts.count) {
        case ("accounts", 4) where parts[3] == "account.md":
            self = .account(parts[2])
        case ("accounts", 5...) where parts[3] == "files":
            self = .file(parts.dropFirst().joined(separator: "/"))
        case ("accounts", 5):
            guard let id = id(parts[4]) else { return nil }
            switch parts[3] {
            case "contacts": self = .contact(account: parts[2], id: id)
            case "visits": self = .visit(account: parts[2], id: id)
            case "complaints": self = .complaint(account: parts[2], id: id)
            default: return nil
            }
        case ("reps", 3), ("partners", 3), ("products", 3):
            guard let id = id(parts[2]) else { return nil }
            self = parts[1] == "reps" ? .rep(id) : parts[1] == "partners" ? .partner(id) : .product(id)
        default:
            return nil
        }
    }

    /// The record of whose page a file is a part: its own; the account's, of tables and attachments in its folder.
    public init?(holding path: String) {
        switch Reference(path: path) {
        case .file?, nil:
            guard let account = Reference.account(holding: path) else { return nil }
            self = .account(account)
        case let record?:
            self = record
        }
    }

    /// The account in whose folder a file lies.
    public static func account(holding path: String) -> String? {
        let parts = path.split(separator: "/", maxSplits: 3)
        return parts.count > 3 && parts[0] == "content" && parts[1] == "accounts" ? String(parts[2]) : nil
    }
}

extension String {
    /// What stands before, between and behind the slashes of a path; an empty name where there is nothing.
    public var pathNames: [String] {
        var names: [String] = []
        var start = utf8.startIndex
        for index in utf8.indices where utf8[index] == UInt8(ascii: "/") {
            names.append(String(self[start..<index]))
            start = utf8.index(after: index)
        }
        names.append(String(self[start...]))
        return names
    }
}
