import Model
import TestSupport
import Testing

@testable import Content

@Suite("How deep Markdown nests")
struct NestingTests {
    @Test(
        "a text may nest up to the limits",
        arguments: [
            String(repeating: "> ", count: 100) + "a", String(repeating: "- ", count: 100) + "a",
            String(repeating: "> - ", count: 50) + "a\n\nb",
            String(repeating: "*", count: 2_000) + "a" + String(repeating: "*", count: 2_000),
            String(repeating: "*a ", count: 1_000) + String(repeating: " b*", count: 1_000),
            String(repeating: "[", count: 1_000) + "a" + String(repeating: "]", count: 1_000),
        ])
    func withinLimits(body: String) {
        for body in [body, "# " + body.filter { $0 != ">" }] {
            #expect(findings(body).isEmpty, "\(body.prefix(20))")
        }
    }

    @Test(
        "what nests deeper is told at its place, and reaches no page",
        arguments: [
            (String(repeating: "> ", count: 101) + "a", "1:201"), (String(repeating: ">", count: 101) + "a", "1:101"),
            ("a\n\n" + String(repeating: "- ", count: 101) + "a", "3:201"),
            (String(repeating: "1. ", count: 101) + "a", "1:301"),
            ((0...100).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), "101:201"),
            (String(repeating: "*", count: 2_001) + "a" + String(repeating: "*", count: 2_001), "1:1"),
            (String(repeating: "*a ", count: 1_001) + String(repeating: " b*", count: 1_001), "1:3001"),
            ("# " + String(repeating: "*a ", count: 1_001) + String(repeating: " b*", count: 1_001), "1:3003"),
            (String(repeating: "[", count: 1_001) + "a", "1:1001"),
            (String(repeating: "*a\n", count: 1_001), "1001:1"),
            (String(repeating: "![[]()", count: 1_001), "1:5997"),
        ])
    func beyondLimits(body: String, place: String) {
        let file = SourceFile(path: "content/reps/kim.md")
        let prose = Markdown.prose(Array(body.utf8)[...], in: file, lineOffset: 0)
        #expect(file.findings.map(\.rule) == ["unreadable-file"])
        #expect(file.findings.map { "\($0.place.range.start.line):\($0.place.range.start.column)" } == [place])
        #expect(prose.isEmpty)
    }

    @Test(
        "many signs that do not nest are no excess",
        arguments: [
            String(repeating: "*word* ", count: 5_000), String(repeating: "**重点**文字", count: 5_000),
            String(repeating: "snake_case_name ", count: 5_000), String(repeating: "2 * 3 ", count: 5_000),
            String(repeating: "[a](b.md) ", count: 5_000), String(repeating: "- a\n", count: 5_000),
            String(repeating: "- ", count: 5_000), String(repeating: "* * * ", count: 5_000),
            "```\n" + String(repeating: "- ", count: 5_000) + "a\n```\n",
            "    " + String(repeating: "> ", count: 5_000) + "a",
            String(repeating: "*open\n\n", count: 5_000), String(repeating: "\\*\\[", count: 5_000),
            String(repeating: "*a* **b** ***c*** _d_ ", count: 2_000),
        ])
    func manySigns(body: String) throws {
        let body = Array(body.utf8)[...]
        try MarkdownNesting.check(body, holding: BodySigns.read(body).nestingCount)
    }

    @Test("no nesting ends the process, in a heading either", arguments: ["", "# ", "- ", "> ", "a\n\n    "])
    func deep(prefix: String) {
        let count = 20_000
        for (open, close) in [
            ("*", "*"), ("_", "_"), ("*a ", " b*"), ("[", "]"), ("![", "](x)"), ("[", "](x)"), ("> ", ""), ("- ", ""),
            ("<b>", "</b>"), ("`", "`"), ("(", ")"), ("<", ">"), ("![[", "]()"),
        ] {
            let body = prefix + String(repeating: open, count: count) + "a" + String(repeating: close, count: count)
            let file = SourceFile(path: "content/reps/kim.md")
            let prose = Markdown.prose(Array(body.utf8)[...], in: file, lineOffset: 0)
            // It comes out, or the author is told why it does not.
            #expect(prose.isEmpty == file.findings.contains { $0.rule == "unreadable-file" }, "\(body.prefix(20))")
        }
    }

    @Test(
        "our own work is in proportion to a text's length",
        arguments: [
            "[a](nowhere.txt) ", "[a](nowhere.txt)\n", "[a\nb](contacts/ann.md)\n", "a <b>\n", "a\n\n<div>\n\n",
            "## a\n\n", "> > a\n", "  - a\n", "> [a\nb](x.txt)\n", "![a](b)\n\n", "*a* _b_ ", "[a\n",
            "> - a\n\n", "\n", "x\n===\n\n", "首页 [访问](x.txt)", "\t> ", "~~~\n",
            "|a|\n|-|\n|b|\n\n", "|", "| a ", "a|b\n-|-\n", "-|-\n", "|-|\n", "> |a|\n> |-|\n", "- |a|\n  |-|\n",
            "|[a](x.txt)|b\\|c|\n|-|-|\n|<b>|![d](e)|\n\n", "\\|", "~~ ", "~~a~~ ", "~~a *b*~~ ", "a~~b", "\\~~",
            "&#126;",
            "www.", "_www.a_", "www.a_b", "http://", "http://a.b/((((", "http://a.b&x;", "a@", "a@b.c@", "a.b-c_d", "@",
            "&x;",
            "- [ ] a\n", "  - [x] a\n\n", "[[a]] ", "[[a", "[a](b c.txt) ", "[a](b c", "[[[", "](",
            "`a\n` [b](x.txt)\n",
            "[a]: b\n", "[a]: b\n[c](x.txt)\n\n",
        ])
    func linear(piece: String) throws {
        var steps: [Int] = []
        for size in [500, 1_000, 2_000].map({ $0 / (piece == "[a\n" ? 4 : 1) }) {
            let body = Array(String(repeating: piece, count: size).utf8)[...]
            let file = SourceFile(path: "content/reps/kim.md")
            _ = Markdown.prose(body, in: file, lineOffset: 0)
            steps.append(file.steps)
        }
        #expect(steps[1] <= steps[0] * 2 + 20, "\(steps)")
        #expect(steps[2] <= steps[1] * 2 + 20, "\(steps)")
    }

    private func findings(_ body: String) -> [String] {
        let file = SourceFile(path: "content/reps/kim.md")
        _ = Markdown.prose(Array(body.utf8)[...], in: file, lineOffset: 0)
        return file.findings.map(\.message.english)
    }
}
