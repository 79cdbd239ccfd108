import Findings
import TestSupport
import Testing

@testable import Content

@Suite("Links that are none")
struct UnreadLinkTests {
    @Test(
        "what was meant as a link and came out as text is told, with the spelling where it is certain",
        arguments: [
            ("see [[ruth]]", "1:5-1:13", "[ruth](../contacts/ruth.md)"),
            ("see [[Ruth Young|her]]", "1:5-1:23", "[her](../contacts/ruth.md)"),
            ("[[../account.md|card]]", "1:1-1:23", "[card](../account.md)"),
            ("[[2026-12-01]]", "1:1-1:15", "[2026-12-01](2026-12-01.md)"),
            ("[[../account#plan]]", "1:1-1:20", "[../account#plan](../account.md#plan)"),
            ("[[Bell]]", "1:1-1:9", "[Bell](../../bell/account.md)"),
            ("[[kim]]", "1:1-1:8", "[kim](../../../reps/kim.md)"),
            ("[[nobody]]", "1:1-1:11", nil), ("a\n> b\n  见 [[ruth]]", "3:5-3:13", "[ruth](../contacts/ruth.md)"),
            ("|a|\n|-|\n|[[ruth\\|her]]|", "3:2-3:15", "[her](../contacts/ruth.md)"),
            ("[plan](../files/the plan.txt)", "1:1-1:30", "[plan](../files/the%20plan.txt)"),
            ("- [plan](../files/no plan.txt)", "1:3-1:31", nil),
            ("*[plan](../files/the plan.txt)*", "1:2-1:31", "[plan](../files/the%20plan.txt)"),
        ] as [(String, String, String?)])
    func told(body: String, place: String, spelling: String?) throws {
        let found = try findings(body)
        #expect(found.map(\.rule) == ["unread-markdown"])
        #expect(found.map { $0.place.range.summary } == [place])
        #expect(found.map(\.suggestion) == [spelling])
        #expect(found.map { $0.fix?.replacement } == [spelling])
    }

    @Test(
        "what is a link, code, or nothing of the kind stays silent",
        arguments: [
            "`[[ruth]]`", "    [[ruth]]", "\\[[ruth]]", "[[ruth]](../contacts/ruth.md)",
            "[[r]]\n\n[r]: ../contacts/ruth.md",
            "`[a](b c.txt)`", "[plan](<../files/the plan.txt>)", "[plan](../files/plan.txt \"the plan\")",
            "[a] (b c.txt)",
            "[sic](as he said)", "\\[a](b c.txt)", "[[]]", "[[a\nb]]", "[[ ]]",
        ])
    func silent(body: String) throws {
        #expect(try findings(body).filter { $0.rule == "unread-markdown" }.isEmpty)
    }

    /// What is found in a site whose visit has this text, with the lines counted from the text's first.
    private func findings(_ body: String) throws -> [Finding] {
        let scratch = try Scratch(copying: Fixture.small)
        let visit = "site/content/accounts/acme/visits/2026-11-10.md"
        let fields = try #require(scratch.readText(visit).split(separator: "---\n").first)
        try scratch.write("---\n\(fields)---\n\(body)\n", to: visit)
        try scratch.write("plan", to: "site/content/accounts/acme/files/the plan.txt")
        let linesAbove = 2 + fields.split(separator: "\n").count
        return load(scratch.site).findings.filter { $0.place.path.hasSuffix("visits/2026-11-10.md") }.map { finding in
            var finding = finding
            finding.place.range.start.line -= linesAbove
            finding.place.range.end.line -= linesAbove
            return finding
        }
    }
}
