import Foundation
import TestSupport
import Testing
import Text

@testable import Findings

/// Random bytes and ranges: nothing traps, and what is written can be read.
@Suite struct HostileInputTests {
    private static let pieces: [[UInt8]] = [
        [0x0A], [0x0D], [0x0D, 0x0A], [0x09], [0x1B, 0x5B], [0x00], [0xFF], [0xEF, 0xBB, 0xBF], [0xC2, 0x9B], [0xE2],
        Array("word ".utf8), Array("王".utf8), Array("e\u{301}".utf8), Array("👩🏽‍🚀".utf8), Array("🇩🇪".utf8),
        Array("\u{202E}\u{2028}\u{FFFE}".utf8), Array("`%:,<&>\"\\".utf8),
        Array(String(repeating: "x", count: 90).utf8),
    ]

    private static func bytes(upTo count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count)).flatMap { _ in pieces.randomElement() ?? [] }
    }

    private static func number() -> Int {
        Bool.random() ? Int.random(in: -1...12) : [Int.min, .max, 0, 80, 200, 1025, 5000].randomElement() ?? 0
    }

    private static func place() -> Place {
        var range = SourceRange.start
        range.start = SourcePosition(line: number(), column: number())
        range.end = SourcePosition(line: number(), column: number())
        return Place(path: ["a", "b", "c"].randomElement() ?? "a", range: range)
    }

    private static func text() -> String { String(decoding: bytes(upTo: 6), as: UTF8.self) }

    private static func finding() -> Finding {
        Finding(
            rule: text(), severity: Bool.random() ? .error : .warning, place: place(),
            message: Statement(words: text()),
            help: Bool.random() ? Statement(words: text()) : nil,
            notes: (0..<Int.random(in: 0...2)).map { _ in
                Finding.Note(place: place(), message: Statement(words: text()))
            },
            suggestion: Bool.random() ? text() : nil,
            fix: Bool.random() ? Finding.Fix(place: place(), replacement: text()) : nil
        )
    }

    @Test func noReportTraps() throws {
        for _ in 0..<400 {
            let (first, second) = (Self.bytes(upTo: 60), Self.bytes(upTo: 900))
            let findings = (0..<Int.random(in: 0...6)).map { _ in Self.finding() }
            let report = FindingsReport(findings: findings, wording: englishWording, folder: Self.text()) { path in
                path == "a" ? first : path == "b" ? second : nil
            }
            for format in FindingsFormat.allCases {
                let width = Int.random(in: -5...140)
                let output = format.writer(inColour: false, width: width).write(report)
                switch format {
                case .json, .gitlab, .sarif, .rdjson:
                    _ = try JSONSerialization.jsonObject(with: Data(output.utf8))
                case .text, .github:
                    #expect(!output.contains("\u{1B}") || format == .github)
                    if format == .github { #expect(output.split(separator: "\n").count == findings.count) }
                case .junit: break
                }
            }
            let shuffled = FindingsReport(findings: findings.shuffled(), wording: englishWording, source: report.source)
            #expect(shuffled.findings == report.findings)
            let baseline = Baseline(findings)
            #expect(baseline.hiding(findings).findings.isEmpty)
            #expect(try Baseline(Array(baseline.text.utf8)).hiding(findings).hidden == findings.count)
            _ = try? Baseline(Array("# dossier baseline 1\n".utf8) + first)
        }
    }

    @Test func noFixTraps() {
        for _ in 0..<2000 {
            let bytes = Self.bytes(upTo: 40)
            let fixes = (0..<5).map { _ in Finding.Fix(place: Self.place(), replacement: Self.text()) }
            let file = FixedFile(bytes, applying: fixes)
            #expect(file.applied.count + file.skipped.count <= fixes.count)
            if file.applied.isEmpty { #expect(file.bytes == bytes) }
        }
    }

    @Test func positionsAndOffsetsAgree() {
        for _ in 0..<2000 {
            let bytes = Self.bytes(upTo: 40)
            let index = LineIndex(bytes)
            for offset in 0...bytes.count {
                let position = index.position(of: offset)
                let back = index.offset(of: position)
                #expect(back != nil)
                if let back { #expect(index.position(of: back) == position) }
            }
            _ = index.offset(of: SourcePosition(line: Self.number(), column: Self.number()))
        }
    }
}
