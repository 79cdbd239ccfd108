import Model
import TestSupport
import Testing

@testable import Content

@Suite("Markdown")
struct MarkdownTests {
    private static let card = "content/accounts/acme/account.md"

    @Test("a link to another record becomes its address, with the fragment that the author gave")
    func recordLink() {
        let (prose, file) = prose("See [the talk](visits/2026-03-14.md#prices).")
        #expect(
            prose.pieces == [
                .markup("<p>See <a href=\""), .address(.visit(account: "acme", id: "2026-03-14"), fragment: "prices"),
                .markup("\">the talk</a>.</p>\n"),
            ])
        #expect(file.links.map(\.target) == [.visit(account: "acme", id: "2026-03-14")])
        #expect(file.links.first?.range.summary == "1:5-1:44")
    }

    @Test("the place of a link whose words go over lines is from its bracket to its end, behind other scripts too")
    func linkOverLines() {
        let (_, file) = prose("首页\n\n见 [上次\n访问\n记录](visits/2026-03-14.md)，另见 [a](files/b.txt).", lineOffset: 10)
        #expect(file.links.map(\.range.summary) == ["13:3-15:26", "15:30-15:46"])
    }

    @Test(
        "the end of a line is no blank between Chinese characters or behind a full-width sign, and one everywhere else",
        arguments: [
            ("他说的\n这样", "他说的这样"), ("难看。\n技术", "难看。技术"), ("节奏。\n2027 年", "节奏。2027 年"),
            ("见**上次**\n[记录](files/b.txt)", "见**上次**[记录](files/b.txt)"), ("型号 T5\n瘦终端", "型号 T5\n瘦终端"),
            ("one\ntwo", "one\ntwo"), ("一行  \n二行", "一行  \n二行"),
        ])
    func lineEnds(written: String, meant: String) {
        #expect(prose(written).0.pieces == prose(meant).0.pieces)
    }

    @Test(
        "the blank that a mark of emphasis needs at a full-width sign is not shown, and every other one is",
        arguments: [
            ("**人要在。** 2023 年", "<p><strong>人要在。</strong>2023 年</p>"),
            ("见 *《规则》* 第二", "<p>见<em>《规则》</em>第二</p>"),
            ("*One.* Two", "<p><em>One.</em> Two</p>"), ("见 **规则** 第二", "<p>见 <strong>规则</strong> 第二</p>"),
            ("**一。**  二", "<p><strong>一。</strong> 二</p>"), ("**一。**\n*二*", "<p><strong>一。</strong><em>二</em></p>"),
        ])
    func blanksOfEmphasis(written: String, shown: String) {
        #expect(text(prose(written).0) == shown + "\n")
    }

    @Test("headings stand below the page's own, keep their order of ranks, and have names like those of the git hosts")
    func headings() {
        let (prose, _) = prose("# One & only\n\n## 背景 A_b-c\n\n# One & only\n\n###### Deep [link](contacts/ann.md)\n")
        #expect(
            text(prose) == """
                <h3 id="one--only">One &amp; only
                </h3>
                <h4 id="背景-a_b-c">背景 A_b-c
                </h4>
                <h3 id="one--only-1">One &amp; only
                </h3>
                <h6 id="deep-link">Deep <a href="contact(account: "acme", id: "ann")">link</a>
                </h6>

                """)
        #expect(text(self.prose("## 2\n\n### 3\n").0) == "<h3 id=\"2\">2\n</h3>\n<h4 id=\"3\">3\n</h4>\n")
    }

    @Test(
        "raw HTML does not come out, and is told at its place",
        arguments: [
            ("<script>alert(1)</script>\n", ["1:1"]), ("a <b onclick=x>bold</b> c", ["1:3", "1:20"]),
            ("两 <!-- x --> a", ["1:3"]),
            ("a\n\n<div>\n\n*b*\n\n</div>\n", ["3:1", "7:1"]), ("# <img src=x onerror=y>\n", ["1:3"]),
            ("<?php x ?>\n", ["1:1"]),
            ("<![CDATA[x]]>\n", ["1:1"]), ("[<i>](files/x.txt)", ["1:2"]),
        ])
    func rawHTML(body: String, places: [String]) {
        let (prose, file) = prose(body)
        #expect(!text(prose).contains(/<(script|b|i|div|img|!|\?)/))
        #expect(!text(prose).contains("raw HTML omitted"))
        #expect(file.findings.map(\.rule) == places.map { _ in "raw-html" })
        #expect(file.findings.map { "\($0.place.range.start.line):\($0.place.range.start.column)" } == places)
    }

    @Test(
        "a link that would run something leads nowhere, however it is written",
        arguments: [
            "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](<javascript:alert(1)>)",
            "[x](&#106;avascript:alert(1))",
            "[x](javascript&colon;alert(1))", "[x](vbscript:x)", "[x](data:text/html,x)", "<javascript:alert(1)>",
            "![x](javascript:alert(1))",
            "[x][y]\n\n[y]: javascript:alert(1)", "[x](file:///etc/passwd)", "[x](\\javascript:alert(1))",
            "[x](dossier-hole:0)",
            "[x](%6Aavascript:alert(1))", "[x](&Tab;javascript:alert(1))", "[x](//evil.example/x)",
            "[x](java&NewLine;script:alert(1))",
        ])
    func noScripts(body: String) {
        let (prose, file) = prose(body)
        #expect(file.findings.map(\.rule) == ["broken-link"], "\(text(prose))")
        #expect(text(prose).contains("href=\"\"") || text(prose).contains("src=\"\""), "\(text(prose))")
    }

    @Test(
        "links out of the site by a safe scheme stay as they are",
        arguments: ["https://example.com/a?b=c", "http://example.com", "mailto:a@example.com", "tel:+441632960001"])
    func outside(destination: String) {
        let (prose, file) = prose("[x](\(destination))")
        #expect(text(prose) == "<p><a href=\"\(destination.replacing("&", with: "&amp;"))\">x</a></p>\n")
        #expect(file.findings.isEmpty)
    }

    @Test("a picture comes from the dossier's own files, or not at all")
    func pictures() {
        let (own, file) = prose("![plan](files/plan.png)")
        #expect(text(own) == "<p><img src=\"file(\"accounts/acme/files/plan.png\")\" alt=\"plan\" /></p>\n")
        #expect(file.findings.isEmpty)
        for source in [
            "https://example.com/x.png", "//example.com/x.png", "data:image/png;base64,x", "visits/2026-03-14.md",
        ] {
            let (prose, file) = prose("![plan](\(source))")
            #expect(file.findings.map(\.rule) == ["broken-link"], "\(source)")
            #expect(!text(prose).contains("example.com"))
        }
    }

    @Test("an author cannot forge what only the page may fill in")
    func forgedHoles() {
        let forged =
            "=\"dossier-hole:0\" `=\"dossier-hole:0` [a](contacts/ann.md \"t=\\\"dossier-hole:0\")\n\n```=\"dossier-hole:0\nx\n```\n"
        let (prose, _) = prose(forged)
        let holes = prose.pieces.count { if case .markup = $0 { false } else { true } }
        #expect(holes == 1)
    }

    @Test("text comes out escaped, and no character reference smuggles in a control character")
    func escaping() {
        #expect(text(prose("a < b & \"c\"").0) == "<p>a &lt; b &amp; &quot;c&quot;</p>\n")
        for body in [
            "a&#1;b", "`a`&#x1b;[31m", "# x&#8;", "[&#7;](contacts/ann.md)", "&#127;", "&#x85;",
            "[a](contacts/ann.md \"&#1;\")", "```a&#1;\nb\n```", "![&#2;](files/x.png)", "&#xFFFE;",
        ] {
            let markup = text(prose(body).0)
            #expect(markup.unicodeScalars.allSatisfy { !isUnfit($0) }, "\(body)")
        }
    }

    @Test("a body of blanks is no narrative", arguments: ["", "\n\n", " \t\r\n"])
    func blank(body: String) {
        #expect(prose(body).0.isEmpty)
    }

    @Test("whatever the text, it becomes safe markup", arguments: 0..<4)
    func randomBodies(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "[", "]", "(", ")", "<", ">", "!", "`", "```\n", "#", "\n", "\n\n", "*", "_", "&", ";", "a", "文", " ",
            "    ", "- ", "> ", "1. ", "x.md", "javascript:", "http://", "\"", "'", "=", "\\", "<b>", "&#106;", "|",
            "\r", "~~", "|-|\n", "@", "www.", "- [ ] ", "\\|",
        ]
        for _ in 0..<500 {
            let body = (0..<random.number(1...40)).map { _ in random.pick(pieces) }.joined()
            let markup = text(prose(body).0)
            for link in markup.matches(of: /(?:href|src)="([^"]*)"/) {
                let address = link.output.1
                #expect(
                    address.isEmpty || address.contains(/^(https?|ftp|mailto|tel):/.ignoresCase())
                        || address.contains(/^(account|file)\(/), "\(body)")
            }
            #expect(!markup.contains("<b>"), "\(body)")
        }
    }

    @Test(
        "names of headings are unique, whatever the headings are",
        arguments: [
            ("## a\n\n## a\n\n## a-1\n", ["a", "a-1", "a-1-1"]), ("## a-1\n\n## a\n\n## a\n", ["a-1", "a", "a-2"]),
            ("## A\n\n## a!\n\n## a?\n", ["a", "a-1", "a-2"]), ("## !\n\n## ?\n", ["", "-1"]),
            ("x\ny\n===\n", ["x-y"]), ("x\\\ny\n---\n", ["x-y"]), ("下次\n访问\n===\n", ["下次-访问"]),
            ("# `co de` ![pic](files/a.png) [li*nk*](contacts/ann.md)\n", ["co-de-pic-link"]),
        ])
    func uniqueNames(body: String, names: [String]) {
        #expect(anchors(prose(body).0) == names)
    }

    @Test("no two headings of a text have one name, by chance either", arguments: 0..<8)
    func uniqueNamesByChance(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let words = ["a", "a-1", "a-1-1", "A", "a 1", "1", "-1", "", "文", "文-1"]
        let body = (0..<60).map { _ in "## \(random.pick(words))\n" }.joined(separator: "\n")
        let names = anchors(prose(body).0)
        #expect(names.count == 60)
        #expect(Set(names).count == 60, "\(names)")
    }

    @Test("a block of HTML tells how many lines go with it")
    func linesOfHTML() {
        let (_, file) = prose("a\n\n<div>\nlost\nlost too\n\nkept\n\n<hr>\n")
        #expect(
            file.findings.map(\.message.english) == [
                "HTML does not come out on the page; this block is 3 lines long", "HTML does not come out on the page",
            ])
    }

    private func anchors(_ prose: Prose) -> [String] {
        prose.pieces.compactMap { if case .anchor(let name) = $0 { name } else { nil } }
    }

    private func prose(_ body: String, lineOffset: Int = 0) -> (Prose, SourceFile) {
        let file = SourceFile(path: Self.card)
        return (Markdown.prose(Array(body.utf8)[...], in: file, lineOffset: lineOffset), file)
    }

    /// The markup, with what fills its holes written out.
    private func text(_ prose: Prose) -> String {
        prose.pieces.map { piece in
            switch piece {
            case .markup(let markup): markup
            case .address(let reference, _): "\(reference)"
            case .anchor(let name): name
            case .word(let word): word.rawValue
            }
        }.joined()
    }
}
