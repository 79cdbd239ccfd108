import Model
import Testing

@Suite("The beginnings of narratives")
struct ProseExcerptTests {
    /// The markup of an excerpt, with addresses and words by their names.
    private func excerpt(
        _ pieces: Prose.Piece..., lines: Int = 20, columns: Int = 40, hasLinks: Bool = true
    ) -> (markup: String, isCut: Bool) {
        let excerpt = Prose(pieces: pieces).excerpt(lines: lines, columns: columns, hasLinks: hasLinks)
        let markup = excerpt.prose.pieces.map { piece in
            switch piece {
            case .markup(let text): text
            case .address(.rep(let id), _): id
            case .address, .anchor: "?"
            case .word(let word): word.rawValue
            }
        }
        return (markup.joined(), excerpt.isCut)
    }

    @Test("what has room stays as it is; headings stand a rank lower, without their names")
    func whole() {
        let found = excerpt(
            .markup("<h3 id=\""), .anchor("said"), .markup("\">Said</h3>\n<ul>\n<li>One &amp; two</li>\n</ul>\n"))
        #expect(found.markup == "<h4>Said</h4>\n<ul>\n<li>One &amp; two</li>\n</ul>\n")
        #expect(!found.isCut)
    }

    @Test("links stay, or their words only; pictures are left out, and that is told")
    func links() {
        let link: [Prose.Piece] = [.markup("<p>See <a href=\""), .address(.rep("kim"), fragment: nil)]
        let rest = "\">Kim</a>.</p>\n"
        #expect(excerpt(link[0], link[1], .markup(rest)).markup == "<p>See <a href=\"kim\">Kim</a>.</p>\n")
        #expect(excerpt(link[0], link[1], .markup(rest), hasLinks: false).markup == "<p>See Kim.</p>\n")
        let picture = excerpt(
            .markup("<p>A <img src=\""), .address(.file("a.png"), fragment: nil), .markup("\" alt=\"b\" /> c</p>\n"))
        #expect(picture.markup == "<p>A  c</p>\n")
        #expect(picture.isCut)
    }

    @Test("a text is cut at the end of a word, in Chinese anywhere, and all elements are closed")
    func cut() {
        let long = String(repeating: "word ", count: 30)
        let english = excerpt(.markup("<blockquote>\n<p><em>\(long)</em></p>\n</blockquote>\n"), lines: 2)
        #expect(english.markup.hasSuffix(" word…</em></p></blockquote>"))
        #expect((70...90).contains(english.markup.count - "<blockquote>\n<p><em></em></p></blockquote>".count))
        #expect(english.isCut)
        let chinese = excerpt(.markup("<p>" + String(repeating: "客", count: 60) + "</p>\n"), lines: 2)
        #expect(chinese.markup == "<p>" + String(repeating: "客", count: 39) + "…</p>")
    }

    @Test("a list ends after its last whole item, and no heading stands alone at the end")
    func blocks() {
        let list = excerpt(.markup("<ul>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ul>\n"), lines: 2)
        #expect(list.markup == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")
        #expect(list.isCut)
        let heading = excerpt(.markup("<p>a</p>\n<h3>Next</h3>\n<p>b</p>\n"), lines: 2)
        #expect(heading.markup == "<p>a</p>\n")
        #expect(excerpt(.markup("<p>a</p>\n<p>b</p>\n"), lines: 2).isCut == false)
    }

    @Test("lines of code are lines, and attributes that a page fills stay")
    func code() {
        let code = excerpt(.markup("<pre><code>a\nb\nc\nd\n</code></pre>\n"), lines: 2)
        #expect(code.isCut)
        let box = excerpt(
            .markup("<ul>\n<li><span aria-label=\""), .word(.open), .markup("\">☐</span> a</li>\n</ul>\n"))
        #expect(box.markup == "<ul>\n<li><span aria-label=\"open\">☐</span> a</li>\n</ul>\n")
    }
}
