import Findings
import Foundation
import Model
import TestSupport
import Testing
import Text

@testable import Content

/// The tables of docs/fields.md that tell how a number may be written are held against the reader, cell by cell.
@Suite("How numbers are read, as documented")
struct NumberTableTests {
    /// A cell of the documented tables.
    struct Case: CustomTestStringConvertible {
        let written: String
        /// The heading of the column.
        let form: String
        let outcome: String

        var testDescription: String { "`\(written)` as \(form): \(outcome)" }
    }

    static let cases = (try? documentedCases()) ?? []

    @Test("the tables are there")
    func tables() throws {
        #expect(try Self.documentedCases().count > 300)
        #expect(Set(Self.cases.map(\.form)) == Set(NumberField.all.keys))
    }

    @Test("each cell is what the reader makes of the text, in front matter and in tables", arguments: cases)
    func cell(of expected: Case) throws {
        let field = try #require(NumberField.all[expected.form])
        for source in field.sources {
            let site = try NumberSite(expected.written, field, source)
            let found = try site.read()
            #expect(try outcome(of: found) == expected.outcome, "\(source): \(found.findings.map(\.message.english))")
            guard let fix = found.findings.first?.fix else { continue }
            // The fix gives the value that was printed, and nothing is left to say.
            #expect(fix.replacement != expected.written)
            try site.apply(fix)
            let fixed = try site.read()
            #expect(fixed.findings.isEmpty, "\(fixed.findings.map(\.message.english))")
            #expect(try fixed.value == #require(Decimal(fix.replacement)).units(places: field.places))
        }
    }

    /// What was found, in the words of the tables.
    private func outcome(of found: NumberSite.Found) throws -> String {
        guard let finding = found.findings.first else {
            let value = try #require(found.value)
            return "`" + wordedUnits(value, places: found.places) + "`"
        }
        #expect(found.findings.count == 1)
        #expect(finding.severity == .error)
        #expect(finding.suggestion == finding.fix?.replacement)
        if let fix = finding.fix { return "fix `\(fix.replacement)`" }
        guard finding.message.english.contains("can be read in two ways") else { return "error" }
        let help = try #require(finding.help?.english)
        let ways = help.split(whereSeparator: { " .".contains($0) && $0 == " " }).map { $0.trimmingSuffix(".") }
            .filter { Decimal($0) != nil }
        return "asks: " + ways.map { "`\($0)`" }.joined(separator: " or ")
    }

    private func wordedUnits(_ units: Int128, places: Int) -> String {
        var digits = String(units.magnitude)
        digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var text = String(digits.dropLast(places))
        let decimals = digits.suffix(places).trimmingSuffix("0")
        if !decimals.isEmpty { text += "." + decimals }
        return (units < 0 ? "-" : "") + text
    }

    private static func documentedCases() throws -> [Case] {
        let text = try String(contentsOfFile: Fixture.project("docs/fields.md"), encoding: .utf8)
        var forms: [String] = []
        var cases: [Case] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            if cells.first == "written" {
                forms = Array(cells.dropFirst())
            } else if cells.isEmpty {
                forms = []
            } else if !forms.isEmpty, let written = cells.first, written.hasPrefix("`") {
                let written = String(written.dropFirst().dropLast())
                cases += zip(forms, cells.dropFirst()).map { Case(written: written, form: $0, outcome: $1) }
            }
        }
        return cases
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        var text = String(self)
        while text.last == character { text.removeLast() }
        return text
    }
}
