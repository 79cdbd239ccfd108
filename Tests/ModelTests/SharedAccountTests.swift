import Findings
import Testing

@testable import Model

@Suite("Accounts that are shared")
struct SharedAccountTests {
    @Test("a copy that is given another value leaves the account as it is")
    func copies() {
        let account = Account(
            id: "acme", origin: Origin(path: "x"), name: "Acme", industry: "i", region: "r", owner: "kim")
        var copy = account
        copy.name = "Brandt"
        copy.tags.append("new")
        copy.company.phone = "1"
        copy.owner = "max"
        #expect((account.name, account.tags, account.company.phone, account.owner) == ("Acme", [], nil, "kim"))
        #expect((copy.name, copy.tags, copy.company.phone, copy.owner) == ("Brandt", ["new"], "1", "max"))
        #expect(copy.id == "acme")
    }
}
