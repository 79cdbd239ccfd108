import TestSupport
import Testing

/// What becomes of an event in a calendar that has it already: names that last, versions that rise, and bytes that stay.
@Suite("The life of an event in a feed")
struct FeedLifeTests {
    private static let visits = "site/content/accounts/acme/visits/"

    /// The small site, whose account `acme` has only the visits that a test gives it.
    private func site(_ visits: [String: String]) throws -> Scratch {
        let scratch = try Scratch(copying: Fixture.small)
        let card = "site/content/accounts/acme/account.md"
        try scratch.write(
            try scratch.readText(card).replacing("visits/2026-11-10.md", with: "contacts/ruth.md"), to: card)
        for name in ["2026-11-10", "2026-12-01"] { try scratch.remove(Self.visits + name + ".md") }
        for (name, fields) in visits {
            try scratch.write("---\ndate: \(name.prefix(10))\n\(fields)\n---\n", to: Self.visits + name + ".md")
        }
        return scratch
    }

    private func feed(
        _ scratch: Scratch, asOf: String = "2026-11-23", of name: String = "calendar.ics"
    ) throws -> String {
        let run = try Command.run("build", "--as-of", asOf, in: scratch.site)
        #expect(run.status == 0, "\(run.errors)")
        return try scratch.readText("site/public/" + name)
    }

    /// The lines of acme's events, by their names without account and host.
    private func events(_ feed: String) -> [String: [String]] {
        var events: [String: [String]] = [:]
        for event in feed.replacing("\r\n ", with: "").split(separator: "BEGIN:VEVENT\r\n").dropFirst() {
            let lines = event.split(separator: "\r\n").map(String.init)
            guard let uid = lines.first, uid.hasPrefix("UID:acme.") else { continue }
            events[String(uid.dropFirst("UID:acme.".count).prefix { $0 != "@" })] = lines
        }
        return events
    }

    private func value(_ name: String, of event: [String]?) -> String? {
        event?.first { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
    }

    @Test("a visit that is moved keeps its name, and each version has a higher number and a later stamp")
    func moved() throws {
        let planned = try #require(events(try feed(site(["2026-12-01-talk": "status: planned"])))["2026-12-01-talk"])
        let moved = try #require(
            events(try feed(site(["2026-12-03-talk": "status: planned\nmoved_from: [2026-12-01]"])))["2026-12-01-talk"])
        let revised = try #require(
            events(
                try feed(
                    site([
                        "2026-12-08-talk":
                            "status: cancelled\nmoved_from: [2026-12-01, 2026-12-03]\nrevision: 2"
                    ])))["2026-12-01-talk"])
        let versions = [planned, moved, revised]
        #expect(versions.map { value("SEQUENCE", of: $0) } == ["0", "1", "4"])
        #expect(versions.map { value("STATUS", of: $0) } == ["CONFIRMED", "CONFIRMED", "CANCELLED"])
        #expect(
            versions.map { value("DTSTART;VALUE=DATE", of: $0) } == ["20261201", "20261203", "20261208"])
        let stamps = versions.compactMap { value("DTSTAMP", of: $0) }
        #expect(stamps.count == 3 && stamps == stamps.sorted() && Set(stamps).count == 3)
    }

    @Test("an announced visit is tentative under its day's name, and the first card of that day goes on under it")
    func announced() throws {
        let report = "status: done\nnext_visit: 2026-12-01"
        let announced = events(try feed(site(["2026-11-10": report])))
        #expect(value("STATUS", of: announced["2026-12-01"]) == "TENTATIVE")
        #expect(announced["2026-12-01"]?.contains("BEGIN:VALARM") == false)
        let card = events(
            try feed(
                site([
                    "2026-11-10": report, "2026-12-01-b": "status: planned", "2026-12-01-a": "status: planned",
                ])))
        #expect(value("STATUS", of: card["2026-12-01"]) == "CONFIRMED")
        #expect(Set(card.keys) == ["2026-11-10", "2026-12-01", "2026-12-01-b"])
        let moved = events(
            try feed(
                site(["2026-11-10": report, "2026-12-04-a": "status: planned\nmoved_from: [2026-12-01]"])))
        #expect(Set(moved.keys) == ["2026-11-10", "2026-12-01"])
        #expect(value("DTSTART;VALUE=DATE", of: moved["2026-12-01"]) == "20261204")
        let held = events(try feed(site(["2026-11-10": report, "2026-12-01-x": "status: done"]), asOf: "2026-12-02"))
        #expect(value("STATUS", of: held["2026-12-01"]) == "CONFIRMED")
    }

    @Test("a visit that nobody has reported is not confirmed any more once its day has passed")
    func passed() throws {
        let site = try site(["2026-11-22": "status: planned", "2026-11-23": "status: planned"])
        let today = events(try feed(site))
        #expect(value("STATUS", of: today["2026-11-22"]) == "TENTATIVE")
        #expect(value("STATUS", of: today["2026-11-23"]) == "CONFIRMED")
        #expect(value("STATUS", of: events(try feed(site, asOf: "2026-11-24"))["2026-11-23"]) == "TENTATIVE")
    }

    @Test("from one day to the next not a byte changes, unless a visit's day passes or a month begins")
    func quiet() throws {
        let site = try site([
            "2026-08-05": "status: done", "2026-11-10": "status: done\nnext_visit: 2026-12-17",
            "2026-11-26": "status: planned\ntime: \"10:00\"",
        ])
        let first = try feed(site, asOf: "2026-11-23")
        #expect(first.contains("METHOD:PUBLISH\r\n"))
        for day in ["2026-11-24", "2026-11-25", "2026-11-26"] { #expect(try feed(site, asOf: day) == first, "\(day)") }
        let passed = try feed(site, asOf: "2026-11-27")
        #expect(passed != first)
        for day in ["2026-11-28", "2026-11-30"] { #expect(try feed(site, asOf: day) == passed, "\(day)") }
        let december = try feed(site, asOf: "2026-12-02")
        #expect(passed.contains("2026-08-05@") && !december.contains("2026-08-05@"))
        #expect(try feed(site, asOf: "2026-12-07") == december)
    }

    @Test("whatever somebody who has left was to do stands in the successor's feed, and as a whole in nobody else's")
    func successor() throws {
        let site = try site(["2026-12-10": "status: planned\nrep: max", "2026-11-05": "status: done\nrep: max"])
        let path = "site/content/reps/max.md"
        try site.write(
            try site.readText(path).replacing("name:", with: "until: 2026-11-30\nname:", maxReplacements: 1), to: path)
        _ = try feed(site)
        let (kim, max) = (
            events(try site.readText("site/public/reps/kim.ics")), events(try site.readText("site/public/reps/max.ics"))
        )
        #expect(Set(kim.keys) == ["2026-12-10"])
        #expect(Set(max.keys) == ["2026-11-05"])
        #expect(kim["2026-12-10"]?.contains { $0.hasPrefix("ORGANIZER;CN=\"Kim") } == true)
    }
}
