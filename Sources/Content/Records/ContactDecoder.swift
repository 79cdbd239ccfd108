import Findings
import Model

/// Reads `contacts/CONTACT.md`.
enum ContactDecoder {
    static func decode(_ reader: FieldReader, id: String) -> Contact {
        var fields = reader
        var contact = Contact(id: id, origin: Origin(path: fields.file.path), name: "", title: "")
        FieldReadings.contacts(&contact, &fields)
        if contact.personal != nil, !fields.has("privacy") {
            fields.file.report(
                .missingField, at: fields.range(of: "personal").firstScalar,
                .personalWithoutPrivacy, help: .sayWhyKept)
        }
        fields.finish()
        return contact
    }
}

extension FieldReadings {
    static func itineraryByDay(_ fields: inout FieldReader, of _: Contact) -> [Contact.Stay] {
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

    static func privacyGrounds(_ fields: inout FieldReader, of _: Contact) -> Contact.Privacy? {
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
}
