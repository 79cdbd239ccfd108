import Model
import Templating

/// Where somebody is on a day, in a calendar.
struct StayLineView: View {
    let person: LinkView
    let account: String
    let location: String

    init(_ stay: Contact.Stay, _ contact: Contact, of account: Account, at place: PagePlace, _ context: SiteContext) {
        person = LinkView(text: contact.name, url: place.link(.contact(account: account.id, id: contact.id)))
        self.account = account.nameInLists
        location = stay.location
    }
}
