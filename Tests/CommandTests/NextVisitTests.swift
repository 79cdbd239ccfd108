import TestSupport
import Testing

/// The next visit of one account, as each page, file, feed and command of a built site tells it.
@Suite("The next visit is the same everywhere")
struct NextVisitTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        /// What stands in the account's cards beside the report of 10 November, by their names.
        var cards: [String: String] = [:]
        var announced = "2026-12-01"
        /// The next visit; nil if there is none.
        let next: String?
        /// Its state, as data files tell it.
        var state = "planned"
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "only announced", next: "2026-12-01", state: "announced"),
        Case(name: "planned for the announced day", cards: ["2026-12-01": "status: planned"], next: "2026-12-01"),
        Case(name: "planned later", cards: ["2026-12-04": "status: planned"], next: "2026-12-04"),
        Case(name: "planned earlier", cards: ["2026-11-26": "status: planned"], next: "2026-11-26"),
        Case(name: "cancelled", cards: ["2026-12-01": "status: cancelled"], next: nil),
        Case(name: "passed without a report", announced: "2026-11-20", next: nil),
        Case(name: "today", announced: "2026-11-23", next: "2026-11-23", state: "announced"),
    ]

    @Test("pages, data, feeds, day sheets and rules agree", arguments: cases)
    func agree(_ known: Case) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let visits = "site/content/accounts/acme/visits/"
        try scratch.remove(visits + "2026-12-01.md")
        try scratch.write(
            "---\ndate: 2026-11-10\nstatus: done\nnext_visit: \(known.announced)\n---\n", to: visits + "2026-11-10.md")
        for (name, fields) in known.cards {
            try scratch.write("---\ndate: \(name)\n\(fields)\n---\n", to: visits + name + ".md")
        }
        let run = try Command.run("build", in: scratch.site)
        #expect(run.status == 0, "\(run.errors)")
        func file(_ path: String) throws -> String { try scratch.readText("site/public/" + path) }

        let next = known.next.map { "\"\($0)\"" } ?? "null"
        let accounts = try #require(try file("data/accounts.json").firstRange(of: "\"id\": \"acme\""))
        let account = try file("data/accounts.json")[accounts.lowerBound...].prefix { $0 != "}" }
        #expect(account.contains("\"next_visit\": \(next)"))
        let row = try #require(
            try file("accounts.html").split(separator: "<tr>").first { $0.contains("accounts/acme.html") })
        #expect(row.contains("datetime=\"\(known.next ?? "2026-11-10")\""))
        #expect(known.next == known.announced || !row.contains(known.announced))

        let rules = try Command.run("check", "--format", "json", in: scratch.site).output
        #expect(rules.contains("no-next-visit") == (known.next == nil))
        #expect(rules.contains("missed-report") == (known.announced < "2026-11-23"))
        guard let day = known.next else { return }
        #expect(try file("data/visits.json").contains("\"date\": \"\(day)\",\n      \"status\": \"\(known.state)\""))
        let status = known.state == "planned" ? "CONFIRMED" : "TENTATIVE"
        let event = try #require(
            try file("calendar.ics").replacing("\r\n ", with: "").split(separator: "BEGIN:VEVENT")
                .first { $0.contains("UID:acme.\(day)@") })
        #expect(event.contains("STATUS:\(status)"))
        #expect(try file("calendar/\(day.prefix(7)).html").contains("state-\(known.state)"))
        let coming = try #require(try file("calendar.html").split(separator: "<h2").first { $0.contains("Coming") })
        #expect(coming.contains("datetime=\"\(day)\""))
        #expect(try file("days.html").contains("days/\(day).html"))
        #expect(try file("days/\(day)/kim.html").contains("id=\"acme\""))
        #expect(try file("accounts/acme.html").contains("state-\(known.state)"))
        #expect(try Command.run("day", day, "--rep", "kim", in: scratch.site).status == 0)
    }
}
