import Model
import Templating

/// A contact in a few words: on the map of layer and function, and in the reporting tree.
struct PersonView: View {
    let name: String
    let url: String
    let title: String
    let stance: String
    let stanceStyle: String
    let phone: String?
    let phoneURL: String?
    /// Where the person is this week or next, and when.
    let away: String?

    init(_ contact: Contact, of account: Account, at place: PagePlace, _ context: SiteContext) {
        name = contact.name
        url = place.link(.contact(account: account.id, id: contact.id))
        title = contact.title
        stance = context.words.word(.stance, contact.stance.rawValue)
        stanceStyle = contact.stance.rawValue
        phone = contact.phone
        phoneURL = contact.phone.flatMap(Address.telephone)
        let monday = context.asOf.startOfWeek
        let stay = contact.itinerary.filter { context.asOf <= $0.to && $0.from <= monday + 13 }.min {
            $0.from < $1.from
        }
        away = stay.map {
            context.words.contactsAway(place: $0.location, days: context.formats.weekdaySpan($0.from, $0.to))
        }
    }
}
