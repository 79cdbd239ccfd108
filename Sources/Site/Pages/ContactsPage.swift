import Analysis
import Model
import Templating
import Text

/// `accounts/A/contacts.html`: the people of an account.
struct ContactsPage: PageView {
    static let template = "contacts.html"

    let frame: FrameView
    let head: AccountHeadView
    let map: ContactMapView?
    let tree: [ReportingLineView]
    let contacts: [ContactView]

    init(_ account: Account, at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words.contactsTitle(account: account.name), at: place, context)
        head = AccountHeadView(account, .contacts, at: place, context)
        let map = ContactMap(of: account, asOf: context.asOf)
        self.map = ContactMapView(map, of: account, at: place, context)
        tree = ReportingLineView.trees(map, of: account, at: place, context)
        let clashes = account.visitClashes(asOf: context.asOf)
        contacts = Self.fromTheTopDown(account.contacts, asOf: context.asOf).map {
            ContactView($0, of: account, clashes: clashes, at: place, context)
        }
    }

    /// From the decision layer down, by function; then who has no place on the map, and those who left.
    private static func fromTheTopDown(_ contacts: [Contact], asOf: Day) -> [Contact] {
        let layers: [Contact.Layer] = Contact.Layer.allCases.reversed()
        func rank(_ contact: Contact) -> Int {
            guard contact.isPresent(on: asOf) else { return 100 }
            let layer = contact.layer.flatMap(layers.firstIndex) ?? 5
            let function = contact.function.flatMap(Contact.Function.allCases.firstIndex) ?? 5
            return layer * 10 + function
        }
        return contacts.map { ($0, rank($0)) }
            .sorted { $0.1 != $1.1 ? $0.1 < $1.1 : precedes($0.0.id, $1.0.id) }
            .map(\.0)
    }
}
