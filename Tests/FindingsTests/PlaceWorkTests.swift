import TestSupport
import Testing

@testable import Findings
@testable import Text

/// What the places of findings cost, counted at three sizes.
@Suite("Work for the places of findings")
struct PlaceWorkTests {
    @Test(
        "a place in a long line costs as much as in a short one",
        arguments: ["文", "a文", "é\n", "a\n", "a", "\r\n", "文\t"])
    func places(piece: String) {
        let steps = [4_096, 8_192, 16_384].map { count -> Int in
            let index = LineIndex(Array(String(repeating: piece, count: count).utf8))
            var steps = 0
            for offset in stride(from: 0, to: index.bytes.count, by: 61) {
                let position = index.position(of: offset, counting: &steps)
                _ = index.offset(of: position, counting: &steps)
            }
            return steps
        }
        // No place reads more than one stretch of its line, so that twice as many places cost twice as much.
        #expect(steps[1] * 10 <= steps[0] * 21, "\(steps)")
        #expect(steps[2] * 10 <= steps[1] * 21, "\(steps)")
    }

    @Test("a report grows with its findings, however long their lines are", arguments: FindingsFormat.allCases)
    func reports(format: FindingsFormat) {
        for piece in ["访问 a ", "访问 a\n"] {
            let lengths = [200, 400, 800].map { count -> Int in
                let source = Array(String(repeating: piece, count: count).utf8)
                let isOneLine = !piece.hasSuffix("\n")
                let findings = (0..<count).map { number in
                    let line = isOneLine ? 1 : number + 1
                    let column = isOneLine ? number * 5 + 4 : 4
                    let place = Place(path: "a.md", range: SourceRange(line: line, column: column))
                    return Finding(
                        rule: "a-rule", severity: .error, place: place,
                        message: Statement(words: "number \(1_000 + number)"),
                        suggestion: "b", fix: Finding.Fix(place: place, replacement: "b"))
                }
                let report = FindingsReport(findings: findings, wording: englishWording) { _ in source }
                return format.writer(limit: nil).write(report).utf8.count
            }
            #expect((lengths[2] - lengths[1]) * 10 <= (lengths[1] - lengths[0]) * 22, "\(lengths)")
        }
    }
}
