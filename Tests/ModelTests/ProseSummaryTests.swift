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

    @Test("a long text is cut at the end of a word, and anywhere in a script without spaces")
    func cut() {
        #expect(summary(.markup("<p>One two three</p>"), limit: 13) == "One two three")
        #expect(summary(.markup("<p>One two three</p>"), limit: 12) == "One two…")
        #expect(summary(.markup("<p>客户对交货时间不满</p>"), limit: 6) == "客户对交货…")
        #expect(summary(limit: 5) == "")
        #expect(summary(.markup("<p>abc</p>"), limit: 0) == "…")
    }
}
