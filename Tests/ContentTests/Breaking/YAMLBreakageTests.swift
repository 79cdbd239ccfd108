import Findings
import Foundation
import TestSupport
import Testing

@testable import Content

/// All valid files, broken in every way that people break them: what is wrong must be told where it is wrong.
///
/// Each run tries some of each kind; with `DOSSIER_ALL_BREAKAGES=1` all of them are tried, and with words in the place of the 1
/// all of those kinds whose names hold the words.
@Suite("Broken lines of fields")
struct YAMLBreakageTests {
    private static let wanted = ProcessInfo.processInfo.environment["DOSSIER_ALL_BREAKAGES"]
    private static let kinds = BreakageKind.all.map(\.name).filter { name in
        wanted.map { $0 == "1" || name.contains($0) } ?? true
    }
    /// How many of a kind are tried in each run.
    private static let few = 20

    @Test("valid files have no findings")
    func valid() throws {
        for record in try ValidRecord.all.get() {
            let text = record.lines.joined(separator: "\n")
            let found = record.findings(in: text).filter { !$0.message.english.hasPrefix("there is no rule") }
            #expect(found.map(\.summary) == [], "\(record.path)")
        }
    }

    @Test("what is broken is told on its line, for what it is", arguments: kinds)
    func place(name: String) throws {
        let kind = try #require(BreakageKind.all.first { $0.name == name })
        let all = try ValidRecord.all.get().flatMap(kind.breakages)
        try #require(!all.isEmpty, "nothing can be broken so")
        var random = SeededGenerator(seed: 24)
        let chosen = Self.wanted != nil ? all : Array(all.shuffled(using: &random).prefix(Self.few))
        let wrong = chosen.compactMap(Self.complaint)
        if wrong.isEmpty { return }
        Issue.record(
            "\(wrong.count) of \(chosen.count):\n\(wrong.prefix(Self.wanted != nil ? 400 : 4).joined(separator: "\n"))")
    }

    /// What is wrong with the fix of a finding: it loses letters or digits, is found again, or leaves fields that cannot be read;
    /// nil if nothing is.
    private static func complaint(of fix: Finding.Fix, _ finding: Finding, _ breakage: Breakage) -> String? {
        let fixed = FixedFile(Array(breakage.text.utf8), applying: [fix])
        let text = String(decoding: fixed.bytes, as: UTF8.self)
        let isWhole = letters(of: text).elementsEqual(letters(of: breakage.text))
        let after = breakage.record.findings(in: text)
        let isOfGrammar = grammar.contains(finding.rule)
        let isMended = !after.contains {
            $0.summary == finding.summary || isOfGrammar && grammar.contains($0.rule) && $0.fix == nil
        }
        if isWhole, isMended { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines[min(fix.place.range.start.line, lines.count) - 1]
        return "\(breakage.record.path), \(finding.summary), fixed to\n  \(line)"
    }

    /// The rules of which a finding leaves no field readable.
    private static let grammar: Set = [FormRule.yamlSyntax.rawValue, FormRule.frontMatter.rawValue]

    private static func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// What is wrong with what is said of a broken file; nil if it is right.
    private static func complaint(of breakage: Breakage) -> String? {
        let findings = breakage.record.findings(in: breakage.text)
        let right = findings.first { finding in
            let lines = ([finding.place] + finding.notes.map(\.place)).map(\.range.start.line)
            return lines.contains { breakage.lines.contains($0) || breakage.isFirstRight && $0 == 1 }
                && breakage.says.contains { finding.message.english.contains($0) }
        }
        if let right { return right.fix.flatMap { complaint(of: $0, right, breakage) } }
        let lines = breakage.text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = max(1, breakage.lines.lowerBound - 1)
        let shown = lines[(first - 1)..<min(lines.count, breakage.lines.upperBound + 2)].enumerated()
            .map { "  \(first + $0.offset)| \($0.element)" }.joined(separator: "\n")
        let told = findings.isEmpty ? "nothing" : findings.map(\.summary).joined(separator: "\n  ")
        return "\(breakage.record.path), lines \(breakage.lines):\n\(shown)\n  found: \(told)"
    }
}
