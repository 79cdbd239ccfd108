import Model
import Templating

/// A stay of a contact's itinerary.
struct StayView: View {
    /// Where, and on which days.
    let text: String
    let note: String?
    /// Whether it falls into this week, or into the next; then it says so.
    let when: String?
    let isPast: Bool
    /// A planned visit that would not find the person.
    let clash: LinkView?

    init(_ stay: Contact.Stay, clash: LinkView?, _ context: SiteContext) {
        let monday = context.asOf.startOfWeek
        let isThisWeek = stay.from <= monday + 6 && monday <= stay.to
        let isNextWeek = stay.from <= monday + 13 && monday + 7 <= stay.to
        let days =
            isThisWeek || isNextWeek
            ? context.formats.weekdaySpan(stay.from, stay.to) : context.formats.span(stay.from, stay.to)
        text = context.words.contactsAway(place: stay.location, days: days)
        note = stay.note
        isPast = stay.to < context.asOf
        when =
            isPast || !isThisWeek && !isNextWeek
            ? nil : context.words[isThisWeek ? .contactsThisWeek : .contactsNextWeek]
        self.clash = clash
    }
}
