import Model
import Testing

@Suite("Texts and values that are asked for by the ten thousand")
struct TextTests {
    @Test(
        "texts are joined as + joins them, whatever their lengths and scripts",
        arguments: [
            ["", "", ""], ["a", "", ""], ["", "b", "c"], ["accounts/", "acme", ".html"],
            ["../../", "accounts/惠禾超市/visits.html", "#2026-03-14"], ["e", "\u{301}", "👩🏽"],
        ])
    func joined(texts: [String]) {
        let joined = String(joining: texts[0], texts[1], texts[2])
        #expect(Array(joined.utf8) == Array((texts[0] + texts[1] + texts[2]).utf8))
    }

    @Test("bytes are found in short texts, long ones and parts of others")
    func bytes() {
        for text in ["é", "a long text that holds one é at last", String("abcé".dropFirst(2))] {
            #expect(text.holdsByte { $0 == 0xC3 })
            #expect(!text.holdsByte { $0 == 0x5A })
            #expect(!text.isASCII)
        }
        #expect("".isASCII && "plain".isASCII && !"".holdsByte { _ in true })
    }

    @Test("a copy that is given another value leaves the first as it was")
    func sharedValues() {
        struct Holder {
            @Shared var words = ["first"]
        }
        let first = Holder()
        var second = first
        second.words.append("second")
        #expect(first.words == ["first"])
        #expect(second.words == ["first", "second"])
    }
}
