import Model
import Templating

/// `accounts/A/contacts.html`: the people of an account.
struct ContactsPage: PageView {
    static let template = "contacts.html"

    let frame: FrameView
    let head: AccountHeadView
    let contacts: [ContactView]

    init(_ account: Account, at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words(.contactsTitle, ["account": account.name]), in: .accounts, at: place, context)
        head = AccountHeadView(account, .contacts, at: place, context)
        contacts = account.contacts.map { ContactView($0, of: account, at: place, context) }
    }

    static let fields: [Field<Self>] = [
        .object("frame") { $0.frame },
        .object("head") { $0.head },
        .list("contacts") { $0.contacts },
    ]
}
