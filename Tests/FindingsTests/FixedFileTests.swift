import Testing
import Text

@testable import Findings

@Suite struct FixedFileTests {
    private func fix(_ line: Int, _ column: Int, _ length: Int, _ replacement: String) -> Finding.Fix {
        let range = SourceRange(line: line, column: column, length: length)
        return Finding.Fix(place: Place(path: "a.md", range: range), replacement: replacement)
    }

    private func fixed(_ text: String, _ fixes: [Finding.Fix]) -> (text: String, file: FixedFile) {
        let file = FixedFile(Array(text.utf8), applying: fixes)
        return (String(decoding: file.bytes, as: UTF8.self), file)
    }

    @Test func allElseStaysByteForByte() {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("王 a\r\nb\rc\n".utf8) + [0xFF, 0x0D, 0x0A]
        let file = FixedFile(bytes, applying: [fix(1, 3, 1, "xyz"), fix(3, 1, 1, "")])
        #expect(file.bytes == [0xEF, 0xBB, 0xBF] + Array("王 xyz\r\nb\r\n".utf8) + [0xFF, 0x0D, 0x0A])
        #expect(FixedFile(bytes, applying: []).bytes == bytes)
    }

    @Test func theOrderGivenDoesNotMatter() {
        let fixes = [fix(1, 1, 1, "1"), fix(1, 2, 0, "+"), fix(1, 2, 2, "23"), fix(1, 3, 1, "no"), fix(1, 2, 0, "-")]
        let expected = fixed("abcd", fixes)
        #expect(expected.text == "1+23d")
        for _ in 0..<20 { #expect(fixed("abcd", fixes.shuffled()).file == expected.file) }
    }

    @Test func overlappingFixesAreLeftForTheNextRun() {
        let (text, file) = fixed("abcdef", [fix(1, 1, 3, "X"), fix(1, 3, 2, "Y"), fix(1, 4, 1, "Z")])
        #expect(text == "XZef")
        #expect(file.skipped == [FixedFile.Skipped(fix: fix(1, 3, 2, "Y"), reason: .overlap)])
    }

    @Test func equalFixesAreWrittenOnce() {
        let (text, file) = fixed("ab", [fix(1, 2, 0, "-"), fix(1, 2, 0, "-")])
        #expect(text == "a-b")
        #expect(file.applied.count == 1 && file.skipped.isEmpty)
    }

    @Test func aPlaceThatTheFileDoesNotHaveIsReported() {
        let outside = [fix(1, 2, 5, "x"), fix(9, 1, 1, "y"), fix(0, 0, 0, "z")]
        let (text, file) = fixed("ab", outside + [fix(1, 3, 0, "!")])
        #expect(text == "ab!")
        #expect(Set(file.skipped.map(\.fix)) == Set(outside))
        #expect(file.skipped.allSatisfy { $0.reason == .noSuchPlace })
    }

    @Test func fixesAreFoundByTheFileThatTheyEdit() {
        let fixes = Samples.report(Samples.all).fixes
        #expect(fixes.map(\.path) == ["accounts/bolt.md"])
        let file = FixedFile(Array((Samples.files["accounts/bolt.md"] ?? "").utf8), applying: fixes[0].fixes)
        #expect(String(decoding: file.bytes, as: UTF8.self).contains("since: 2024-02-01\r\n"))
    }
}
