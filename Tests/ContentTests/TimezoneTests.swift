import Foundation
import Model
import TestSupport
import Testing

@testable import Content

@Suite("Timezones")
struct TimezoneTests {
    @Test("a day belongs to the zone in which the site lies")
    func days() throws {
        // 2026-11-23 at 20:00 UTC.
        for (zone, day) in [("Asia/Shanghai", "2026-11-24"), ("UTC", "2026-11-23"), ("America/New_York", "2026-11-23")]
        {
            #expect(try Timezone.named(zone).day(of: 1_795_464_000).description == day)
        }
        #expect(try Timezone.named("America/New_York").day(of: 3600).description == "1969-12-31")
    }

    @Test("after the years that the file lists, the rule at its end holds")
    func rule() throws {
        let berlin = try Timezone.named("Europe/Berlin")
        let year = try berlin.offsets(from: day("2051-01-01"), to: day("2052-01-01"))
        #expect(year.first == 3600)
        // The last Sundays of March and October, at 01:00 UTC.
        let (march, october) = try (day("2051-03-26"), day("2051-10-29"))
        #expect(
            year.changes == [
                ClockOffsets.Change(moment: march.number * 86_400 + 3600, offset: 7200),
                ClockOffsets.Change(moment: october.number * 86_400 + 3600, offset: 3600),
            ])
        #expect(try berlin.offsets(from: day("9999-07-01"), to: day("9999-07-01") + 3660).first == 7200)
    }

    @Test(
        "rules in every form that POSIX knows",
        arguments: [
            ("<+0530>-5:30", 19_800, 19_800), ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
            // Standard time is that of summer in Ireland, and in New South Wales summer is in January.
            ("IST-1GMT0,M10.5.0,M3.5.0/1", 0, 3600), ("AEST-10AEDT,M10.1.0,M4.1.0/3", 39_600, 36_000),
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7200, -3600), ("LHST-10:30LHDT-11,M10.1.0,M4.1.0", 39_600, 37_800),
            // Summer without end; by counted days; in a leap year too.
            ("XXX3EDT4,0/0,J365/23", -14_400, -14_400), ("AAA-1BBB,J60/0,J300/0", 3600, 7200),
            ("AAA-1BBB,59/0,300/0", 3600, 7200),
        ])
    func forms(text: String, january: Int, july: Int) throws {
        let rule = try #require(TimezoneRule(Array(text.utf8)))
        let zone = Timezone(first: rule.standard, transitions: [], rule: rule)
        for year in ["2037", "2048", "2101"] {
            #expect(try zone.offsets(from: day(year + "-01-15"), to: day(year + "-01-15")).first == january)
            #expect(try zone.offsets(from: day(year + "-07-15"), to: day(year + "-07-15")).first == july)
        }
    }

    @Test(
        "what is no rule",
        arguments: [
            "", "CE-1", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
            "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J300", "CET-1CEST,M3.5.0,M10.5.0/168",
            "CET-1CEST,M3.5.0,M10.5.0 ",
            "<CET-1", "CET-99", "CET-99999999999999999999",
        ])
    func noRule(text: String) {
        #expect(TimezoneRule(Array(text.utf8)) == nil)
    }

    @Test(
        "a zone's name never leads out of the machine's list of zones",
        arguments: ["../etc/passwd", "/etc/passwd", "", "Mars/Base", "Europe/Berlin\u{0}", ".", "Europe", "zone.tab"])
    func noZone(name: String) {
        #expect(throws: Timezone.Problem.unknown) { try Timezone.named(name) }
    }

    @Test("without a tz database it is said what is missing, and UTC is there")
    func noDatabase() throws {
        let scratch = try Scratch()
        #expect(throws: Timezone.Problem.noDatabase) {
            try Timezone.named("Europe/Berlin", in: scratch.location("nowhere"))
        }
        #expect(try Timezone.named("UTC", in: scratch.location("nowhere")).first == 0)
        try scratch.write(Array("TZif2".utf8), to: "zones/Broken")
        #expect(throws: Timezone.Problem.broken) { try Timezone.named("Broken", in: scratch.location("zones")) }
    }

    @Test("a file that is cut off, or whose bytes are others, does no harm")
    func hostileFiles() throws {
        let berlin = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Timezone.database + "/Europe/Berlin")))
        for length in berlin.indices { #expect(Timezone(file: Array(berlin[..<length])) == nil) }
        var random = SeededGenerator(seed: 24)
        let (first, last) = try (day("0001-01-01"), day("9999-12-31"))
        for _ in 0..<20_000 {
            var bytes = berlin
            for _ in 0..<random.number(1...4) {
                bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255))
            }
            guard let zone = Timezone(file: bytes) else { continue }
            for day in [first, last, Day(number: random.number(-700_000...2_900_000))] {
                let offsets = zone.offsets(from: day - 130, to: day + 3660)
                #expect(abs(offsets.first) <= TimezoneFile.largestOffset)
            }
        }
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }
}
