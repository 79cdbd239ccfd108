import TestSupport
import Testing
import Text

@Suite("Paragraphs in lines")
struct WrappedTextTests {
    @Test("words that no longer fit begin a line; one that is too wide has its own")
    func words() {
        #expect(wrapped("one two  three\nfour", columns: 8) == ["one two", "three", "four"])
        #expect(wrapped("one two three", columns: 13) == ["one two three"])
        #expect(wrapped("a incomprehensible b", columns: 5) == ["a", "incomprehensible", "b"])
        #expect(wrapped("  ", columns: 5) == [])
    }

    @Test("Chinese breaks between characters, counted two columns wide")
    func characters() {
        #expect(wrapped("催收并登记付款", columns: 8) == ["催收并登", "记付款"])
        #expect(wrapped("催收并登记付款", columns: 9) == ["催收并登", "记付款"])
        #expect(wrapped("填写 `paid` 和日期", columns: 11) == ["填写 `paid`", "和日期"])
        #expect(wrapped("A类客户30天", columns: 7) == ["A类客户", "30天"])
    }

    @Test("no line begins with a mark that closes, and none ends with one that opens")
    func marks() {
        #expect(wrapped("催收并登，记付款", columns: 8) == ["催收并", "登，记付", "款"])
        #expect(wrapped("催收并“登记”付款", columns: 7) == ["催收并", "“登记”", "付款"])
        #expect(wrapped("按 `paid`。付款", columns: 9) == ["按", "`paid`。", "付款"])
    }

    @Test("no line of any text is wider than asked for, unless nothing in it may break")
    func widths() {
        var random = SeededGenerator(seed: 25)
        let alphabet = Array("ab 款项，。（）“”`1% ")
        for _ in 0..<2000 {
            let text = String(
                (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
                    alphabet.randomElement(using: &random)
                })
            let lines = wrapped(text, columns: 12)
            #expect(
                lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }, "\(text)")
            for line in lines.dropFirst() {
                #expect(line.first.map { "，。）”".contains($0) } == false || text.contains(" \(line.prefix(1))"))
            }
            for line in lines where displayWidth(of: line) > 12 { #expect(wrapped(line, columns: 1).count == 1) }
        }
    }
}
