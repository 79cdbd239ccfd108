import Model

/// A planned visit that is to meet someone on a day on which that person is somewhere else.
public struct VisitClash: Hashable, Sendable {
    /// The visit's id.
    public let visit: String
    /// The day for which the visit is planned: the as-of day or later.
    public let date: Day
    /// The contact's id.
    public let contact: String
    /// Where the contact is on that day instead, and from when until when.
    public let stay: Contact.Stay
}

extension Account {
    /// The visits to come that clash with someone's itinerary, by visit and then in the order of those to be met.
    ///
    /// Whoever is to be met where the itinerary leads does not clash: the place of the visit, or else the account's
    /// address, names the place of the stay, or begins with the town that the place of the stay begins with. Whoever has left the
    /// account by that day is nowhere to be met (`departed-contact`), and clashes with nothing.
    public func visitClashes(asOf: Day) -> [VisitClash] {
        let travellers = Dictionary(
            self.contacts.lazy.filter { !$0.itinerary.isEmpty }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        guard !travellers.isEmpty else { return [] }
        return self.visits.filter { $0.status == .planned && $0.date >= asOf }.flatMap { visit in
            visit.met.compactMap { contact in
                guard let traveller = travellers[contact], traveller.isPresent(on: visit.date) else { return nil }
                let stay = traveller.itinerary.first { stay in
                    stay.from <= visit.date && visit.date <= stay.to
                        && !isSamePlace(visit.location ?? self.company.address ?? "", stay.location)
                }
                return stay.map { VisitClash(visit: visit.id, date: visit.date, contact: contact, stay: $0) }
            }
        }
    }
}

/// Whether a visit's place is that of a stay: `Hannover, Leine depot` is `Hannover`, and `北京，华信大厦` is `北京总部`.
private func isSamePlace(_ visit: String, _ stay: String) -> Bool {
    let (visit, stay) = (visit.lowercased(), stay.lowercased())
    guard !stay.isEmpty else { return false }
    let town = visit.prefix { $0 != "," && $0 != "，" }
    return visit.contains(stay) || !town.isEmpty && stay.hasPrefix(town)
}
