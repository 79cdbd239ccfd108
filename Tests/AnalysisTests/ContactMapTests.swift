import Analysis
import Model
import Testing

@Suite("Contact map and whereabouts")
struct ContactMapTests {
    private func contact(_ id: String, to superior: String? = nil, _ change: (inout Contact) -> Void = { _ in })
        -> Contact
    {
        var contact = Contact(id: id, origin: Origin(path: "test"), name: id, title: "Buyer")
        contact.reportsTo = superior
        change(&contact)
        return contact
    }

    private func map(_ contacts: [Contact]) -> ContactMap {
        ContactMap(of: account("a") { $0.contacts = contacts }, asOf: asOf)
    }

    @Test("people stand in the cell of their layer and function, and empty cells are gaps")
    func cells() {
        let map = map([
            contact("ann") { ($0.layer, $0.function) = (.decision, .finance) },
            contact("bob") { $0.layer = .operation },
            contact("cid") { ($0.layer, $0.function, $0.left) = (.management, .using, "2026-11-23") },
            contact("dee") { ($0.layer, $0.function, $0.left) = (.management, .technical, "2026-11-24") },
        ])
        #expect(map[.decision, .finance] == ["ann"])
        #expect(map.unplaced == ["bob"])
        #expect(map[.management, .using].isEmpty)
        #expect(map.gaps.count == 7)
        #expect(map.uncoveredLayers.isEmpty)
        #expect(map.uncoveredFunctions == [.using])
    }

    @Test("reporting lines go from the top down")
    func tree() {
        let map = map([
            contact("a"), contact("b", to: "a"), contact("c", to: "b"), contact("d", to: "a"), contact("e", to: "x"),
        ])
        #expect(map.reportingLines.map(\.contact) == ["a", "b", "c", "d", "e"])
        #expect(map.reportingLines.map(\.depth) == [0, 1, 2, 1, 0])
        #expect(map.reportingLines.allSatisfy { !$0.isInCircle })
    }

    @Test("people who report to each other in a circle all appear, once")
    func circle() {
        let map = map([
            contact("a", to: "c"), contact("b", to: "a"), contact("c", to: "b"), contact("d", to: "b"),
            contact("e", to: "e"), contact("f"),
        ])
        #expect(map.reportingLines.map(\.contact) == ["f", "a", "b", "c", "d", "e"])
        #expect(map.reportingLines.map(\.depth) == [0, 0, 1, 2, 2, 0])
        #expect(map.reportingLines.map(\.isInCircle) == [false, true, true, true, false, true])
    }

    @Test("a chain of thousands is walked without deep recursion")
    func chain() {
        let contacts = (0..<5000).map { contact("n\($0)", to: $0 == 0 ? nil : "n\($0 - 1)") }
        #expect(map(contacts).reportingLines.last?.depth == 4999)
    }

    @Test("everyone appears exactly once, whoever reports to whom", arguments: 0..<100)
    func everyone(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...12, using: &random)
        let contacts = (0..<count).map { contact("n\($0)", to: "n\(Int.random(in: 0...14, using: &random))") }
        #expect(map(contacts).reportingLines.map(\.contact).sorted() == contacts.map(\.id).sorted())
    }

    @Test("a week shows every stay that shares a day with it, of people who are still there")
    func whereabouts() {
        func stay(_ from: Day, _ to: Day) -> Contact.Stay {
            .init(place: nowhere, from: from, to: to, location: "Kiel", note: nil)
        }
        let people = [
            contact("ann") { $0.itinerary = [stay("2026-11-20", "2026-11-23"), stay("2026-11-30", "2026-12-02")] },
            contact("bob") { $0.itinerary = [stay("2026-11-29", "2026-11-29"), stay("2026-11-20", "2026-11-22")] },
            contact("cid") {
                $0.itinerary = [stay("2026-11-24", "2026-11-25")]
                $0.left = "2026-11-01"
            },
            contact("dan") {
                $0.itinerary = [stay("2026-11-26", "2026-11-30")]
                $0.left = "2026-11-26"
            },
            contact("eve") {
                $0.itinerary = [stay("2026-11-25", "2026-11-30")]
                $0.left = "2026-11-26"
            },
        ]
        let whereabouts = Whereabouts(of: portfolio([account("a") { $0.contacts = people }]), weekOf: "2026-11-25")
        #expect((whereabouts.span.first, whereabouts.span.last) == ("2026-11-23", "2026-11-29"))
        #expect(whereabouts.rows.map(\.contact) == ["ann", "eve", "bob"])
    }
}
