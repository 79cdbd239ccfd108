import Model
import Templating

/// Somebody who will be met: what the person decides and cares about, and, where that is asked for, what one may talk about
/// besides.
struct DayPersonView: View {
    let name: LinkView
    let title: String
    /// Layer, function and role.
    let place: String?
    /// That the person left, if that is before the visit.
    let left: String?
    let stance: String?
    let stanceStyle: String
    let phone: String?
    let phoneURL: String?
    let concerns: String?
    let goodToKnow: String?
    /// Where the person is on that day, by the itinerary.
    let whereabouts: String?

    /// - Parameter isPersonal: Whether stance and small talk are told.
    init(
        _ contact: Contact, of account: Account, on day: Day, isPersonal: Bool, at place: PagePlace?,
        _ context: SiteContext
    ) {
        let words = context.words
        name = LinkView(
            text: contact.name, url: place?.link(.contact(account: account.id, id: contact.id)))
        title = contact.title
        self.place = words.parts([
            contact.layer.map { words.word(.layer, $0.rawValue) },
            contact.function.map { words.word(.function, $0.rawValue) }, contact.role,
        ])
        left =
            contact.isPresent(on: day)
            ? nil : contact.left.map { words.daySheetGone(day: context.formats.shortDay($0)) }
        let isTold = isPersonal && contact.stance != .unknown
        stance = isTold ? words.word(.stance, contact.stance.rawValue) : nil
        stanceStyle = contact.stance.rawValue
        phone = contact.phone
        phoneURL = contact.phone.flatMap(Address.telephone)
        concerns = contact.concerns.isEmpty ? nil : contact.concerns.listed(by: words[.phraseSeparator])
        goodToKnow = isPersonal ? contact.smallTalk(on: day).map { $0.listed(by: words[.phraseSeparator]) } : nil
        whereabouts = contact.itinerary.first { $0.from <= day && day <= $0.to }.map { stay in
            [stay.location, stay.note].compactMap { $0 }.listed(by: words[.phraseSeparator])
        }
    }
}

extension Contact {
    /// What may be said at a table, as it may be left lying on one: nothing of the person's standing, colleagues or
    /// ambitions, and nothing past the day until when it may be kept. Nil if there is nothing.
    func smallTalk(on day: Day) -> [String]? {
        guard let personal, let privacy, day <= privacy.expires else { return nil }
        let notes = [
            personal.family, personal.hometown, personal.sports, personal.food, personal.pets, personal.books,
            personal.nextHoliday ?? personal.lastHoliday,
        ].compactMap { $0 }
        return notes.isEmpty ? nil : notes
    }
}

extension Contact.Layer {
    /// Whoever decides stands first.
    var order: Int {
        switch self {
        case .decision: 0
        case .management: 1
        case .operation: 2
        }
    }
}
