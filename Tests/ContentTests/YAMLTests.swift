import Findings
import TestSupport
import Testing
import Text

@testable import Content

@Suite("YAML")
struct YAMLTests {
    @Test("every value knows its place in characters, whatever the script")
    func places() throws {
        let root = try #require(parse("name: 华信电信\ncity: {北京: [a, \"b c\"]}\n"))
        #expect(root["name"]?.range.summary == "1:7-1:11")
        #expect(root["city"]?.range.summary == "2:7-2:23")
        let list = try #require(root["city"]?["北京"])
        #expect(list.range.summary == "2:12-2:22")
        #expect(list.items.map(\.range.summary) == ["2:13-2:14", "2:16-2:21"])
        #expect(root.keyRange("city")?.summary == "2:1-2:5")
    }

    @Test("lines are counted from the top of the file that the YAML stands in")
    func lineOffset() throws {
        #expect(try #require(parse("a: 1\n", lineOffset: 4))["a"]?.range.summary == "5:4-5:5")
    }

    @Test(
        "what is open at the end of a text ends there, though its last line has no end",
        arguments: [
            ("- x\n- y", "1:1-2:4"), ("a:\n  b: [1]\n  c:\n    - d", "1:1-4:8"), ("a: |\n  text\n  more", "1:1-3:7"),
            ("a: {b: c}", "1:1-1:10"), ("# none\na:", "2:1-2:3"),
        ])
    func openEnd(text: String, range: String) throws {
        let root = try #require(parse(text))
        #expect(root.range.summary == range)
        var last: YAMLNode? = root
        while let node = last {
            #expect(node.range.end <= root.range.end)
            switch node.content {
            case .scalar: last = nil
            case .sequence(let items): last = items.last
            case .mapping(let entries): last = entries.last?.value
            }
        }
    }

    @Test("a text is as it was written: no number, date or truth value is made of it")
    func texts() throws {
        let root = try #require(parse("a: 007\nb: yes\nc: 2026-01-02\nd: 1e3\ne: '~'\nf: \"x\\ty\"\n"))
        #expect(
            ["a", "b", "c", "d", "e", "f"].map { root[$0]?.text } == ["007", "yes", "2026-01-02", "1e3", "~", "x\ty"])
        #expect(root["e"]?.isEmpty == false)
    }

    @Test(
        "a value that is not there, a tilde, null and empty quotes are all nothing",
        arguments: ["", "~", "null", "NULL", "''", "\"\""])
    func nothing(value: String) throws {
        #expect(try #require(parse("a: \(value)\n"))["a"]?.isEmpty == true)
    }

    @Test("texts over several lines, folded and kept")
    func blocks() throws {
        let root = try #require(parse("kept: |\n  one\n  two\nfolded: >-\n  one\n  two\n"))
        #expect(root["kept"]?.text == "one\ntwo\n")
        #expect(root["folded"]?.text == "one two")
    }

    @Test("an alias stands for its anchor's value, in its own place")
    func aliases() throws {
        let root = try #require(parse("a: &x [1, 2]\nb: *x\n"))
        #expect(root["b"]?.items.map(\.text) == ["1", "2"])
        #expect(root["b"]?.range.summary == "2:4-2:6")
    }

    @Test("empty text has no root, and is no mistake", arguments: ["", "\n\n", "# a comment\n", "---\n...\n"])
    func empty(text: String) {
        let file = SourceFile(path: "a.md")
        let root = YAMLParser.parse(Array(text.utf8)[...], in: file)
        #expect(root?.isEmpty ?? true)
        #expect(file.findings.isEmpty)
    }

    @Test(
        "values may be nested sixty-four deep, and no deeper",
        arguments: [(63, true), (64, true), (65, false), (100_000, false)])
    func nesting(depth: Int, isFine: Bool) {
        let file = SourceFile(path: "a.md")
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect((YAMLParser.parse(Array(text.utf8)[...], in: file) != nil) == isFine)
        #expect(file.findings.map(\.rule) == (isFine ? [] : ["yaml-syntax"]))
    }

    @Test("of bombs, none goes off: lists, mappings, keys and an alias of itself")
    func bombs() {
        let lists = (0..<60).map {
            "k\($0): &a\($0) [\(Array(repeating: $0 == 0 ? "x" : "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
        }
        let mappings = (0..<60).map { number in
            let value = number == 0 ? "x" : "*m\(number - 1)"
            return "k\(number): &m\(number) {\((0..<9).map { "f\($0): \(value)" }.joined(separator: ", "))}"
        }
        for lines in [lists, mappings, ["a: &a [*a]"], ["a: &a {b: {c: *a}}"]] {
            let file = SourceFile(path: "a.md")
            let root = YAMLParser.parse(Array(lines.joined(separator: "\n").utf8)[...], in: file)
            #expect(root == nil)
            #expect(file.findings.map(\.rule) == ["anchor-bomb"])
        }
    }

    @Test("a hundred thousand aliases of one word are too many, a thousand are not")
    func manyAliases() {
        func findings(_ count: Int) -> [String] {
            let file = SourceFile(path: "a.md")
            let text = "a: &x word\nb: [" + Array(repeating: "*x", count: count).joined(separator: ", ") + "]"
            _ = YAMLParser.parse(Array(text.utf8)[...], in: file)
            return file.findings.map(\.rule)
        }
        #expect(findings(1000) == [])
        #expect(findings(100_001) == ["anchor-bomb"])
    }

    @Test("whatever the text, the parser answers")
    func randomTexts() {
        var random = SeededGenerator(seed: 1)
        let pieces = [
            "a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "&x ", "*x", "'", "\"", "|", ">", "?", "#", "!t ",
            "%", "\t", "---", "...", "华", "\\u0000", "<<",
        ]
        for _ in 0..<3000 {
            let text = (0..<random.number(1...40)).map { _ in random.pick(pieces) }.joined()
            let file = SourceFile(path: "a.md")
            let root = YAMLParser.parse(Array(text.utf8)[...], in: file)
            // What can be read may have fields twice, and words that YAML takes for names.
            let isRead = ["duplicate-key", "dropped-text"]
            #expect(root == nil || file.findings.allSatisfy { isRead.contains($0.rule) }, "\(text)")
            for finding in file.findings { #expect(finding.place.range.start.line >= 1) }
        }
    }

    private func parse(_ text: String, lineOffset: Int = 0) -> YAMLNode? {
        YAMLParser.parse(Array(text.utf8)[...], in: SourceFile(path: "a.md"), lineOffset: lineOffset)
    }
}

extension YAMLNode {
    fileprivate subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    fileprivate func keyRange(_ key: String) -> SourceRange? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.keyRange
    }

    fileprivate var items: [YAMLNode] {
        if case .sequence(let items) = content { items } else { [] }
    }

    fileprivate var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }
}
