import TestSupport
import Testing

/// The day sheets of a built site: what is on them and in which order, where they lie, and for how long.
@Suite("Day sheets of a site")
struct DaySheetTests {
    private static let visits = "site/content/accounts/acme/visits/"

    /// The small site with more visits, and settings below its own.
    private func built(_ visits: [String: String] = [:], settings: String = "") throws -> Scratch {
        let scratch = try Scratch(copying: Fixture.small)
        for (name, card) in visits {
            try scratch.write("---\ndate: \(name.prefix(10))\n\(card)\n", to: Self.visits + name + ".md")
        }
        let path = "site/dossier.yaml"
        if !settings.isEmpty { try scratch.write(try scratch.readText(path) + settings, to: path) }
        let run = try Command.run("build", in: scratch.site)
        try #require(run.status == 0, "\(run.errors)")
        return scratch
    }

    private func page(_ scratch: Scratch, _ path: String) throws -> String {
        try scratch.readText("site/public/days/" + path + ".html")
    }

    @Test("the aim and its note stand first, and the profile last")
    func order() throws {
        let note = "status: planned\npurpose: Close the order\nmet: [ruth]\n---\n\n## Bring along\n\n- Sixty lamps\n"
        let sheet = try page(built(["2026-12-01": note]), "2026-12-01/kim")
        let parts = [
            "id=\"acme\"", "Close the order", "<h4>Bring along", "<li>Sixty lamps</li>",
            "What we promised, and what they asked", "Send the offer", "Last visit",
            "the price of <em>sixty</em> lamps",
            "Whom we meet", "Ruth Young", "Delivery on the day", "Open complaints", "What is owed",
            "New since the last visit, 10 Nov 2026", "<h3>Profile</h3>",
        ]
        var rest = sheet[...]
        for part in parts {
            let found = try #require(rest.firstRange(of: part), "\(part) is missing, or stands before what it follows")
            rest = rest[found.upperBound...]
        }
        #expect(!sheet.contains("Ted Moss</a></strong>"))
    }

    @Test("what is personal is told only where the settings or one print ask for it")
    func personal() throws {
        let told = ["hometown", "Exampleton;", "Supporter", "class=\"tier"]
        let (plain, site) = (try built(), try built(settings: "personal: site\n"))
        let main = { (text: String) in text.split(separator: "<main", maxSplits: 1).last.map(String.init) ?? "" }
        func isTold(_ text: String) -> [Bool] { told.dropFirst().map { main(text).contains($0) } }
        #expect(try isTold(page(plain, "2026-12-01/kim")) == [false, false, false])
        #expect(try isTold(page(site, "2026-12-01/kim")) == [true, true, true])
        for (scratch, flags, isExpected) in [(plain, [], false), (plain, ["--personal"], true), (site, [], true)] {
            let run = try Command.run(
                Command.dossier, ["day", "2026-12-01", "--site", scratch.site, "--out", scratch.location("d")] + flags)
            #expect(run.status == 0, "\(run.errors)")
            #expect(try isTold(scratch.readText("d")) == [isExpected, isExpected, isExpected])
        }
        // The card is where it belongs.
        #expect(try plain.readText("site/public/accounts/acme/contacts.html").contains("Exampleton"))
    }

    @Test("each event of a feed leads to a sheet that is there, as far back as the feed goes")
    func window() throws {
        let site = try built(
            [
                "2026-07-31": "status: done\n---", "2026-08-01": "status: done\n---",
                "2026-08-02": "status: planned\nrep: max\n---", "2026-12-20": "status: cancelled\n---",
                "2027-01-20-a": "status: planned\n---", "2027-01-20-b": "status: cancelled\n---",
            ], settings: "base_url: https://x.example/d\n")
        let urls = try ["calendar", "reps/kim", "reps/max"].flatMap { name in
            try site.readText("site/public/\(name).ics").replacing("\r\n ", with: "").split(separator: "\r\n")
                .compactMap { $0.hasPrefix("URL:https://x.example/d/") ? $0.dropFirst(24) : nil }
        }
        #expect(Set(urls).count == 7)
        for url in urls {
            let parts = url.split(separator: "#")
            let page = try site.readText("site/public/" + parts[0])
            #expect(page.matches(of: try Regex("id=\"\(parts[1])\"")).count == 1, "\(url)")
        }
        let paths = Set(site.snapshot("site/public").keys)
        #expect(paths.contains("days/2026-08-01.html") && paths.contains("days/2026-08-01/kim.html"))
        #expect(paths.contains("days/2026-08-02/max.html"))
        #expect(!paths.contains("days/2026-07-31.html"))
    }

    @Test("a cancelled visit is one line that says so; with another one it stands on that one's sheet")
    func cancelled() throws {
        let site = try built([
            "2026-12-20": "status: cancelled\npurpose: Skating\n---", "2027-01-20-a": "status: planned\n---",
            "2027-01-20-b": "status: cancelled\n---",
        ])
        let alone = try page(site, "2026-12-20/kim")
        #expect(
            alone.contains("<p class=\"before-sheets\" id=\"acme\"><span class=\"state state-cancelled\">Cancelled"))
        #expect(!alone.contains("<article"))
        let both = try page(site, "2027-01-20/kim")
        #expect(both.matches(of: /id="acme"/).count == 1)
        #expect(both.contains("<article") && both.contains("state-cancelled"))
    }

    @Test("a visit that passed without a report stands on the sheets of today and later, not on those before")
    func unreported() throws {
        let site = try built([
            "2026-11-16": "status: planned\npurpose: Lamps\n---", "2026-11-18": "status: done\n---",
            "2026-11-23": "status: planned\n---", "2026-11-24": "status: planned\nrep: max\n---",
        ])
        func isThere(_ path: String) throws -> Bool {
            try page(site, path).contains("Past visits without a report")
        }
        #expect(try isThere("2026-11-23/kim"))
        #expect(try isThere("2026-12-01/kim"))
        #expect(try isThere("2026-12-01"))
        #expect(try !isThere("2026-11-18/kim"))
        #expect(try !isThere("2026-11-24/max"))
        #expect(try page(site, "2026-11-16/kim").contains("Lamps"))
    }

    @Test("the pages of visits lead to their sheets")
    func links() throws {
        let site = try built()
        let sheet = "days/2026-12-01/kim.html#acme"
        for (path, root) in [
            ("calendar", ""), ("accounts/acme", "../"), ("accounts/acme/visits", "../../"), ("days", ""),
        ] {
            #expect(try site.readText("site/public/\(path).html").contains("href=\"\(root)\(sheet)\""), "\(path)")
        }
        #expect(try site.readText("site/public/days/2026-12-01.html").contains("href=\"../\(sheet)\""))
        #expect(try site.readText("site/public/reps/kim.html").contains("href=\"../days/2026-12-01/kim.html\""))
        #expect(try site.readText("site/public/calendar/2026-12.html").contains("href=\"../days/2026-12-01.html\""))
    }
}
