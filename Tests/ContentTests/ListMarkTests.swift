import Findings
import Model
import TestSupport
import Testing

@testable import Content

/// Marks of lists that are none to YAML: where they part items, and where they belong to a text.
@Suite("Marks of lists")
struct ListMarkTests {
    /// What stands behind `tags:` or another field, and the list that is offered for it; nil where it is lawful.
    static let lists: [(field: String, value: String, list: String?)] = [
        // Tags and aliases hold no such marks, however long they are.
        ("tags", "【集团客户、超额度】", "[集团客户, 超额度]"), ("tags", "［甲，乙］", "[甲, 乙]"), ("tags", "〔甲；乙〕", "[甲, 乙]"),
        ("tags", "（甲、乙）", "[甲, 乙]"), ("tags", "(chain, framework)", "[chain, framework]"), ("tags", "「甲、乙」", "[甲, 乙]"),
        ("tags", "【重点】", "[重点]"), ("tags", "（重点）", nil), ("tags", "集团客户，超额度", "[集团客户, 超额度]"),
        ("tags", "chain, framework", "[chain, framework]"), ("tags", "chain; framework", "[chain, framework]"),
        ("tags", "[集团推行物资统采的客户，框架可能收归省里的客户]", "集团推行物资统采的客户, 框架可能收归省里的客户"),
        ("tags", "[甲，乙, 丙]", "甲, 乙"), ("tags", "[甲、乙；丙]", "甲, 乙, 丙"),
        ("tags", "chain, framework]", "[chain, framework]"),
        ("tags", "[\"甲，乙\"]", nil), ("tags", "\"甲，乙\"", nil), ("tags", "[chain, framework]", nil),
        ("tags", "chain", nil),
        ("aliases", "[惠禾，惠禾超市]", "惠禾, 惠禾超市"), ("aliases", "惠禾、惠禾超市", "[惠禾, 惠禾超市]"),
        // Sentences hold commas of their own; only what ends a sentence, or lists things alone, parts them.
        ("strengths", "[集团推行物资统采，框架可能收归省里]", nil), ("strengths", "[付款准时，从不拖欠；位置好]", "付款准时，从不拖欠, 位置好"),
        ("strengths", "[价格、交期、质量]", "价格, 交期, 质量"), ("strengths", "[价格、交期都要比，质量也要比]", nil),
        ("strengths", "[付款准时, 从不拖欠，位置好]", nil), ("strengths", "付款准时，从不拖欠", nil),
        ("strengths", "【付款准时，位置好】", "[付款准时, 位置好]"), ("strengths", "[Pays early; near]", "Pays early, near"),
    ]

    @Test("what parts items is told, with the list that was meant", arguments: lists)
    func list(field: String, value: String, list: String?) throws {
        let file = SourceFile(path: "a.md")
        let node = try #require(YAMLParser.parse(Array("\(field): \(value)\n".utf8)[...], in: file))
        let reader = FieldReader(node, subject: .mapping, keyRange: .start, in: file, amounts: Amounts.none)
        reader.reportListMarks(field, as: field == "strengths" ? .sentences : .names)
        #expect(file.findings.map(\.suggestion) == (list.map { [$0] } ?? []))
        #expect(file.findings.allSatisfy { $0.rule == "list-mark" })
        guard let finding = file.findings.first, let fix = finding.fix else { return }
        let fixed = FixedFile(Array("\(field): \(value)\n".utf8), applying: [fix]).bytes
        let again = SourceFile(path: "a.md")
        let after = try #require(YAMLParser.parse(fixed[...], in: again))
        FieldReader(after, subject: .mapping, keyRange: .start, in: again, amounts: Amounts.none)
            .reportListMarks(field, as: field == "strengths" ? .sentences : .names)
        #expect(again.findings.isEmpty, "\(String(decoding: fixed, as: UTF8.self))")
    }

    @Test(
        "names of records are read one by one, whatever parts them",
        arguments: [
            ("[ruth，ted]", ["ruth", "ted"]), ("ruth、ted", ["ruth", "ted"]), ("【ruth】", ["ruth"]),
            ("ruth, ted", ["ruth", "ted"]),
            ("[li-na pavel-novotny]", ["li-na", "pavel-novotny"]), ("[顾怀远 马骏]", ["顾怀远", "马骏"]), ("[Li Na]", ["Li Na"]),
            ("(ruth/ted)", ["ruth", "ted"]), ("[ruth; ted]", ["ruth", "ted"]), ("\n  •ruth\n  •ted", ["ruth", "ted"]),
            ("\n  －ruth\n  －ted", ["ruth", "ted"]), ("\n  -ruth\n  -ted", ["ruth", "ted"]),
            ("[ruth, ted]", ["ruth", "ted"]),
        ])
    func names(value: String, names: [String]) throws {
        let file = SourceFile(path: "a.md")
        let node = try #require(YAMLParser.parse(Array("met: \(value)\n".utf8)[...], in: file))
        var reader = FieldReader(node, subject: .mapping, keyRange: .start, in: file, amounts: Amounts.none)
        #expect(reader.references("met") == names)
        #expect(file.findings.map(\.rule) == (value == "[ruth, ted]" || value == "[Li Na]" ? [] : ["list-mark"]))
    }

    @Test("bullets of all kinds, one item without its mark, and items that are indented too much")
    func bullets() throws {
        func after(_ text: String) throws -> String {
            let file = SourceFile(path: "a.md")
            let node = try #require(YAMLParser.parse(Array(text.utf8)[...], in: file))
            FieldReader(node, subject: .mapping, keyRange: .start, in: file, amounts: Amounts.none)
                .reportListMarks("tags", as: .phrases)
            #expect(file.findings.count == 1, "\(text)")
            return String(
                decoding: FixedFile(Array(text.utf8), applying: file.findings.compactMap(\.fix)).bytes, as: UTF8.self)
        }
        let list = "tags:\n  - price\n  - date\n"
        for mark in ["－", "－ ", "•", "• ", "·", "— ", "–", "●", "・", "-"] {
            #expect(try after("tags:\n  \(mark)price\n  \(mark)date\n") == list)
        }
        #expect(try after("tags:\n  price\n  - date\n") == list)
        #expect(try after("tags:\n  - price\n    - date\n") == list)
    }
}

extension Amounts {
    /// Those of a site without settings.
    fileprivate static var none: Amounts {
        Amounts(currency: Currency(code: "EUR"), rates: nil, month: Month(index: 0))
    }
}
