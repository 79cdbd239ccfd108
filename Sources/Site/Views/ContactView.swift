import Model
import Templating

/// A contact as the people of an account are listed.
struct ContactView: View {
    let id: String
    let name: String
    let url: String
    let title: String
    let layer: String?
    let function: String?
    let stance: String
    let stanceStyle: String
    let concerns: [String]
    let reportsTo: LinkView?
    let phone: String?
    let phoneURL: String?
    let email: String?
    let messenger: String?
    let left: DayView?
    let narrative: Markup?

    init(_ contact: Contact, of account: Account, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let reference = Reference.contact(account: account.id, id: contact.id)
        id = contact.id
        name = contact.name
        url = place.link(reference)
        title = contact.title
        layer = contact.layer.map { words.word(.layer, $0.rawValue) }
        function = contact.function.map { words.word(.function, $0.rawValue) }
        stance = words.word(.stance, contact.stance.rawValue)
        stanceStyle = contact.stance.rawValue
        concerns = contact.concerns
        reportsTo = contact.reportsTo.map { context.link(toPerson: $0, of: account, from: place) }
        phone = contact.phone
        phoneURL = contact.phone.map(telephoneURL)
        email = contact.email
        messenger = contact.messenger
        left = contact.left.map { DayView($0, context.formats.day($0)) }
        narrative = contact.narrative.isEmpty ? nil : place.markup(contact.narrative, of: reference)
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("name") { $0.name },
        .text("url") { $0.url },
        .text("title") { $0.title },
        .optionalText("layer") { $0.layer },
        .optionalText("function") { $0.function },
        .text("stance") { $0.stance },
        .text("stanceStyle") { $0.stanceStyle },
        .texts("concerns") { $0.concerns },
        .optional("reportsTo") { $0.reportsTo },
        .optionalText("phone") { $0.phone },
        .optionalText("phoneURL") { $0.phoneURL },
        .optionalText("email") { $0.email },
        .optionalText("messenger") { $0.messenger },
        .optional("left") { $0.left },
        .optionalMarkup("narrative") { $0.narrative },
    ]
}

/// A number as a `tel:` link has it (RFC 3966): digits, and a `+` before them.
func telephoneURL(_ number: String) -> String {
    "tel:" + number.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
}
