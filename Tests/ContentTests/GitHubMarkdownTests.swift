import Foundation
import Model
import TestSupport
import Testing

@testable import Content

/// Held against the published specification, GitHub Flavored Markdown 0.29.
@Suite("What GitHub adds to Markdown")
struct GitHubMarkdownTests {
    @Test("the specification's own examples come out as it says", arguments: GitHubExample.all)
    func example(example: GitHubExample) {
        let (prose, file) = read(example.markdown)
        #expect(plain(prose) == example.html)
        #expect(file.findings.allSatisfy { $0.rule == "unread-markdown" }, "\(file.findings.map(\.message.english))")
    }

    @Test("all of the examples are there")
    func examples() {
        #expect(GitHubExample.all.count == 21)
    }

    // MARK: - Tables

    @Test(
        "a table is one wherever a paragraph could stand, and nowhere else",
        arguments: [
            ("> |a|\n> |-|\n> |b|\n", 1), ("- |a|\n  |-|\n  |b|\n", 1), ("1. x\n\n   |a|\n   |-|\n", 1),
            ("- > |a|\n  > |-|\n", 1), ("-\t|a|\n\t|-|\n", 1), ("text\n|a|\n|-|\n", 1), ("|a|\n|-|\n---\n", 1),
            ("|a|\r\n|-|\r\n|b|\r\n", 1), ("a | b\n-|-\n\n|c|\n|-|\n", 2), ("[x]: y\n|a|\n|-|\n", 1),
            ("```\n|a|\n|-|\n```\n", 0), ("    |a|\n    |-|\n", 0), ("<div>\n|a|\n|-|\n</div>\n", 0),
            ("|a|\n---\n", 0), ("- |a|\n|-|\n", 0), ("> |a|\n|-|\n", 0), ("|a|\n|=|\n", 0), ("|a|\n\n|-|\n", 0),
            ("|a|\n    |-|\n", 0), ("a\n-\n", 0), ("\\|a|b\n-|-|-\n", 0),
        ])
    func whereTables(body: String, count: Int) {
        #expect(text(read(body).0).ranges(of: "<table>").count == count, "\(text(read(body).0))")
    }

    @Test(
        "what begins a block ends a table, and stays what it is",
        arguments: [
            ("- b", "<ul>\n<li>b</li>\n</ul>"), ("2. b", "<ol start=\"2\">\n<li>b</li>\n</ol>"), ("---", "<hr />"),
            ("    b", "<pre><code>b\n</code></pre>"), ("# b", "<h3 id=\"b\">b\n</h3>"), ("", "<p>b</p>"),
            ("```", "<pre><code>b\n</code></pre>"),
        ])
    func endsTable(line: String, markup: String) {
        let rest = line.isEmpty ? "\nb\n" : line == "```" ? "```\nb\n```\n" : line + "\n"
        #expect(plain(read("|a|\n|-|\n|c|\n" + rest).0).hasSuffix("<td>c</td>\n</tr>\n</tbody>\n</table>\n" + markup))
    }

    @Test("what goes on with no item or quote is a paragraph beneath the table")
    func lazyRow() {
        #expect(plain(read("> |a|\n> |-|\nb\n").0).hasSuffix("</table>\n</blockquote>\n<p>b</p>"))
        #expect(plain(read("- |a|\n  |-|\nb\n").0).hasSuffix("</table>\n</li>\n</ul>\n<p>b</p>"))
    }

    @Test("cells hold inlines, references of the whole text, and nothing that reaches out of them")
    func cells() {
        let body = """
            | [a][r] | `b\\|c` | **d | # |
            |---|---|---|---|
            | e** | \\\\| f | [g |
            | h](x) | ![i\\|j](files/k.png) | <b>l</b> | ## m ## |

            [r]: contacts/ann.md
            """
        let (prose, file) = read(body)
        #expect(
            plain(prose) == """
                <table>
                <thead>
                <tr>
                <th><a href="contact(account: "acme", id: "ann")">a</a></th>
                <th><code>b|c</code></th>
                <th>**d</th>
                <th>#</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>e**</td>
                <td>\\</td>
                <td>f</td>
                <td>[g</td>
                </tr>
                <tr>
                <td>h](x)</td>
                <td><img src="file("accounts/acme/files/k.png")" alt="i|j" /></td>
                <td>l</td>
                <td>## m ##</td>
                </tr>
                </tbody>
                </table>
                """)
        #expect(file.findings.map(\.rule) == ["raw-html", "raw-html"])
        #expect(file.findings.map(\.place.range.summary) == ["4:34-4:35", "4:38-4:39"])
    }

    @Test("links in cells are followed, and placed where they stand")
    func linksInCells() {
        let body = "见表\n\n> | 客户 | 记录 |\n> |---|:-:|\n> | a\\|b | \\| 见 [一](visits/2026-03-14.md) 与 [二](no.txt) |\n"
        let (prose, file) = read(body, lineOffset: 10)
        #expect(file.links.map(\.range.summary) == ["15:17-15:42"])
        #expect(file.links.map(\.target) == [.visit(account: "acme", id: "2026-03-14")])
        #expect(file.findings.map(\.rule) == ["broken-link"])
        #expect(file.findings.map(\.place.range.summary) == ["15:45-15:56"])
        #expect(text(prose).contains("<td class=\"at-centre\">| 见 <a href=\"visit("))
    }

    @Test(
        "nothing in a cell becomes markup",
        arguments: [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "</td></table><b>",
            "\"><b>", "`</code><b>`", "=\"dossier-hole:0\"", "&lt;b&gt;&#60;b>", "<javascript:alert(1)>",
            "![x](data:text/html,<b>)",
        ])
    func hostileCells(cell: String) {
        let markup = text(read("|\(cell)|a|\n|-|-|\n|b|\(cell)|\n").0)
        #expect(!markup.contains(/<(script|img src=x|b|i)\b|(href|src)="(javascript|data)/), "\(markup)")
        #expect(markup.ranges(of: "</table>").count == 1)
    }

    @Test("cells that a table does not have are told, and so is a heading that does not fit")
    func unread() {
        let (_, file) = read("|a|b|\n|-|-|\n|c|d|e|f|\n|c|d||\n\n|a|b|\n|-|\n")
        #expect(file.findings.map(\.rule) == ["unread-markdown", "unread-markdown"])
        #expect(file.findings.map(\.place.range.summary) == ["6:1-6:6", "3:6-3:9"])
    }

    @Test("a table cannot be made larger than its text by rows that stop short")
    func missingCells() {
        let wide = String(repeating: "a|", count: 101) + "\n" + String(repeating: "-|", count: 101) + "\n"
        #expect(read(wide + String(repeating: "b|\n", count: 100)).1.findings.isEmpty)
        let (prose, file) = read(wide + String(repeating: "b|\n", count: 101))
        #expect(file.findings.map(\.rule) == ["unreadable-file"])
        #expect(prose.isEmpty)
    }

    // MARK: - Strikethrough

    @Test(
        "two tildes strike out, unless they are escaped, in code, or not two",
        arguments: [
            ("~~a~~", "<del>a</del>"), ("a~~b~~c", "a<del>b</del>c"), ("~~a *b* c~~", "<del>a <em>b</em> c</del>"),
            ("*~~a~~*", "<em><del>a</del></em>"), ("~~a\nb~~", "<del>a\nb</del>"),
            ("~~a ~~b~~ c~~", "<del>a <del>b</del> c</del>"),
            ("\\~~a~~", "~~a~~"), ("~~a\\~~", "~~a~~"), ("~\\~a~~", "~~a~~"), ("&#126;~a~~", "~~a~~"),
            ("&#x7E;~a~~", "~~a~~"), ("`~~a~~`", "<code>~~a~~</code>"),
            ("`\\~` ~~a~~", "<code>\\~</code> <del>a</del>"),
            ("~a~", "~a~"), ("~~~a~~~", nil), ("x ~~~a~~~", "x ~~~a~~~"), ("~~ a ~~", "~~ a ~~"),
            ("3~5 天，8~10 天", "3~5 天，8~10 天"),
            ("价~~一百~~九十元", "价<del>一百</del>九十元"), ("\\~~~a~~", "~<del>a</del>"), ("~~a", "~~a"),
            ("[~~a~~](contacts/ann.md)", "<a href=\"contact(account: \"acme\", id: \"ann\")\"><del>a</del></a>"),
            ("~~`a`~~", "<del><code>a</code></del>"),
            ("~~www.a.example~~", "<del><a href=\"http://www.a.example\">www.a.example</a></del>"),
        ])
    func strikethrough(body: String, markup: String?) {
        let expected = markup.map { "<p>\($0)</p>\n" } ?? "<pre><code class=\"language-a~~~\"></code></pre>\n"
        #expect(text(read(body).0) == expected)
    }

    // MARK: - Bare links

    @Test(
        "an address is a link by itself",
        arguments: [
            ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g", nil),
            ("HTTP://A.EXAMPLE", "HTTP://A.EXAMPLE", nil),
            ("http://intranet/wiki", "http://intranet/wiki", nil), ("*http://a.example*", "http://a.example", nil),
            ("见https://a.example/b，谢谢", "https://a.example/b", nil),
            ("（https://a.example/b）", "https://a.example/b", nil),
            ("请看 https://a.example/b的说明", "https://a.example/b", nil),
            ("https://zh.example/维基/页", "https://zh.example/维基/页", nil),
            ("www.a.example。", "www.a.example", "http://"),
            ("https://müller.example/ä", "https://müller.example/ä", nil),
            ("\"https://a.example\"", "https://a.example", nil), ("https://a.example;", "https://a.example", nil),
            ("ruth.o-neil+x@mail.a.example", "ruth.o-neil+x@mail.a.example", "mailto:"),
            ("邮箱：kim@a.example，", "kim@a.example", "mailto:"),
            ("https://a.example/b\\_c", "https://a.example/b_c", nil), ("a@b.example/c", "a@b.example", "mailto:"),
        ] as [(String, String, String?)])
    func bareLink(body: String, address: String, scheme: String?) {
        let (prose, file) = read(body)
        #expect(links(prose) == [(scheme ?? "") + address], "\(text(prose))")
        #expect(file.findings.isEmpty)
        #expect(file.links.isEmpty)
    }

    @Test(
        "what is code, a link or a picture, escaped or no address is no link by itself",
        arguments: [
            "`https://a.example`", "    https://a.example", "```\nhttps://a.example\n```",
            "![www.a.example](files/a.png)",
            "http\\://a.example", "http:\\/\\/a.example", "www\\.a.example", "a\\@b.example", "a&#64;b.example",
            "a&commat;b.example",
            "xhttp://a.example", "javascript://a.example", "file:///etc/passwd", "data:text/html,x", "www.", "http://",
            "https://a_b.c_d", "@b.example", "a@b", "a@b.example-", "a@b@c.example", "wwww.a.example",
            "http:/a.example",
            "dossier-hole:0", "http//a.example",
        ])
    func noBareLink(body: String) {
        #expect(links(read(body).0).isEmpty, "\(text(read(body).0))")
    }

    @Test("a link's words are no link of their own, and a heading's name is that of its words")
    func bareLinksWithin() {
        #expect(links(read("[https://a.example](https://b.example)").0) == ["https://b.example"])
        #expect(
            text(read("# See www.a.example ~~now~~\n").0)
                == "<h3 id=\"see-wwwaexample-now\">See <a href=\"http://www.a.example\">www.a.example</a> <del>now</del>\n</h3>\n"
        )
    }

    // MARK: - Task boxes

    @Test(
        "a box has a sign and a name, and is no field of a form",
        arguments: [
            ("- [ ] a", "☐", "open"), ("- [x] a", "☑", "done"), ("1. [X] a", "☑", "done"), ("* [ ]\n  a", "☐", "open"),
            ("- a\n  - [x] b", "☑", "done"), ("- [x] a\n\n  b", "☑", "done"), ("> - [ ] 做", "☐", "open"),
        ])
    func boxes(body: String, sign: String, name: String) {
        let markup = text(read(body).0)
        #expect(markup.contains("<span class=\"box\" role=\"img\" aria-label=\"\(name)\">\(sign)</span>"), "\(markup)")
        #expect(!markup.contains("<input"))
    }

    @Test(
        "what only looks like a box stays as it is",
        arguments: [
            "- \\[ ] a", "- [ ]a", "- [y] a", "- a [ ] b", "[ ] a", "- [] a", "- `[ ] a`", "- [ ]",
            "- [x](files/a.txt)",
        ])
    func noBoxes(body: String) {
        #expect(!text(read(body).0).contains("class=\"box\""))
    }

    // MARK: - Parts

    private func read(_ body: String, lineOffset: Int = 0) -> (Prose, SourceFile) {
        let file = SourceFile(path: "content/accounts/acme/account.md")
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

    /// The markup as the specification writes it: without the box around a table, columns set by an attribute.
    private func plain(_ prose: Prose) -> String {
        var plain = text(prose)
        plain.replace(/<div class="scroll"[^>]*>\n/, with: "")
        plain.replace("</table>\n</div>", with: "</table>")
        plain.replace("class=\"at-centre\"", with: "align=\"center\"")
        plain.replace(/class="at-(left|right)"/) { "align=\"\($0.output.1)\"" }
        return plain.trimmingCharacters(in: .newlines)
    }

    private func links(_ prose: Prose) -> [String] {
        text(prose).matches(of: /<a href="([^"]*)">/).map {
            ($0.output.1.replacing("&amp;", with: "&")).removingPercentEncoding ?? ""
        }
    }
}

/// An example of the specification.
struct GitHubExample: CustomTestStringConvertible {
    let number: Int
    let markdown: String
    let html: String

    var testDescription: String { "example \(number)" }

    static let all: [GitHubExample] = {
        let path = #filePath.replacing("ContentTests/GitHubMarkdownTests.swift", with: "Fixtures/gfm-0.29.txt")
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        return text.matches(of: /Example (\d+)\n`{32} example \w+\n((?s).*?)\n\.\n((?s).*?)\n`{32}/).map { match in
            GitHubExample(
                number: Int(match.output.1) ?? 0, markdown: match.output.2 + "\n", html: String(match.output.3))
        }
    }()
}
