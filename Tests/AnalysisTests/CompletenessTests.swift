import Analysis
import Model
import Testing

@Suite("Completeness of a dossier")
struct CompletenessTests {
    @Test("a target needs only its profile, and each tier asks for more than the one below")
    func levels() {
        func asked(_ stage: Account.Stage, _ tier: Tier?) -> Int {
            Completeness(of: account("a") { $0.stage = stage }, tier: tier, settings: Settings(), asOf: asOf).asked
                .count
        }
        #expect(asked(.target, nil) == 8)
        #expect(asked(.former, .a) == 8)
        #expect(asked(.active, nil) == asked(.active, .c))
        #expect(asked(.active, .c) < asked(.active, .b))
        #expect(asked(.active, .b) < asked(.active, .a))
    }

    @Test("what is missing is named by its path in the card")
    func missing() {
        let completeness = Completeness(
            of: account("a") {
                $0.stage = .target
                $0.company.address = "1 Quay Street"
                $0.company.phone = "+44 20 7946 0000"
                $0.company.founded = "1998"
            }, tier: nil, settings: Settings(), asOf: asOf)
        #expect(completeness.missing.map(\.rawValue) == ["company.legal_representative"])
        #expect(completeness.share == Share(7, of: 8 as Int))
        #expect(!completeness.isComplete)
    }

    @Test("the industry's facts are asked for where the settings declare some")
    func facts() {
        let bank = Industry(
            label: Label("Banks"),
            fields: [
                FactField(name: "branches", label: Label("Branches"), kind: .integer),
                FactField(name: "cards", label: Label("Cards"), kind: .integer),
            ])
        var settings = Settings()
        let account = account("a") { $0.facts = [Fact(field: "cards", value: .integer(5))] }
        #expect(!Completeness(of: account, tier: .a, settings: settings, asOf: asOf).asked.contains(.facts))
        settings.industries = Vocabulary(words: [("finance", bank)])
        let completeness = Completeness(of: account, tier: .a, settings: settings, asOf: asOf)
        #expect(completeness.missing.contains(.facts))
        #expect(completeness.missingFacts == ["branches"])
        #expect(Completeness(of: account, tier: .c, settings: settings, asOf: asOf).missingFacts.isEmpty)
    }

    @Test("a fact that only some accounts of the industry have is not asked for")
    func optionalFacts() {
        func missing(_ fields: [FactField]) -> (asked: Bool, facts: [String]) {
            var settings = Settings()
            settings.industries = Vocabulary(words: [("finance", Industry(label: Label("Banks"), fields: fields))])
            let completeness = Completeness(of: account("a"), tier: .a, settings: settings, asOf: asOf)
            return (completeness.asked.contains(.facts), completeness.missingFacts)
        }
        let asked = FactField(name: "branches", label: Label("Branches"), kind: .integer)
        let optional = FactField(name: "cards", label: Label("Cards"), kind: .integer, isOptional: true)
        #expect(missing([asked, optional]) == (true, ["branches"]))
        #expect(missing([optional]) == (false, []))
    }

    @Test("contacts who left do not count")
    func contacts() {
        let person = Contact(id: "p", origin: Origin(path: "test"), name: "P", title: "Buyer")
        var gone = person
        gone.left = "2026-01-01"
        func isMissing(_ contacts: [Contact]) -> Bool {
            Completeness(of: account("a") { $0.contacts = contacts }, tier: .c, settings: Settings(), asOf: asOf)
                .missing.contains(.contacts)
        }
        #expect(!isMissing([person, gone]))
        #expect(isMissing([gone]))
        gone.left = asOf
        #expect(isMissing([gone]))
        gone.left = asOf + 1
        #expect(!isMissing([gone]), "who leaves tomorrow is still there")
    }
}
