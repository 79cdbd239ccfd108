import Foundation
import TestSupport
import Testing

@Suite("A site made for an earlier day")
struct LookingBackTests {
    @Test("--as-of with an earlier day shows what was known then, and says once what is left out")
    func earlierDay() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let build = try Command.run("build", "--as-of", "2026-10-11", in: scratch.site)
        #expect(build.status == 0, "\(build.errors)")
        #expect(
            build.errors.split(separator: "\n").filter { $0.hasPrefix("note: ") } == [
                """
                note: as known on 2026-10-11: 8 later days left out (card checks: 2, invoices: 2, payments: 1, \
                visits: 1, actions: 1, resolutions: 1)
                """
            ])
        let complaint = try JSON(scratch.readText("site/public/data/complaints.json"))["complaints"].list[0]
        #expect((complaint["status"].text, complaint["resolved"].text) == ("answered", nil))
        #expect((complaint["age_days"].integer, complaint["answer_promise"].text) == (6, "kept"))
        // When the cards were checked before is not known, and nobody is blamed for it.
        let findings = try JSON(scratch.readText("site/public/data/findings.json"))["findings"].list
        #expect(!findings.contains { $0["rule"].text == "stale-card" })
        let receivables = try JSON(scratch.readText("site/public/data/receivables.json"))
        #expect(receivables["as_of"].text == "2026-10-11")
    }

    @Test("today's site refuses what today's day cannot know; the settings' day and a later one do, too")
    func strictDays() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let settings = try scratch.readText("site/dossier.yaml")
        try scratch.write(
            settings.replacingOccurrences(of: "as_of: 2026-11-23", with: "as_of: 2026-10-11"), to: "site/dossier.yaml")
        for arguments in [["check"], ["check", "--as-of", "2026-10-12"]] {
            let check = try Command.run(Command.dossier, arguments, in: scratch.site)
            #expect(check.status == 1)
            #expect(check.output.contains("error[time-travel]: "))
            #expect(!check.errors.contains("note: "))
        }
        let before = try Command.run("check", "--as-of", "2026-10-10", in: scratch.site)
        #expect(before.status == 0)
        #expect(!before.output.contains("time-travel"))
        #expect(before.errors.hasPrefix("note: as known on 2026-10-10: "))
    }

    @Test("a rule that is turned off leaves nothing of later days in the figures")
    func turnedOff() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(
            try scratch.readText("site/content/accounts/acme/receivables.csv") + "R-9,2026-11-24,2026-12-24,1000,,\n",
            to: "site/content/accounts/acme/receivables.csv")
        #expect(try Command.run("check", in: scratch.site).status == 1)
        try scratch.write(
            try scratch.readText("site/dossier.yaml") + "rules: {time-travel: off}\n", to: "site/dossier.yaml")
        let build = try Command.run("build", in: scratch.site)
        #expect(build.status == 0, "\(build.errors)")
        #expect(build.errors == "note: as known on 2026-11-23: 1 later day left out (invoices: 1)\n")
        #expect(try !scratch.readText("site/public/data/receivables.json").contains("R-9"))
    }
}
