import Findings
import Foundation
import Model
import Schema
import Site
import TestSupport
import Testing

/// The tables of fields in `docs/fields.md`, in each language, are what the schema says. Under a line `<!-- KIND: SECTION -->` stand the
/// fields of a section, under `<!-- days ahead -->` those that hold days; the heads of the tables are written by hand.
@Suite("The documentation of fields")
struct FieldDocumentTests {
    private static let documents: [(path: String, language: Settings.Language)] = [
        ("docs/fields.md", .english), ("docs/fields.zh-Hans.md", .chinese),
    ]

    @Test("tells in each language of every field what the schema says", arguments: documents)
    func tables(path: String, language: Settings.Language) throws {
        let text = try String(contentsOfFile: Fixture.project(path), encoding: .utf8)
        let table = FieldTable(language: language)
        var lines: [Substring] = []
        var told: Set<String> = []
        var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = rest.popFirst() {
            lines.append(line)
            guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { continue }
            let name = line.dropFirst(5).dropLast(4)
            lines += rest.prefix(2)
            rest = rest.dropFirst(2).drop { $0.hasPrefix("|") }
            if name == "days ahead" {
                lines += table.daysAhead.map { $0[...] }
                continue
            }
            let fields = Field.all.filter { "\($0.kind.rawValue): \($0.section)" == name }
            #expect(!fields.isEmpty, "\(path): no field stands in “\(name)”")
            told.formUnion(fields.map(\.fullName))
            lines += fields.map { table.row(of: $0)[...] }
        }
        #expect(Field.all.map(\.fullName).filter { !told.contains($0) } == [], "\(path) has no place for them")
        try Golden.expect(lines.joined(separator: "\n"), isInFile: path)
    }

    @Test("the two languages tell of the same, section by section")
    func sections() throws {
        let marks = try Self.documents.map { document in
            try String(contentsOfFile: Fixture.project(document.path), encoding: .utf8).split(separator: "\n")
                .filter { $0.hasPrefix("<!-- ") || $0.hasPrefix("#") }.map {
                    $0.hasPrefix("#") ? $0.prefix { $0 == "#" } : $0
                }
        }
        #expect(marks[0] == marks[1])
    }
}

/// The rows of the documentation's tables, in one language.
private struct FieldTable {
    let language: Settings.Language
    private let wording: SiteWording

    init(language: Settings.Language) {
        self.language = language
        wording = SiteWording(words(language))
    }

    /// Name, whether it is required or asked for, form, meaning and example; of a setting what holds without it in the second place.
    func row(of field: Field) -> String {
        var form = wording.text(of: field.formWords).replacing("\u{A0}", with: " ")
        let absent = field.absent?[language] ?? ""
        if field.kind != .settings, !absent.isEmpty {
            form += language == .english ? "; if absent, \(absent)" : "；不填为 \(absent)"
        }
        let second = field.kind == .settings ? absent : need(of: field)
        let example = field.example.isEmpty ? "" : "`\(field.example)`"
        let cells = ["`\(field.path)`", second, form, field.meaning[language], example]
        return "| " + cells.map { $0.isEmpty ? "" : $0 + " " }.joined(separator: "| ") + "|"
    }

    private func need(of field: Field) -> String {
        let english = language == .english
        switch field.requirement {
        case .always: return english ? "R" : "必填"
        case .customers: return english ? "C" : "客户必填"
        case .resolved: return english ? "R once resolved or closed" : "解决或关闭后必填"
        case .never: break
        }
        return switch field.level {
        case .profile?: english ? "*all*" : "*全部*"
        case .card?: english ? "*customers*" : "*客户*"
        case .analysis?: english ? "*A, B*" : "*A、B*"
        case .strategy?: "*A*"
        case nil: ""
        }
    }

    var daysAhead: [String] {
        Field.all.compactMap { field in
            field.reach.map { "| `\(field.fullName)` | \(word(for: $0)) |" }
        }
    }

    private func word(for reach: Field.Reach) -> String {
        let english = language == .english
        return switch reach {
        case .ahead: english ? "yes" : "可以"
        case .neverAhead: english ? "no" : "不可"
        case .unlessDone: english ? "unless `done`" : "除非 `done`"
        }
    }
}
