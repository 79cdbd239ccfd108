import Model

/// What a file is, by where it lies below the site's folder.
struct RecordPath {
    var reference: Reference

    /// Where the file of a record lies below the site's folder.
    static func path(of reference: Reference) -> String {
        switch reference {
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

    /// `content/accounts/acme/visits/2026-03-14.md` and the like; nil for any other path.
    init?(_ path: String) {
        let parts = path.composed.names
        guard parts.first == "content", parts.count >= 3 else { return nil }
        func id(_ name: String) -> String? { name.hasSuffix(".md") ? String(name.dropLast(3)) : nil }
        switch (parts[1], parts.count) {
        case ("accounts", 4) where parts[3] == "account.md":
            reference = .account(parts[2])
        case ("accounts", 5...) where parts[3] == "files":
            reference = .file(parts.dropFirst().joined(separator: "/"))
        case ("accounts", 5):
            guard let id = id(parts[4]) else { return nil }
            switch parts[3] {
            case "contacts": reference = .contact(account: parts[2], id: id)
            case "visits": reference = .visit(account: parts[2], id: id)
            case "complaints": reference = .complaint(account: parts[2], id: id)
            default: return nil
            }
        case ("reps", 3), ("partners", 3), ("products", 3):
            guard let id = id(parts[2]) else { return nil }
            reference = parts[1] == "reps" ? .rep(id) : parts[1] == "partners" ? .partner(id) : .product(id)
        default:
            return nil
        }
    }
}

extension String {
    /// What stands before, between and behind the slashes of a path; an empty name where there is nothing.
    var names: [String] {
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
