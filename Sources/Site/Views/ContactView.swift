import Analysis
import Model
import Templating

/// A contact, whole.
struct ContactView: View {
    let id: String
    let name: String
    let title: String
    let role: String?
    let layer: String?
    let function: String?
    let stance: String
    let stanceStyle: String
    let stanceHint: String
    let concerns: [String]
    let guidance: String?
    let reportsTo: LinkView?
    let worksWith: [LinkView]
    let phone: String?
    let phoneURL: String?
    let email: String?
    let emailURL: String?
    let messenger: String?
    let left: DayView?
    let itinerary: [StayView]
    let personal: PersonalView?
    let narrative: Markup?

    /// - Parameter clashes: The visits to come that would not find someone of the account.
    init(
        _ contact: Contact, of account: Account, clashes: [VisitClash], at place: PagePlace, _ context: SiteContext
    ) {
        let words = context.words
        let reference = Reference.contact(account: account.id, id: contact.id)
        id = contact.id
        name = contact.name
        title = contact.title
        role = contact.role
        layer = contact.layer.map { words.word(.layer, $0.rawValue) }
        function = contact.function.map { words.word(.function, $0.rawValue) }
        stance = words.word(.stance, contact.stance.rawValue)
        stanceStyle = contact.stance.rawValue
        stanceHint = words.word(.stanceHint, contact.stance.rawValue)
        concerns = contact.concerns
        guidance = ContactGuidance.text(for: contact, words)
        reportsTo = contact.reportsTo.map { context.link(toPerson: $0, of: account, from: place) }
        worksWith = contact.worksWith.map { context.link(toPerson: $0, of: account, from: place) }
        phone = contact.phone
        phoneURL = contact.phone.flatMap(Address.telephone)
        email = contact.email
        emailURL = contact.email.flatMap(Address.mail)
        messenger = contact.messenger
        left = contact.isPresent(on: context.asOf) ? nil : contact.left.map { DayView($0, context.formats.day($0)) }
        itinerary = contact.itinerary.sorted { $0.from < $1.from }.map { stay in
            let clash = clashes.first { $0.contact == contact.id && $0.stay == stay }
            return StayView(
                stay,
                clash: clash.map {
                    LinkView(
                        text: context.formats.weekdayAndDay($0.date),
                        url: place.link(.visit(account: account.id, id: $0.visit)))
                }, context)
        }
        personal = PersonalView(contact, context)
        narrative = contact.narrative.isEmpty ? nil : place.markup(contact.narrative, of: reference, context.words)
    }
}
