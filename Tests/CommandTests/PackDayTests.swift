import TestSupport
import Testing

@Suite("Packs of a day")
struct PackDayTests {
    @Test("the pack is one file that needs nothing beside it and leads nowhere")
    func file() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let run = try Command.run("day", "2026-12-01", in: scratch.site)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "Wrote day-2026-12-01.html: 1 sheet\n")
        let page = try scratch.readText("site/day-2026-12-01.html")
        #expect(page.contains("Acme &amp; Sons"))
        #expect(page.contains("Send the offer"))
        #expect(page.contains("<style>"))
        #expect(!page.contains("<link"))
        #expect(!page.contains("<script"))
        #expect(!page.contains("src="))
        for link in page.matches(of: /href="([^"]*)"/) { #expect(link.1.hasPrefix("tel:"), "\(link.1)") }
    }

    @Test("a day of the past has its pack too, and --out says where it goes")
    func past() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let out = scratch.location("pack.html")
        #expect(try Command.run("day", "2026-11-10", "--rep", "kim", "--out", out, in: scratch.site).status == 0)
        #expect(try scratch.readText("pack.html").contains("Autumn order"))
    }

    @Test("if nobody is visited that is said, with the next day on which somebody is, and nothing is written")
    func nobody() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let before = scratch.snapshot("site")
        let run = try Command.run("day", "2026-12-02", in: scratch.site)
        #expect(run.status == 1)
        #expect(
            run.errors
                == "error: nobody is visited on 2026-12-02; nothing was written\n"
                + "  = help: The next visits are planned for 2026-12-08.\n")
        #expect(scratch.snapshot("site") == before)
    }

    @Test("a rep nobody knows is said with the nearest name")
    func unknownRep() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let run = try Command.run("day", "2026-12-01", "--rep", "kin", in: scratch.site)
        #expect(run.status == 2)
        #expect(run.errors == "error: there is no rep “kin”; did you mean “kim”?\n")
    }

    @Test("a day that is none is a wrong call; errors in the content are shown")
    func wrong() throws {
        let scratch = try Scratch(copying: Fixture.small)
        #expect(try Command.run("day", "2026-02-30", in: scratch.site).status == 2)
        try scratch.write("---\nname: X\n---\n", to: "site/content/accounts/acme/contacts/x.md")
        let run = try Command.run("day", "2026-12-01", in: scratch.site)
        #expect(run.status == 1)
        #expect(run.errors.contains("content/accounts/acme/contacts/x.md"))
    }
}
