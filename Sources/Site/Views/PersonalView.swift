import Model
import Templating

/// What a good account manager remembers of a person, why it may be kept, and until when.
struct PersonalView: View {
    let rows: [TermView]
    /// How many of the twelve fields are known.
    let count: String
    /// The names of the others.
    let unknown: String?
    let privacy: [TermView]
    let isExpired: Bool

    /// Nil if nothing is known.
    init?(_ contact: Contact, _ context: SiteContext) {
        guard let personal = contact.personal else { return nil }
        let words = context.words
        let fields = Self.fields(of: personal, words)
        rows = fields.compactMap { phrase, text in text.map { TermView(term: words[phrase], text: $0) } }
        let missing = fields.filter { $0.1 == nil }.map { words[$0.0] }
        count = words.personalCount(known: String(rows.count), all: String(fields.count))
        unknown = missing.isEmpty ? nil : missing.listed(by: words[.listSeparator])
        privacy =
            contact.privacy.map { privacy in
                [
                    TermView(term: words[.privacyBasis], text: privacy.basis),
                    TermView(term: words[.privacySource], text: privacy.source),
                    TermView(term: words[.privacyCollected], text: context.formats.day(privacy.collected)),
                    TermView(term: words[.privacyExpires], text: context.formats.day(privacy.expires)),
                ]
            } ?? []
        isExpired = contact.privacy.map { $0.expires < context.asOf } ?? false
    }

    /// The twelve fields in their order.
    private static func fields(of personal: Contact.Personal, _ words: Words) -> [(Word, String?)] {
        let holidays = [
            personal.lastHoliday.map { words.personalLastHoliday(text: $0) },
            personal.nextHoliday.map { words.personalNextHoliday(text: $0) },
        ].compactMap { $0 }
        return [
            (.personalFamily, personal.family), (.personalHometown, personal.hometown),
            (.personalUniversity, personal.university), (.personalSports, personal.sports),
            (.personalFood, personal.food), (.personalPets, personal.pets), (.personalBooks, personal.books),
            (.personalHolidays, holidays.isEmpty ? nil : holidays.listed(by: words[.phraseSeparator])),
            (.personalRole, personal.roleInOrganisation), (.personalColleagues, personal.colleagues),
            (.personalGoals, personal.goals), (.personalAmbitions, personal.ambitions),
        ]
    }
}
