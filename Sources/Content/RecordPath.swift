import Model

/// What a file is, by where it lies below the site's folder.
struct RecordPath {
    var reference: Reference

    /// `content/accounts/acme/visits/2026-03-14.md` and the like; nil for any other path.
    init?(_ path: String) {
        let bytes = Array(path.composed.utf8)
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
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
