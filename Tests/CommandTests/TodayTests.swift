import Foundation
import TestSupport
import Testing

@Suite("Which day it is")
struct TodayTests {
    @Test("a visit of the 27th is today's where the site lies, while the server still writes the 26th")
    func timezone() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let settings = try scratch.readText("site/dossier.yaml")
            .replacing("timezone: UTC", with: "timezone: Asia/Shanghai")
            .replacing(/as_of:[^\n]*\n/, with: "")
        try scratch.write(settings, to: "site/dossier.yaml")
        try scratch.write(
            "---\ndate: 2026-11-27\nstatus: planned\n---\n", to: "site/content/accounts/acme/visits/2026-11-27.md")
        // 26 November 2026, 16:30 UTC, is half past midnight in Shanghai.
        let run = try Command.run(
            "build", in: scratch.site, environment: ["SOURCE_DATE_EPOCH": "1795710600", "TZ": "UTC"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("for 2026-11-27"))
        let month = try scratch.readText("site/public/calendar/2026-11.html")
        let today = try #require(month.firstMatch(of: /<td class="[^"]*today[^"]*"><time datetime="([^"]*)"/))
        #expect(today.1 == "2026-11-27")
        let days = try scratch.readText("site/public/days.html")
        #expect(days.contains(#"<li class="is-current"><time datetime="2026-11-27">"#))
        #expect(try scratch.readText("site/public/calendar.ics").contains("UID:acme.2026-11-27@"))
        #expect(!run.errors.contains("missed-report"))
    }

    @Test("visits around New Year lie in the week of their Thursday: 2026-W53, then 2027-W01")
    func weeks() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for day in ["2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04"] {
            try scratch.write(
                "---\ndate: \(day)\nstatus: planned\n---\n", to: "site/content/accounts/acme/visits/\(day).md")
        }
        #expect(try Command.run("build", in: scratch.site).status == 0)
        func week(of day: String) throws -> String? {
            let page = try scratch.readText("site/public/calendar/\(day.prefix(7)).html")
            return page.split(separator: "<tr>").first { $0.contains("visits.html#\(day)\"") }
                .flatMap { $0.firstMatch(of: /class="week">([0-9]+)</) }.map { String($0.1) }
        }
        #expect(try week(of: "2026-12-31") == "53")
        #expect(try week(of: "2027-01-01") == "53")
        #expect(try week(of: "2027-01-03") == "53")
        #expect(try week(of: "2027-01-04") == "1")
    }
}
