import Findings
import Model

/// Reads `contacts/CONTACT.md`.
enum ContactDecoder {
    static func decode(_ reader: FieldReader, id: String) -> Contact {
        var fields = reader
        var contact = Contact(
            id: id, origin: Origin(path: fields.file.path), name: fields.requiredName("name"),
            title: fields.requiredText("title"))
        contact.layer = fields.word("layer", Contact.Layer.self)
        contact.function = fields.word("function", Contact.Function.self)
        contact.role = fields.text("role")
        contact.concerns = fields.texts("concerns")
        contact.stance = fields.word("stance", Contact.Stance.self) ?? .unknown
        contact.reportsTo = fields.reference("reports_to")
        contact.worksWith = fields.references("works_with")
        contact.phone = fields.telephone("phone")
        contact.email = fields.email("email")
        contact.messenger = fields.text("messenger")
        contact.left = fields.day("left")
        contact.itinerary = itinerary(&fields)
        contact.privacy = privacy(&fields)
        contact.personal = personal(&fields)
        if contact.personal != nil, fields.value("privacy") == nil {
            fields.file.report(
                .missingField, at: fields.range(of: "personal").firstScalar,
                .personalWithoutPrivacy, help: .sayWhyKept)
        }
        fields.finish()
        return contact
    }

    private static func itinerary(_ fields: inout FieldReader) -> [Contact.Stay] {
        fields.list("itinerary") { fields in
            let from = fields.require("from") ? fields.day("from") : nil
            let to = fields.day("to") ?? from
            let location = fields.requiredText("place")
            let note = fields.text("note")
            guard let from, let to else { return nil }
            if to < from {
                fields.file.report(
                    .timeTravel, at: fields.range(of: "to"),
                    .stayEndsBeforeBegin(to: "\(to)", from: "\(from)"))
            }
            return Contact.Stay(place: fields.place, from: from, to: to, location: location, note: note)
        }
        .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }

    private static func privacy(_ fields: inout FieldReader) -> Contact.Privacy? {
        guard var fields = fields.mapping("privacy") else { return nil }
        defer { fields.finish() }
        let basis = fields.requiredText("basis")
        let source = fields.requiredText("source")
        let collected = fields.require("collected") ? fields.day("collected") : nil
        let expires = fields.require("expires") ? fields.day("expires") : nil
        guard let collected, let expires else { return nil }
        if expires < collected {
            fields.file.report(
                .timeTravel, at: fields.range(of: "expires"),
                .notesExpireBeforeCollected(expires: "\(expires)", collected: "\(collected)"))
        }
        return Contact.Privacy(basis: basis, source: source, collected: collected, expires: expires)
    }

    private static func personal(_ fields: inout FieldReader) -> Contact.Personal? {
        guard var fields = fields.mapping("personal") else { return nil }
        var personal = Contact.Personal()
        personal.family = fields.text("family")
        personal.hometown = fields.text("hometown")
        personal.university = fields.text("university")
        personal.sports = fields.text("sports")
        personal.food = fields.text("food")
        personal.pets = fields.text("pets")
        personal.books = fields.text("books")
        if var holidays = fields.mapping("holidays") {
            personal.lastHoliday = holidays.text("last")
            personal.nextHoliday = holidays.text("next")
            holidays.finish()
        }
        personal.roleInOrganisation = fields.text("role_in_organisation")
        personal.colleagues = fields.text("colleagues")
        personal.goals = fields.text("goals")
        personal.ambitions = fields.text("ambitions")
        fields.finish()
        return personal
    }
}
