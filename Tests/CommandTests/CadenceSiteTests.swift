import TestSupport
import Testing

@Suite("Cadence and next visits, from file to page")
struct CadenceSiteTests {
    private static let monthly = (1...10).map { "2026-\($0 < 10 ? "0" : "")\($0),1000," }

    private func site(_ accounts: [String: SmallSite.Account]) throws -> SmallSite {
        try SmallSite.built(accounts, settings: "booked_to: 2026-10\n")
    }

    private func held(_ names: String...) -> [String: String] {
        Dictionary(uniqueKeysWithValues: names.map { ($0, "status: done") })
    }

    private func figure(_ site: SmallSite, _ name: String) throws -> [Int?] {
        let figure = try site.row(site.data("reps")["reps"], "id", is: "kim")["figures"][name]
        return [figure["part"].integer, figure["whole"].integer]
    }

    @Test("a plan two years ahead silences nothing")
    func farAhead() throws {
        let visits = held("2026-08-01").merging(["2028-11-23": "status: planned"]) { first, _ in first }
        let found = try site(["x": .init(sales: Self.monthly, visits: visits)]).findings("x").filter {
            $0.rule.hasSuffix("-visit")
        }
        #expect(
            found.map(\.message) == [
                """
                Last visit held 114 days ago, on 1 Aug 2026; tier A asks for one every 30 days at least, and the next one is \
                planned for 23 Nov 2028 only
                """,
                "A visit is planned for 23 Nov 2028, 731 days ahead; no tier waits longer than 180 days",
            ])
    }

    @Test("accounts of a week count for their rep, with a visit planned or without")
    func newAccounts() throws {
        let new = SmallSite.Account(fields: "since: 2026-11-16", sales: ["2026-10,1000,"])
        var planned = new
        planned.visits = ["2026-11-25": "status: planned"]
        let site = try site(["x": new, "y": planned, "z": new])
        #expect(try figure(site, "cadence-kept") == [3, 3])
        let cadence = try site.data("visits")["total"]["cadence"]
        #expect(
            ["within_ideal", "due", "overdue", "never_visited"].map { cadence[$0].integer } == [3, 0, 0, 0])
        #expect(
            try site.rows("visits.html").filter { $0.hasSuffix("In time") || $0.contains("In time 25 Nov") }.count == 3)
        #expect(try !site.data("findings")["findings"].list.contains { $0["rule"].text == "overdue-visit" })
    }

    @Test("two cards of one day are two visits held and one day for intervals")
    func oneDay() throws {
        let site = try site([
            "x": .init(
                sales: Self.monthly, visits: held("2026-08-01", "2026-08-01-max", "2026-11-01", "2026-11-01-max"))
        ])
        #expect(try figure(site, "intervals-kept") == [1, 2])
        #expect(try figure(site, "reports-written") == [4, 4])
        let earlier = try self.site([
            "x": .init(
                sales: Self.monthly,
                visits: held("2026-04-01", "2026-04-01-max", "2026-07-01", "2026-07-01-max", "2026-08-01"))
        ])
        let total = try earlier.data("visits")["total"]
        #expect(["held", "intervals", "interval_days"].map { total[$0].integer } == [5, 2, 122])
        #expect(try earlier.page("visits.html").contains("Average interval 61.0 days"))
    }

    @Test("intervals of the time as C stay kept, though the account is A since November")
    func tierOfTheTime() throws {
        let large = Self.monthly.map { $0.replacing(",1000,", with: ",90000,") }
        let site = try site([
            "x": .init(
                fields: "tier: {tier: A, since: 2026-11-01, reason: Grows}", sales: Self.monthly,
                visits: held("2026-02-13", "2026-05-13", "2026-08-13", "2026-11-11", "2026-11-18")),
            "y": .init(fields: "owner: max", sales: large),
        ])
        #expect(try site.row(site.data("accounts")["accounts"], "id", is: "x")["tier"].text == "A")
        #expect(try figure(site, "intervals-kept") == [5, 5])
    }

    @Test("an announced day that passes without a word is found, whatever the tier, and is no next visit")
    func announcedDayPassed() throws {
        let site = try site([
            "a": .init(sales: Self.monthly.map { $0.replacing(",1000,", with: ",90000,") }),
            "c": .init(sales: Self.monthly, visits: ["2026-09-20": "status: done\nnext_visit: 2026-10-10"]),
        ])
        let account = try site.row(site.data("accounts")["accounts"], "id", is: "c")
        #expect((account["tier"].text, account["next_visit"].text) == ("C", nil))
        #expect(
            try site.findings("c").first { $0.rule == "missed-report" }?.message
                == "Visit announced for 10 Oct 2026, 44 days ago, and nobody has written what happened")
        #expect(try site.page("calendar.html").contains("Sat 10 Oct C C announced in the last report"))
    }

    @Test("a planned visit of a former account is in the feed, and owes its report once its day has passed")
    func former() throws {
        let site = try site([
            "x": .init(
                fields: "stage: former", sales: Self.monthly,
                visits: ["2026-11-20": "status: planned", "2026-12-01": "status: planned"])
        ])
        #expect(try site.findings("x").map(\.rule).filter { $0 != "stale-card" } == ["missed-report"])
        let feed = try site.scratch.readText("public/calendar.ics")
        #expect(feed.contains("UID:x.2026-11-20@") && feed.contains("UID:x.2026-12-01@"))
    }
}
