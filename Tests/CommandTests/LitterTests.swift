import TestSupport
import Testing

/// What editors and systems leave behind, in what the commands say of it.
@Suite("Litter")
struct LitterTests {
    @Test("check and build count it in their closing lines, and neither reads nor publishes it")
    func counted() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for name in [
            "account.md~", "Thumbs.db", "visits/.2026-11-10.md.swp", "files/~$plan.xlsx", "contacts/ruth.md.orig",
        ] {
            try scratch.write("x", to: "site/content/accounts/acme/" + name)
        }
        let words = "5 leftovers of editors and systems are ignored."
        let check = try Command.run("check", in: scratch.site)
        #expect(check.status == 0)
        #expect(check.output.split(separator: "\n").last { !$0.contains("can be fixed") }?.hasSuffix(words) ?? false)
        let build = try Command.run("build", in: scratch.site)
        #expect(build.status == 0)
        #expect(build.output.contains("  \(words)\n"))
        #expect(!scratch.snapshot("site/public").keys.contains { $0.contains("~") || $0.hasSuffix(".swp") })
    }

    @Test("a clean site says nothing of it")
    func clean() throws {
        let scratch = try Scratch(copying: Fixture.small)
        #expect(try !Command.run("build", in: scratch.site).output.contains("leftover"))
    }
}
