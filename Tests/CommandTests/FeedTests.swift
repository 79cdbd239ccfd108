import TestSupport
import Testing

@Suite("Calendar feeds")
struct FeedTests {
    private static let visit = "site/content/accounts/acme/visits/2026-12-01.md"

    /// Builds a site in which one planned visit is as given, and reads the event that it becomes.
    private func event(
        _ fields: String, settings: String = "", body: String = "", in feed: String = "calendar.ics"
    ) throws -> [String] {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(
            "---\ndate: 2026-12-01\nstatus: planned\n\(fields)---\n\(body)", to: Self.visit)
        try scratch.write(
            try scratch.readText("site/dossier.yaml").replacing("timezone: UTC\n", with: "") + settings,
            to: "site/dossier.yaml")
        let run = try Command.run("build", in: scratch.site)
        #expect(run.status == 0, "\(run.errors)")
        let lines = try scratch.readText("site/public/" + feed).replacing("\r\n ", with: "").split(separator: "\r\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("UID:acme.2026-12-01@") })
        let end = try #require(lines[start...].firstIndex(of: "END:VEVENT"))
        return lines[start..<end].map(String.init)
    }

    @Test("a visit with a time is an hour in UTC, by the clocks of the site's timezone")
    func timed() throws {
        let winter = try event("time: 09:30\n", settings: "timezone: Europe/Berlin\n")
        #expect(winter.contains("DTSTART:20261201T083000Z"))
        #expect(winter.contains("DTEND:20261201T093000Z"))
        let shanghai = try event("time: 00:30\n", settings: "timezone: Asia/Shanghai\n")
        #expect(shanghai.contains("DTSTART:20261130T163000Z"))
    }

    @Test("a visit without a time takes the whole day and keeps nobody from anything else")
    func wholeDay() throws {
        let event = try event("")
        #expect(event.contains("DTSTART;VALUE=DATE:20261201"))
        #expect(event.contains("DTEND;VALUE=DATE:20261202"))
        #expect(event.contains("TRANSP:TRANSPARENT"))
    }

    @Test("a reminder comes a day before, with the link to the day sheet where the site's address is known")
    func reminder() throws {
        let event = try event(
            "time: 09:30\npurpose: Autumn order\n", settings: "base_url: https://intranet.example:8443/dossiers/\n")
        let alarm = try #require(event.firstIndex(of: "BEGIN:VALARM"))
        #expect(event[alarm...].contains("TRIGGER:-P1D"))
        let sheet = "https://intranet.example:8443/dossiers/days/2026-12-01/kim.html#acme"
        #expect(event[alarm...].contains("DESCRIPTION:Visit tomorrow: Acme & Sons: Autumn order\\n\(sheet)"))
        #expect(event.contains("URL:" + sheet))
        #expect(event.first == "UID:acme.2026-12-01@intranet.example")
    }

    @Test("a visit without a time is called to mind in the morning of the day before")
    func morning() throws { #expect(try event("").contains("TRIGGER:-PT15H")) }

    @Test("without the site's address there is no link, and the names of events are the same on every machine")
    func withoutAddress() throws {
        let event = try event("")
        #expect(event.first == "UID:acme.2026-12-01@dossier.invalid")
        #expect(!event.contains { $0.contains("http") })
        #expect(event.contains("DTSTAMP:20261201T000001Z"))
    }

    @Test("the domain of the settings stands in the names of events, wherever the site is")
    func domain() throws {
        for base in ["", "base_url: https://old.example\n", "base_url: https://new.example\n"] {
            #expect(
                try event("", settings: base + "uid_domain: Accounts.example\n").first
                    == "UID:acme.2026-12-01@accounts.example")
        }
    }

    @Test("what has a meaning in the format is escaped")
    func escaped() throws {
        let event = try event("purpose: \"A; b, c \\\\ d\\ne\"\nplace: \"Oslo, Norway\"\n")
        #expect(event.contains("SUMMARY:Acme & Sons: A\\; b\\, c \\\\ d\\ne"))
        #expect(event.contains("LOCATION:Oslo\\, Norway"))
    }

    @Test("lines are folded after 75 octets, never within a character")
    func folded() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for length in 0..<4 {
            let purpose = String(repeating: "x", count: length) + String(repeating: "访问ä🙂", count: 40)
            try scratch.write("---\ndate: 2026-12-01\nstatus: planned\npurpose: \(purpose)\n---\n", to: Self.visit)
            #expect(try Command.run("build", in: scratch.site).status == 0)
            let bytes = Array(try scratch.read("site/public/calendar.ics"))
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            for line in lines.dropLast() {
                #expect(line.last == UInt8(ascii: "\r"))
                #expect(line.count - 1 <= 75)
                #expect(String(validating: line, as: UTF8.self) != nil)
            }
            let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
            #expect(text.contains("SUMMARY:Acme & Sons: \(purpose)\r\n"))
        }
    }

    @Test("nothing that was said and nothing personal is in a feed; it begins with the third month before this one")
    func discreet() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let contact = "site/content/accounts/acme/contacts/ruth.md"
        #expect(try scratch.readText(contact).contains("personal:"))
        for (date, status) in [("2026-11-24", "cancelled"), ("2026-07-31", "done"), ("2026-08-01", "done")] {
            try scratch.write(
                "---\ndate: \(date)\nstatus: \(status)\nmet: [ruth]\n---\n\nUnheard-of words.\n",
                to: "site/content/accounts/acme/visits/\(date).md")
        }
        #expect(try Command.run("build", in: scratch.site).status == 0)
        let feed = try scratch.readText("site/public/calendar.ics")
        #expect(!feed.contains("Unheard-of"))
        #expect(feed.contains("2026-11-24@"))
        #expect(!feed.contains("2026-07-31@"))
        #expect(feed.contains("2026-08-01@"))
        for line in try scratch.readText(contact).split(separator: "\n") where line.hasPrefix("  ") {
            let note = line.drop { $0 != ":" }.dropFirst(2)
            #expect(note.isEmpty || !feed.contains(note), "\(note)")
        }
    }

    @Test("each rep has a feed of the rep's own visits; one without visits is a calendar all the same")
    func reps() throws {
        let scratch = try Scratch(copying: Fixture.small)
        #expect(try Command.run("build", in: scratch.site).status == 0)
        let all = try scratch.readText("site/public/calendar.ics").ranges(of: "BEGIN:VEVENT").count
        let kim = try scratch.readText("site/public/reps/kim.ics")
        let max = try scratch.readText("site/public/reps/max.ics")
        #expect(kim.ranges(of: "BEGIN:VEVENT").count + max.ranges(of: "BEGIN:VEVENT").count == all)
        for feed in [kim, max] {
            #expect(feed.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
            #expect(feed.hasSuffix("END:VCALENDAR\r\n"))
            #expect(feed.ranges(of: "\r\nBEGIN:").count > 0)
        }
    }
}
