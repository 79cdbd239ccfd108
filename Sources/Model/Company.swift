/// What the company is: its profile.
public struct Company: Sendable, Hashable {
    public var address: String?
    public var phone: String?
    public var website: String?
    public var legalRepresentative: String?
    public var founded: Period?
    public var employees: Int?
    public var registeredCapital: Money?
    public var business: String?
    public var management: [Manager] = []
    public var bank: Bank?

    public init() {}

    /// A member of the company's management.
    public struct Manager: Sendable, Hashable {
        public var name: String
        public var title: String?
        public var since: Period?

        public init(name: String, title: String?, since: Period?) {
            self.name = name
            self.title = title
            self.since = since
        }
    }

    public struct Bank: Sendable, Hashable {
        public var name: String?
        public var account: String?

        public init(name: String?, account: String?) {
            self.name = name
            self.account = account
        }
    }
}
