import Model
import Testing

@Suite("Narratives as text alone")
struct ProseTextTests {
    @Test("marks and addresses go, what is escaped is itself again, and lines are one")
    func text() {
        let prose = Prose(pieces: [
            .markup("<h3 id=\""), .anchor("a > b"), .markup("\">Said</h3>\n<p>R&amp;D <em>&lt;b&gt;</em>\n"),
            .markup("see <a href=\""), .address(.rep("kim"), fragment: nil), .markup("\">Kim</a>.</p>\n"),
        ])
        #expect(prose.plainText == "Said R&D <b> see Kim.")
        #expect(Prose(pieces: [.markup("<p>&amp;lt;</p>")]).plainText == "&lt;")
        #expect(Prose().plainText.isEmpty)
    }
}
