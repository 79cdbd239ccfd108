import Model

/// Where the pages that a feed leads to will be found.
struct FeedAddresses {
    /// Where the site will be found, without a slash at the end; nil if nobody has said.
    private let base: String?
    /// What makes the names of events the only ones of their kind in the world: what the settings say, or else the host of
    /// the site.
    let host: String

    init(baseURL: String?, uidDomain: String?) {
        var base = baseURL
        while base?.hasSuffix("/") == true { base?.removeLast() }
        self.base = base
        host = uidDomain ?? base.flatMap(Self.host) ?? "dossier.invalid"
    }

    /// The address of a page of the site, or of a place on it.
    func address(of page: Page, anchor: String? = nil) -> String? {
        base.map { $0 + "/" + Address.encoded(page.path) + (anchor.map { "#" + Address.encoded($0) } ?? "") }
    }

    private static func host(of base: String) -> String? {
        guard let scheme = base.firstRange(of: "://") else { return nil }
        let authority = base[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let name = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
        return name.isEmpty ? nil : Address.encoded(name.lowercased())
    }
}
