import Findings
import TestSupport
import Testing

@testable import Content

/// What is read without libyaml must be what libyaml reads, places included.
@Suite("Plain YAML")
struct PlainYAMLTests {
    /// A node written out with all that anybody may ask of it.
    private func summary(_ node: YAMLNode) -> String {
        let content =
            switch node.content {
            case .scalar(let text, let isPlain): "\(isPlain ? "plain" : "quoted") \(text.debugDescription)"
            case .sequence(let items): "[" + items.map(summary).joined(separator: ", ") + "]"
            case .mapping(let entries):
                "{" + entries.map { "\($0.key)@\($0.keyRange.summary): \(summary($0.value))" }.joined(separator: ", ")
                    + "}"
            }
        return "\(content)@\(node.range.summary) \(node.isReplaceable) \(node.size) \(node.depth) \(node.isInBrackets)"
            + " \(node.dropped == nil)"
    }

    private func library(_ text: String) -> (tree: String?, isSound: Bool) {
        let file = SourceFile(path: "a.md")
        let node = YAMLParser.parseWithLibrary(Array(text.utf8)[...], in: file, lineOffset: 1, seeksDroppedText: true)
        return (node.map(summary), file.findings.isEmpty)
    }

    private func plain(_ text: String) -> String? {
        PlainYAML.read(Array(text.utf8)[...], lineOffset: 1).map { summary($0.node) }
    }

    @Test(
        "records as they are written need no libyaml",
        arguments: [
            "name: Aurelia Energie\ncode: HS-1006\naliases: [Aurelia, 'A. E.']\nsince: 2018-05\n",
            "time: \"11:00\"\nplace: Munich, control centre\nmet: []\nparent:\nowner: ~\n",
            "company:\n  address: Weg 5\n  phone: +49 89 1\n  website: https://www.a.example\n  bank: {name: B, account: 'x, y'}\ncredit: {limit: 2}\n",
            "financials:\n  - {year: 2023, profit: -7}\n  - {year: 2024, profit: 8.6}\nswot:\n  strengths: [One, Two]\n",
            "actions:\n- what: Send it\n  who: kim\n- what: Ask\n  due: 2026-01-02\nnext: 1\n",
            "tags:\n- one\n- 'two'\n- [three]\n",
            "name: 华信电信\naddress: 'L''Île, Straße 4'\nlist: [é, \"ü\", 北京]\n",
            "a:\n  b:\n    c: 1\n  d:\ne: it's 5 o'clock\n",
            "targets: {2026: 798238.08, 2027: 864757.92}\n", "empty: ''\nbraces: {}\n",
        ])
    func records(text: String) throws {
        let own = try #require(plain(text))
        let other = library(text)
        #expect(other.isSound)
        #expect(own == other.tree)
    }

    @Test(
        "what is not as plain as that is left to libyaml",
        arguments: [
            "", "\n", "a: 1", "a: 1 # comment\n", "a: &x 1\nb: *x\n", "a: |\n  b\n", "a: b: c\n", "a: [b: c]\n",
            "a: 1\na: 2\n", "a:\tb\n", "a: b\n  c\n", "a: 'b\n  c'\n", "a: [b,\n  c]\n", "- a\n", "a: \"\\t\"\n",
            "a: !x b\n", "{a: 1}\n", "a: @b\n", "a: b \n", "a: 'b' c\n", "a: ['b': c]\n", "a: b\r\n", "a: {b:c}\n",
            "a:\n\n  b: 1\n", "a: {b}\n", "a: [b,]\n", "a: - b\n", "a: ? b\n", " a: 1\n", "a:\n  b: 1\n c: 2\n",
            "a: 1\n---\nb: 2\n", "a: \u{2028}\n", "a: \u{85}\n", "\u{FEFF}a: 1\n", "a: 1\n- b\n", "a:\n  - b\n  c: 1\n",
        ])
    func others(text: String) {
        #expect(plain(text) == nil)
    }

    @Test("of 20,000 texts put together at random, each that is read is read as libyaml does")
    func random() {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "a", "b", "name", ":", ": ", "- ", "-", "\n", "\n  ", "\n    ", "\n- ", "[", "]", "{", "}", ", ", ",", "'",
            "\"",
            "''", " ", "é", "北", "1", "-5", "+", "~", "null", "?", "? ", "x: y", "k: {a: 1}", "l: [1, 'z']", "\nc: ",
            "\n  d: ",
            "e:\n", "(f)", "g.h", "\\", "!", "&", "*", "%", "@", "|", ">", "...", "---", "=", "a b", "it's",
        ]
        var readCount = 0
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                text += pieces[Int.random(in: pieces.indices, using: &generator)]
            }
            if Bool.random(using: &generator) { text = "a: " + text }
            text += "\n"
            guard let own = plain(text) else { continue }
            readCount += 1
            let other = library(text)
            #expect(other.isSound && own == other.tree, "\(text.debugDescription)")
        }
        #expect(readCount > 500)
    }
}
