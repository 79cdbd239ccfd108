/// A record that another one points at.
public enum Reference: Hashable, Sendable {
    case account(String)
    case contact(account: String, id: String)
    case visit(account: String, id: String)
    case complaint(account: String, id: String)
    case rep(String)
    case partner(String)
    case product(String)
    /// An attachment, by its path below `content/`.
    case file(String)
}
