import Model
import Testing

@Suite("Summaries of narratives")
struct ProseSummaryTests {
    private func summary(_ pieces: Prose.Piece..., limit: Int = 100) -> String {
        Prose(pieces: pieces).summary(limit: limit)
    }

    @Test("markup goes, its text stays, and white space becomes a space")
    func plain() {
        #expect(
            summary(.markup("<p>One <em>two</em>,\nthree.</p>\n<ul>\n<li>four</li>\n</ul>\n")) == "One two, three. four"
        )
    }

    @Test("what was escaped is written out once")
    func entities() {
        #expect(summary(.markup("<p>A &amp; B &lt;b&gt; &quot;c&quot; &amp;lt;</p>")) == "A & B <b> \"c\" &lt;")
    }

    @Test("a tag may be cut by an address")
    func links() {
        let pieces: [Prose.Piece] = [
            .markup("<p>See <a href=\""), .address(.rep("kim"), fragment: nil), .markup("\">Kim</a>.</p>"),
        ]
        #expect(Prose(pieces: pieces).summary(limit: 100) == "See Kim.")
    }

    @Test("what is struck through is left out, for it holds no more")
    func struck() {
        #expect(summary(.markup("<p>Was <del>90 <em>or</em> &lt; 95 元</del> 88</p>")) == "Was 88")
        #expect(summary(.markup("<p><del>a <del>b</del> c</del> d</p>")) == "d")
    }

    @Test("the cells and the rows of a table are parted")
    func table() {
        #expect(
            summary(
                .markup(
                    "<p>So:</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th class=\"at-right\">b</th>\n</tr>\n</thead>\n"),
                .markup("<tbody>\n<tr>\n<td>c</td>\n<td class=\"at-right\">1</td>\n</tr>\n</tbody>\n</table>\n<p>d</p>")
            )
                == "So: a | b / c | 1 d")
    }

    @Test("the box of a task is a sign, its name is not said")
    func box() {
        let pieces: [Prose.Piece] = [
            .markup("<ul>\n<li><span class=\"box\" role=\"img\" aria-label=\""), .word(.open),
            .markup("\">☐</span> a</li></ul>"),
        ]
        #expect(Prose(pieces: pieces).summary(limit: 100) == "☐ a")
    }

    @Test("a long text is cut at the end of a word, and anywhere in a script without spaces")
    func cut() {
        #expect(summary(.markup("<p>One two three</p>"), limit: 13) == "One two three")
        #expect(summary(.markup("<p>One two three</p>"), limit: 12) == "One two…")
        #expect(summary(.markup("<p>客户对交货时间不满</p>"), limit: 6) == "客户对交货…")
        #expect(summary(limit: 5) == "")
        #expect(summary(.markup("<p>abc</p>"), limit: 0) == "…")
    }
}
