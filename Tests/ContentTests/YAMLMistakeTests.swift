import Findings
import TestSupport
import Testing

@testable import Content

/// A text that is no YAML. `▸` stands where the finding begins; `after` is the text with its fix, or empty if there is none.
struct Mistake: CustomTestStringConvertible, Sendable {
    let text: String
    let says: String
    let after: String

    init(_ text: String, _ says: String, after: String = "") {
        self.text = text
        self.says = says
        self.after = after
    }

    var testDescription: String { text }
}

@Suite("Places of YAML mistakes")
struct YAMLMistakeTests {
    static let mistakes = colons + quotes + brackets + indentation + values

    private static let colons = [
        Mistake(
            "date: 2026-11-10\n▸purpose:Autumn\nstatus: done\n", "a space is missing behind the `:`",
            after: "date: 2026-11-10\npurpose: Autumn\nstatus: done\n"),
        Mistake(
            "status: done\n▸purpose:Autumn", "a space is missing behind the `:`", after: "status: done\npurpose: Autumn"
        ),
        Mistake(
            "company:\n  ▸legal_form:GmbH\n  founded: 2019\n", "a space is missing behind the `:`",
            after: "company:\n  legal_form: GmbH\n  founded: 2019\n"),
        Mistake(
            "actions:\n  - ▸what:Send it\n    who: kim\n", "a space is missing behind the `:`",
            after: "actions:\n  - what: Send it\n    who: kim\n"),
        Mistake(
            "date: 2026-11-10\npurpose:▸\u{A0}Autumn\nstatus: done\n",
            "behind the `:` stands a no-break space, which YAML does not take for a space",
            after: "date: 2026-11-10\npurpose: Autumn\nstatus: done\n"),
        Mistake(
            "purpose:▸\u{3000}秋季订货\nstatus: done\n",
            "behind the `:` stands a full-width space (U+3000), which YAML does not take for a space",
            after: "purpose: 秋季订货\nstatus: done\n"),
        Mistake(
            "purpose▸：秋季订货\nstatus: done\n",
            "`：` is no colon of YAML: a field's name is followed by `:` and a space",
            after: "purpose: 秋季订货\nstatus: done\n"),
        Mistake(
            "purpose: Offer▸: second round\n", "there is a second `:` on this line",
            after: "purpose: \"Offer: second round\"\n"),
        Mistake(
            "goals:\n  - goal: Win▸: the \"big\" order # told us\n    due: 2026-12-01\n",
            "there is a second `:` on this line",
            after: "goals:\n  - goal: 'Win: the \"big\" order' # told us\n    due: 2026-12-01\n"),
        Mistake("status: done\n▸Autumn order\nplace: Hall 2\n", "a `:` is missing here"),
        // With a space alone these would be an alias and a tag, and no text.
        Mistake("status: done\n▸purpose:*Autumn*\n", "a space is missing behind the `:`"),
        Mistake("status: done\n▸purpose:!Autumn\n", "a space is missing behind the `:`"),
    ]

    private static let quotes = [
        Mistake(
            "purpose: 'Ruth▸'s order'\nstatus: done\n", "this `'` ends the text that begins with `'`",
            after: "purpose: \"Ruth's order\"\nstatus: done\n"),
        Mistake(
            "purpose: 'Ruth▸'s \"big\" order, and Ted's'\n", "this `'` ends the text that begins with `'`",
            after: "purpose: 'Ruth''s \"big\" order, and Ted''s'\n"),
        Mistake(
            "purpose: \"the ▸\"big\" order\"\nstatus: done\n", "this `\"` ends the value, and more text follows",
            after: "purpose: 'the \"big\" order'\nstatus: done\n"),
        Mistake(
            "purpose: \"Autumn▸\" order\nstatus: done\n", "this `\"` ends the value, and more text follows",
            after: "purpose: '\"Autumn\" order'\nstatus: done\n"),
        Mistake(
            "purpose: ▸\"Autumn order\nstatus: done\nplace: \"Hall 2\"\n", "the quote that opens here is never closed",
            after: "purpose: \"Autumn order\"\nstatus: done\nplace: \"Hall 2\"\n"),
        Mistake("status: done\npurpose: ▸'Autumn order\n", "a quote is opened here or above and never closed"),
    ]

    private static let brackets = [
        Mistake(
            "status: done\npurpose: ▸[urgent] Autumn order\nplace: Hall\n",
            "`[` begins a list or a mapping, and text follows it",
            after: "status: done\npurpose: \"[urgent] Autumn order\"\nplace: Hall\n"),
        Mistake(
            "aims:\n  - ▸{new} a shop\n  - more\n", "`{` begins a list or a mapping, and text follows it",
            after: "aims:\n  - \"{new} a shop\"\n  - more\n"),
        Mistake(
            "met: ▸[ruth, ted\nstatus: done\n", "this list in brackets is not closed",
            after: "met: [ruth, ted]\nstatus: done\n"),
        Mistake(
            "actions:\n  - ▸{what: Send, who: kim\nstatus: done\n", "this mapping in braces is not closed",
            after: "actions:\n  - {what: Send, who: kim}\nstatus: done\n"),
        Mistake(
            "tags: [▸#chain]\nname: Acme\n", DroppedText.message.english, after: "tags: [\"#chain\"]\nname: Acme\n"),
        Mistake(
            "strategy:\n  - {goal: Win order ▸#4711, due: 2026-12-01}\n", DroppedText.message.english,
            after: "strategy:\n  - {goal: \"Win order #4711\", due: 2026-12-01}\n"),
    ]

    private static let indentation = [
        Mistake(
            "date: 2026-11-10\n ▸status: done\n",
            "this field is indented more than the one above it, which has its value already",
            after: "date: 2026-11-10\nstatus: done\n"),
        Mistake(
            "actions:\n  - what: Send\n     ▸who: kim\n",
            "this field is indented more than the one above it, which has its value already",
            after: "actions:\n  - what: Send\n    who: kim\n"),
        // Those below tell that the first one stands wrong, not the second.
        Mistake(
            "trading:\n ▸marketing: Heat\n  image: Good\n  terms: Net\n",
            "this line is indented less than those that belong beside it",
            after: "trading:\n  marketing: Heat\n  image: Good\n  terms: Net\n"),
        // What a field opens stands deeper than its name, which so is none of the item's.
        Mistake(
            "financials:\n  - year: 2025\n    currency: EUR\n▸\ttrading:\n  image: Good\n",
            "the line is indented with a tab",
            after: "financials:\n  - year: 2025\n    currency: EUR\ntrading:\n  image: Good\n"),
        Mistake(
            "financials:\n  - year: 2025\n    currency: EUR\n     ▸trading:\n  image: Good\n",
            "this field is indented more than the one above it, which has its value already"),
        Mistake(
            "company:\n  founded: 2019\n▸\u{3000}\u{3000}address: 1 Hill\n",
            "the line is indented with a full-width space (U+3000)",
            after: "company:\n  founded: 2019\n  address: 1 Hill\n"),
        Mistake(
            "company:\n▸\u{A0}\u{A0}founded: 2019\n  address: 1 Hill\n", "the line is indented with a no-break space",
            after: "company:\n  founded: 2019\n  address: 1 Hill\n"),
        Mistake(
            "company:\n▸\tfounded: 2019\n\taddress: 1 Hill\n", "the line is indented with a tab",
            after: "company:\n  founded: 2019\n\taddress: 1 Hill\n"),
        Mistake("notes: |\n▸They pay late\nbut: always\n", "a text behind `|` or `>` must be indented"),
        Mistake("credit:\n  notes: >-\n  ▸They pay late.\n  limit: 5\n", "a text behind `|` or `>` must be indented"),
        Mistake(
            "aims:\n  - cost\n  ▸-speed\nname: x\n", "a space is missing behind the `-`",
            after: "aims:\n  - cost\n  - speed\nname: x\n"),
        Mistake(
            "aims:\n  - 价格\n  ▸－交期\nname: x\n", "`－` does not begin an item of a list: `- ` does",
            after: "aims:\n  - 价格\n  - 交期\nname: x\n"),
    ]

    private static let values = [
        // What stands below is what the field holds; in quotes the value would be none either.
        Mistake(
            "cadence: ▸!  # days\n  A: {ideal: 21}\n",
            "nothing may stand here: what the field holds begins on the next line"),
        Mistake(
            "company: ▸@ref\n  founded: 2019\n", "nothing may stand here: what the field holds begins on the next line"),
        Mistake(
            "goals:\n  - what: ▸a: b\n    - c\n", "nothing may stand here: what the field holds begins on the next line"
        ),
        Mistake(
            "tags: ▸`\n\n# of the house\n- north\n",
            "nothing may stand here: what the field holds begins on the next line"),
        Mistake(
            "goals:\n  - goal: ▸@Ruth\n    due: 2026-12-01\n", "a value cannot begin with `@`",
            after: "goals:\n  - goal: \"@Ruth\"\n    due: 2026-12-01\n"),
        Mistake("purpose: ▸@Ruth\n  and Ted\n", "a value cannot begin with `@`"),
        Mistake("aims:\n  - ▸@Ruth\n    and Ted\n", "a value cannot begin with `@`"),
        Mistake(
            "purpose: ▸@Ruth, the order\n", "a value cannot begin with `@`", after: "purpose: \"@Ruth, the order\"\n"),
        Mistake(
            "purpose: ▸*urgent* order\nstatus: done\n", "a value cannot begin with `*`",
            after: "purpose: \"*urgent* order\"\nstatus: done\n"),
        Mistake(
            "purpose: ▸> 20 units\nstatus: done\n",
            "`>` at the start of a value announces a text on the lines below",
            after: "purpose: \"> 20 units\"\nstatus: done\n"),
        Mistake("purpose: ▸- Autumn order\nstatus: done\n", "a list cannot begin on this line"),
        Mistake("▸\u{200B}- a: b\nstatus: done\n", "the line is indented with a character without width"),
        Mistake("purpose: ▸%5 more\n", "a value cannot begin with `%`", after: "purpose: \"%5 more\"\n"),
        Mistake("purpose: ▸!now\n", "a value cannot begin with `!`", after: "purpose: \"!now\"\n"),
    ]

    @Test("each is told for what it is, on its line, and is right after its fix", arguments: mistakes)
    func places(mistake: Mistake) throws {
        let text = mistake.text.replacing("▸", with: "")
        let before = mistake.text.prefix { $0 != "▸" }
        let line = 1 + before.count { $0 == "\n" }
        let column =
            1 + (before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0)
        let file = SourceFile(path: "a.md")
        let root = YAMLParser.parse(Array(text.utf8)[...], in: file, seeksDroppedText: true)
        #expect(root == nil)
        let finding = try #require(file.findings.first)
        #expect(finding.summary == "yaml-syntax \(line):\(column) \(mistake.says)")
        #expect(file.findings.count == 1)
        let fixed = FixedFile(Array(text.utf8), applying: finding.fix.map { [$0] } ?? [])
        #expect(String(decoding: fixed.bytes, as: UTF8.self) == (mistake.after.isEmpty ? text : mistake.after))
    }

    @Test("what is lawful is no mistake, whatever it looks like")
    func lawful() throws {
        let text = """
            name: it's Ruth's   # and Ted's
            url: https://x.example:80/a?b#c
            note: see purpose:Autumn, 10:30
              and more: not here
            """.replacing("\n  and more: not here", with: "\n  and [so] on")
        let block =
            "\nkept: |\n  [urgent] x: y\n  'Ruth's\nfolded: >-\n\n  purpose:Autumn\nlist:\n- a\n- - b\n  - 'c''d'\n"
        let odd = "rates:\n  2026-12-01T10:00:\n    USD: 1.08\n"
        let long = "quoted: \"one\n  two: three\"\nflow: [a, 'it''s', {b: c#d},\n  e]\n"
        let file = SourceFile(path: "a.md")
        #expect(YAMLParser.parse(Array((text + block + odd + long).utf8)[...], in: file, seeksDroppedText: true) != nil)
        #expect(file.findings.isEmpty)
        let lines = YAMLText(Array((text + block + odd + long).utf8)[...], lineOffset: 0)
        var search = MistakeSearch(lines)
        #expect(search.last(upTo: lines.count)?.message.english == nil)
    }
}
