import Analysis
import Model
import Testing

@Suite("Groups of accounts")
struct AccountGroupsTests {
    @Test("the head is the topmost parent, however long the chain")
    func chain() {
        let count = 5000
        let accounts = (0..<count).map { number in
            account("n\(number)") { $0.parent = number == 0 ? nil : "n\(number - 1)" }
        }
        let groups = AccountGroups(of: portfolio(accounts))
        #expect(groups.head(of: "n4999") == "n0")
        #expect(groups.members(ofGroupOf: "n17").count == count)
        #expect(groups.groups == ["n0"])
    }

    @Test("a circle is one group under its first account, and what hangs on it belongs to it")
    func circle() {
        let parents = ["c": "b", "b": "d", "d": "c", "a": "c", "e": "e", "f": nil]
        let groups = AccountGroups(of: portfolio(parents.map { id, parent in account(id) { $0.parent = parent } }))
        #expect(["a", "b", "c", "d", "e", "f"].map { groups.head(of: $0) } == ["b", "b", "b", "b", "e", "f"])
        #expect(groups.members(ofGroupOf: "a") == ["a", "b", "c", "d"])
    }

    @Test("a parent that nobody knows is ignored")
    func unknownParent() {
        let groups = AccountGroups(of: portfolio([account("a") { $0.parent = "nobody" }]))
        #expect(groups.head(of: "a") == "a")
        #expect(groups.head(of: "nobody") == nil)
        #expect(groups.groups.isEmpty)
    }
}
