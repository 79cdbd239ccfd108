import Glibc
import Testing

@testable import Content

/// Texts that are known to have kept parsers of CommonMark busy for minutes: those of cmark's and commonmark.js's own tests of
/// pathological inputs, and of what we read beside them. At three sizes, the time for one may grow as its length does, or
/// it is refused before libcmark reads it.
@Suite("Known bad patterns", .serialized)
struct BadPatternTests {
    /// A text that grows with a number of pieces.
    struct Pattern: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: @Sendable (Int) -> String

        init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
            testDescription = name
            self.text = text
        }

        /// One piece again and again.
        init(_ name: String, of piece: String) {
            self.init(name) { String(repeating: piece, count: max(1, $0 / piece.utf8.count)) }
        }
    }

    @Test("a text that is known to be bad takes time in proportion to its length, or is refused", arguments: patterns)
    func time(pattern: Pattern) {
        // Less than this nobody notices, and it tells more of the machine than of the text.
        let unnoticed = 0.015
        let times = [8_000, 16_000, 32_000].map { time(for: pattern.text($0)) }
        if times[2] <= unnoticed { return }
        // In proportion it would be four times as much, by the square sixteen.
        #expect(times[2] <= max(times[0], unnoticed / 8) * 9, "\(times)")
    }

    /// The least time of three that a thread works for a text, in seconds.
    private func time(for text: String) -> Double {
        let body = Array(text.utf8)[...]
        return (0..<3).map { _ in
            let start = Self.seconds
            _ = Markdown.prose(body, in: SourceFile(path: "content/reps/kim.md"), lineOffset: 0)
            return Self.seconds - start
        }.min() ?? 0
    }

    /// What this thread has worked so far: whatever else the machine does, it does not count.
    private static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func repeated(_ count: Int, _ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }
    private static func times(_ count: Int, _ piece: String) -> String { String(repeating: piece, count: count) }

    private static let patterns: [Pattern] = [
        Pattern("nested strong emphases") { times($0 / 10, "*a **a ") + "b" + times($0 / 10, " a** a*") },
        Pattern("closers of emphases", of: "a_ "), Pattern("openers of emphases", of: "_a "),
        Pattern("closers of links", of: "a]"), Pattern("openers of links", of: "[a"),
        Pattern("openers and closers that do not match", of: "*a_ "),
        Pattern("openers, then closers of both signs") { times($0 / 6, "*a ") + times($0 / 10, "_a*_ ") },
        Pattern("openers and closers whose lengths make three") { "a**b" + times($0 / 3, "c* ") },
        Pattern("openers of links and closers of emphases", of: "[ a_"), Pattern("brackets", of: "[ (]("),
        Pattern("pictures without an end", of: "![[]()"),
        Pattern("pictures without an end in paragraphs") { times($0 / 2_402, times(400, "![[]()") + "\n\n") },
        Pattern("emphases around links", of: "**x [a*b**c*](d)"),
        Pattern("nested brackets") { times($0 / 2, "[") + "a" + times($0 / 2, "]") },
        Pattern("nested brackets in paragraphs") {
            times($0 / 1_802, times(900, "[") + "a" + times(900, "]") + "\n\n")
        },
        Pattern("nested quotes") { times($0 / 2, "> ") + "a" },
        Pattern("lines of nested quotes") { times($0 / 202, times(100, "> ") + "a\n") },
        Pattern("lazy lines of nested quotes") { times(100, "> ") + "a\n" + times($0 / 2, "b\n") },
        Pattern("nested lists") { times($0 / 1_840, repeated(40) { times($0, "  ") + "* a\n" } + "\na\n\n") },
        Pattern("lines below nested lists") { repeated(99) { times($0, "  ") + "* a\n" } + times($0 / 2, "a\n") },
        Pattern("blank lines below nested lists") { repeated(99) { times($0, "  ") + "* a\n" } + times($0, "\n") },
        Pattern("indented lines below nested lists") {
            repeated(99) { times($0, "  ") + "* a\n" } + times($0 / 200, times(198, " ") + "a\n")
        },
        Pattern("backticks of all lengths") { repeated(Int(Double($0 * 2).squareRoot())) { "e" + times($0, "`") } },
        Pattern("backticks", of: "`a``b"), Pattern("links without an end", of: "[a](<b"),
        Pattern("links without an end, without brackets", of: "[a](b"),
        Pattern("comments without an end") { "</" + times($0 / 4, "<!--") },
        Pattern("comments without an end in a text") { "a " + times($0 / 7, "<!-- a ") },
        Pattern("instructions without an end") { "a " + times($0 / 2, "<?") },
        Pattern("declarations without an end") { "a " + times($0 / 4, "<!A ") },
        Pattern("sections without an end") { "a " + times($0 / 9, "<![CDATA[") },
        Pattern("attributes without an end") { "a " + times($0 / 6, "<a b=\"") },
        Pattern("tags without an end") { "a " + times($0 / 10, "<a a a a a") },
        Pattern("signs of references", of: "&"), Pattern("references without an end", of: "&amp"),
        Pattern("numbers without an end", of: "&#"), Pattern("a long reference", of: "&CounterClockwiseContourIntegra"),
        Pattern("NULs by reference", of: "&#0;"),
        Pattern("definitions and their uses") { repeated($0 / 12) { "[\($0)]: u\n" } + times($0 / 8, "[0] ") },
        Pattern("uses that nothing defines") {
            repeated($0 / 12) { "[\($0)]: u\n" } + repeated($0 / 12) { "[x\($0)]" }
        },
        Pattern("one definition again and again", of: "[a]: u\n"),
        Pattern("definitions without an end", of: "[a]: u \""),
        Pattern("a long address used again and again") { "[a]: " + times($0 / 2, "u") + "\n\n" + times($0 / 6, "[a]") },
        Pattern("long labels") { times($0 / 1_000, "[" + times(998, "a") + "]") },
        Pattern("labels that are folded") { times($0 / 1_000, "[" + times(330, "ẞ") + "]") },
        Pattern("brackets of an address") { "[a](" + times($0 / 2, "(") + times($0 / 2, ")") },
        Pattern("open brackets of addresses", of: "[a](((((((((((((((((((((((((((((((((("),
        Pattern("addresses in angles", of: "<a:"), Pattern("mail in angles", of: "<a@b."),
        Pattern("mail", of: "a@b."), Pattern("addresses with references", of: "http://a.b&a;"),
        Pattern("addresses with brackets") { "http://a.b/" + times($0, "(") },
        Pattern("addresses with closed brackets") { "http://a.b/" + times($0, ")") }, Pattern("points", of: "www."),
        Pattern("pipes", of: "|"),
        Pattern("wide tables") { times($0 / 6, "|a") + "\n" + times($0 / 6, "|-") + "\n" + times($0 / 6, "|b") },
        Pattern("rows without cells") { "|a|b|\n|-|-|\n" + times($0 / 4, "|c|\n") },
        Pattern("headings of tables", of: "a|b\n-|-\n"),
        Pattern("wide tables in quotes") { count in
            ["|a", "|-", "|b"].map { times(99, "> ") + times(count / 6, $0) + "\n" }.joined()
        },
        Pattern("tables that lack cells") {
            times($0 / 8, "|a") + "\n" + times($0 / 8, "|-") + "\n" + times($0 / 8, "|\n")
        },
        Pattern("escapes", of: "\\"), Pattern("tildes", of: "~~a "), Pattern("closed tildes", of: "~~ a~~"),
        Pattern("tabs", of: "\t"), Pattern("tabs behind hyphens", of: "-\t"),
        Pattern("blanks within a line") { "a" + times($0, " ") + "b" },
        Pattern("hashes behind a heading") { "# a " + times($0 / 2, "# ") + "b" }, Pattern("headings", of: "# a\n"),
        Pattern("headings of one name", of: "## a\n\n"), Pattern("underlined headings", of: "a\n=\n"),
        Pattern("fences", of: "```\n"), Pattern("blocks of HTML", of: "<div>\n\n"), Pattern("tags", of: "a <b>c</b>\n"),
        Pattern("one line of tags behind Chinese words", of: "见<b>记</b>，"),
        Pattern("one line of links behind Chinese words", of: "见[记录](contacts/人.md)，"),
        Pattern("links over lines", of: "[a\nb](x.md) "), Pattern("pictures", of: "![a](x.png) "),
        Pattern("links that are none", of: "[[a]] "), Pattern("open links that are none", of: "[[a"),
        Pattern("items", of: "- a\n"), Pattern("items in items", of: "- - - - a\n"), Pattern("rules", of: "* * *\n"),
        Pattern("rules that are none", of: "* * * a\n"), Pattern("hyphens in a line") { times($0 / 2, "* ") + "a" },
        Pattern("boxes", of: "- [ ] a\n"), Pattern("directions", of: "\u{202E}a"),
    ]
}
