import Model
import Testing
import Text

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

    @Test("a text that is written from its end is whole, however long it is", arguments: [0, 1, 90, 96, 97, 5000])
    func backwardText(length: Int) {
        let words = String(repeating: "é", count: length)
        let text = String { text in
            text.put(words)
            text.put(grouped: UInt128.max)
            text.put("-")
        }
        #expect(text == "-340,282,366,920,938,463,463,374,607,431,768,211,455" + words)
    }

    @Test("an account is a folder: a file beside it is part of none")
    func accountOfPath() {
        #expect(Reference.account(holding: "content/accounts/acme/notes.txt") == "acme")
        #expect(Reference.account(holding: "content/accounts/acme/files/a/b.pdf") == "acme")
        #expect(Reference.account(holding: "content/accounts/notes.txt") == nil)
        #expect(Reference(holding: "content/accounts/notes.txt") == nil)
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
