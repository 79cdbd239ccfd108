import Findings
import Model
import Testing
import Text

@Suite("Who was in charge when")
struct OwnerTests {
    private static func account(_ former: (rep: String, until: String)...) throws -> Account {
        var account = Account(
            id: "x", origin: Origin(path: "x"), name: "X", industry: "i", region: "r", owner: "max")
        account.formerOwners = try former.map {
            Account.FormerOwner(place: Place(path: "x"), rep: $0.rep, until: try #require(Day($0.until)))
        }
        return account
    }

    @Test("every day has one owner: a former one up to the last day, and the next one from the day after")
    func days() throws {
        let account = try Self.account(("ann", "2025-12-31"), ("kim", "2026-06-30"))
        for (day, owner) in [
            ("1999-01-01", "ann"), ("2025-12-31", "ann"), ("2026-01-01", "kim"), ("2026-06-30", "kim"),
            ("2026-07-01", "max"), ("2030-01-01", "max"),
        ] {
            #expect(account.owner(on: try #require(Day(day))) == owner)
        }
    }

    @Test("an owner's first day is known where there was another one before, and tells of the last time in charge")
    func firstDays() throws {
        let account = try Self.account(("ann", "2024-12-31"), ("kim", "2025-12-31"), ("ann", "2026-06-30"))
        let day: (String) throws -> Day = { try #require(Day($0)) }
        #expect(account.ownerSince(on: try day("2024-06-01")) == nil)
        #expect(account.ownerSince(on: try day("2025-06-01")) == Day("2025-01-01"))
        #expect(account.ownerSince(on: try day("2026-06-30")) == Day("2026-01-01"))
        #expect(account.ownerSince(on: try day("2026-07-01")) == Day("2026-07-01"))
        #expect(try Self.account().ownerSince(on: try day("2026-07-01")) == nil)
    }

    @Test("a rep works up to the last day, whatever `active` says; without one, `active` decides for every day")
    func lastDay() throws {
        var rep = Rep(id: "kim", origin: Origin(path: "kim"), name: "Kim")
        let last = try #require(Day("2026-06-30"))
        #expect(rep.isActive(on: last))
        rep.until = last
        #expect(rep.isActive(on: last) && !rep.isActive(on: last + 1))
        rep.isActive = false
        #expect(rep.isActive(on: last) && !rep.isActive(on: last + 1))
        rep.until = nil
        #expect(!rep.isActive(on: last))
    }
}
