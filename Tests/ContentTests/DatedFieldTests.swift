import Foundation
import Model
import TestSupport
import Testing

@testable import Content

@Suite("Dated fields")
struct DatedFieldTests {
    @Test("docs/fields.md says of each dated field whether it may lie ahead, and of no other")
    func documents() throws {
        let text = try String(contentsOfFile: Fixture.project("docs/fields.md"), encoding: .utf8)
        let section = try #require(text.range(of: "## Days ahead\n"))
        let table = text[section.upperBound...].split(separator: "\n## ")[0].split(separator: "\n")
        let rows = table.filter { $0.hasPrefix("| `") }.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(rows.map { $0[0] } == DatedField.allCases.map { "`\($0.rawValue)`" })
        #expect(rows.map { $0[1] } == DatedField.allCases.map(\.reach.rawValue))
    }

    /// What the decoders read as days or periods, by the field's own name, once for each field.
    private func fieldsRead() throws -> [String: Int] {
        let folder = Fixture.project("Sources/Content/Records")
        var counts: [String: Int] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let source = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            var names = source.matches(of: /\.(?:day|days|placedDays|period|month)\("([a-z_]+)"\)/).map { String($0.1) }
            names += source.matches(of: /(?:required|cell)\("([a-z_]+)"\)\.flatMap \{ row\.day\(/).map { String($0.1) }
            for name in names {
                // An action stands on visits and on complaints; the columns of sales.csv are the fields of `sales`.
                counts[name, default: 0] += file == "ActionDecoder.swift" ? 2 : 1
            }
        }
        return counts
    }

    @Test("every day and every period that a decoder reads is declared")
    func decoders() throws {
        // Not read as a day or period of their own: years, a window, and facts whose form the settings declare.
        let others: Set<DatedField> = [.financialYear, .targetYear, .dateFact, .abcWindow]
        // The day of the site itself.
        var declared = ["as_of": 1]
        for field in DatedField.allCases where !others.contains(field) { declared[field.name, default: 0] += 1 }
        #expect(try fieldsRead() == declared)
    }
}
