import TestSupport
import Testing
import Text

@testable import Findings

/// Whole messages as a terminal shows them.
@Suite struct TextTests {
    private func text(_ findings: [Finding], files: [String: String] = Samples.files, width: Int = 100) -> String {
        TextFindingsWriter(inColour: false, width: width).write(Samples.report(findings, files: files))
    }

    private func finding(
        _ range: SourceRange,
        message: String = "no",
        help: String? = nil,
        suggestion: String? = nil,
        fix: Finding.Fix? = nil
    ) -> Finding {
        let place = Place(path: "a.md", range: range)
        return Finding(
            rule: "r", severity: .warning, place: place, message: Statement(words: message),
            help: help.map(Statement.init(words:)), suggestion: suggestion, fix: fix
        )
    }

    @Test func allFindingsAreShownWithTheirLinesInOneOrder() {
        let expected = """
            error[unknown-field]: unknown field `indutry`
             --> accounts/acme.md:4:1
              |
            4 | indutry: steel
              | ^^^^^^^ did you mean `industry`?
              |
              = help: `dossier explain unknown-field` lists the fields

            warning[incomplete-card]: the contact has no telephone
             --> accounts/acme.md:5:1
              |
            5 | / contact:
            6 | |   name: 王小明
            7 | |   role: buyer
            8 | |   mail: w@acme.example
              | |______________________^

            error[duplicate-code]: the code `AC-1` is taken
             --> accounts/bolt.md:3:7
              |
            3 | code: AC-1
              |       ^^^^
              |
            note: `AC-1` is the code of Acme here
             --> accounts/acme.md:3:7
              |
            3 | code: AC-1
              |       ^^^^

            error[bad-date]: `1.2.2024` is not a date
             --> accounts/bolt.md:4:8
              |
            4 | since: 1.2.2024
              |        ^^^^^^^^
              |
              = fix: write `2024-02-01` instead of `1.2.2024`

            Found 3 errors and 1 warning in 2 files.
            1 can be fixed with `dossier check --fix`.

            """
        #expect(text(Samples.all) == expected)
        #expect(text(Samples.all.reversed()) == expected)
    }

    @Test func coloursMarkSeverityGutterAndNotes() {
        let report = Samples.report([Samples.duplicateCode])
        let shown = TextFindingsWriter(inColour: true, width: 100).write(report)
        let expected = """
            <1;31>error[duplicate-code]<0><1>: the code `AC-1` is taken<0>
            <1;34> --><0> accounts/bolt.md:3:7
            <1;34>  |<0>
            <1;34>3 |<0> code: AC-1
            <1;34>  |<0> <1;31>      ^^^^<0>
            <1;34>  |<0>
            <1;32>note<0><1>: `AC-1` is the code of Acme here<0>
            <1;34> --><0> accounts/acme.md:3:7
            <1;34>  |<0>
            <1;34>3 |<0> code: AC-1
            <1;34>  |<0> <1;32>      ^^^^<0>

            <1>Found 1 error in 1 file.<0>

            """
        #expect(shown.replacing("\u{1B}[", with: "<").replacing(/(<[0-9;]+)m/, with: { "\($0.1)>" }) == expected)
    }

    @Test func caretsStandUnderWideAndCombiningCharactersAndTabs() {
        let files = ["a.md": "客户:\te\u{301}e\u{301} x\n"]
        let shown = text([finding(SourceRange(line: 1, column: 10, length: 1), suggestion: "y")], files: files)
        #expect(
            shown == """
                warning[r]: no
                 --> a.md:1:10
                  |
                1 | 客户:   e\u{301}e\u{301} x
                  |            ^ did you mean `y`?

                Found 1 warning in 1 file.

                """
        )
    }

    @Test func nothingFromContentReachesTheTerminalUnseen() {
        let hostile = "a\u{1B}[2J\u{202E}b\u{9B}31m\u{200B}\r\n::error::x\u{7}"
        let files = ["a.md": hostile, "b\u{1B}]0;t\u{7}": ""]
        var noted = finding(
            SourceRange(line: 1, column: 1, length: 2), message: hostile, help: hostile, suggestion: hostile,
            fix: Finding.Fix(place: Place(path: "a.md"), replacement: hostile)
        )
        noted.rule = hostile
        noted.notes = [Finding.Note(place: Place(path: "b\u{1B}]0;t\u{7}"), message: Statement(words: hostile))]
        let shown = text([noted], files: files)
        let printable = shown.unicodeScalars.allSatisfy { $0 == "\n" || visibleForm(of: $0) == nil }
        #expect(printable)
        #expect(!shown.split(separator: "\n").contains { $0.hasPrefix("::") })
        #expect(shown.contains("1 | a␛[2J<U+202E>b<U+009B>31m<U+200B>\n"))
        #expect(shown.contains(" --> b␛]0;t␇:1:1\n"))
    }

    @Test func longLinesAreCutAroundTheCarets() {
        let line = (1...60).map { "w\($0)" }.joined(separator: " ")
        let middle = text([finding(SourceRange(line: 1, column: 104, length: 3))], files: ["a.md": line], width: 44)
        #expect(
            middle == """
                warning[r]: no
                 --> a.md:1:104
                  |
                1 | … w25 w26 w27 w28 w29 w30 w31 w32 w33 w…
                  |                   ^^^

                Found 1 warning in 1 file.

                """
        )
        let start = text([finding(SourceRange(line: 1, column: 1, length: 2))], files: ["a.md": line], width: 44)
        #expect(start.contains("\n1 | w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12…\n  | ^^\n"))
        let end = text([finding(SourceRange(line: 1, column: 228, length: 3))], files: ["a.md": line], width: 44)
        #expect(end.contains("w58 w59 w60\n"))
        #expect(end.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 44 })
    }

    @Test func aLineWithoutEndIsReadOnlyAroundThePlace() {
        let line = String(repeating: "王", count: 200_000)
        let shown = text([finding(SourceRange(line: 1, column: 100_000, length: 1))], files: ["a.md": line], width: 30)
        #expect(shown.contains("\n1 | … 王王王王王王王王王王王…\n  |             ^^\n"))
    }

    @Test func aRangeThatStartsInsideItsLineIsDrawnWithBothEnds() {
        let files = ["a.md": "one two\n  three\n\nfour five\n"]
        let range = SourceRange(
            start: SourcePosition(line: 1, column: 5), end: SourcePosition(line: 4, column: 5)
        )
        #expect(
            text([finding(range)], files: files) == """
                warning[r]: no
                 --> a.md:1:5
                  |
                1 |   one two
                  |  _____^
                2 | |   three
                3 | |
                4 | | four five
                  | |____^

                Found 1 warning in 1 file.

                """
        )
    }

    @Test func theMiddleOfALongRangeIsLeftOut() {
        let files = ["a.md": (1...120).map { "line \($0)" }.joined(separator: "\n")]
        let range = SourceRange(
            start: SourcePosition(line: 8, column: 1), end: SourcePosition(line: 102, column: 5)
        )
        #expect(
            text([finding(range, suggestion: "x")], files: files) == """
                warning[r]: no
                   --> a.md:8:1
                    |
                  8 | / line 8
                  9 | | line 9
                 10 | | line 10
                ...   |
                101 | | line 101
                102 | | line 102
                    | |____^ did you mean `x`?

                Found 1 warning in 1 file.

                """
        )
    }

    @Test func aPlaceBehindTheLineOrTheFileIsStillNamed() {
        let files = ["a.md": "ab\n"]
        let behindLine = text([finding(SourceRange(line: 1, column: 40, length: 3))], files: files)
        #expect(behindLine.contains("1 | ab\n  |   ^\n"))
        let behindFile = text([finding(SourceRange(line: 9, column: 1), help: "first\nsecond")], files: files)
        #expect(behindFile.hasPrefix("warning[r]: no\n --> a.md:9:1\n  = help: first\n          second\n\n"))
        let missing = text([finding(SourceRange(line: 9, column: 1), suggestion: "x")], files: [:])
        #expect(missing.hasPrefix("warning[r]: no\n --> a.md:9:1\n  = help: did you mean `x`?\n\n"))
    }

    @Test func aFindingAboutAWholeFileShowsNoLine() {
        #expect(text([finding(.start)], files: ["a.md": "ab"]).hasPrefix("warning[r]: no\n --> a.md:1:1\n\nFound"))
    }

    @Test(arguments: [
        (
            Finding.Fix(place: Place(path: "a.md", range: SourceRange(line: 1, column: 1, length: 3)), replacement: ""),
            "remove `one`"
        ),
        (
            Finding.Fix(
                place: Place(path: "a.md", range: SourceRange(line: 2, column: 1, length: 0)), replacement: "x\n"),
            "insert `x` on line 2"
        ),
        (
            Finding.Fix(place: Place(path: "b.md", range: SourceRange(line: 2, column: 3)), replacement: "y"),
            "write `y` instead at b.md:2:3"
        ),
    ])
    func aFixIsToldInWords(fix: Finding.Fix, words: String) {
        let shown = text([finding(SourceRange(line: 1, column: 1), fix: fix)], files: ["a.md": "one\ntwo\n"])
        #expect(shown.contains("  = fix: \(words)\n"))
    }

    @Test func aFixThatIsTheSuggestionIsToldOnce() {
        let range = SourceRange(line: 1, column: 1, length: 3)
        let fix = Finding.Fix(place: Place(path: "a.md", range: range), replacement: "two")
        let shown = text([finding(range, suggestion: "two", fix: fix)], files: ["a.md": "one"])
        #expect(shown.contains("^^^ did you mean `two`?\n\n"))
        #expect(!shown.contains("= fix"))
    }

    @Test func theClosingLineCounts() {
        #expect(Samples.report([], checkedFiles: 12).summary == "No problems found in 12 files.")
        #expect(Samples.report([], checkedFiles: 1).summary == "No problems found in 1 file.")
        #expect(Samples.report([], checkedFiles: nil).summary == "No problems found.")
        #expect(Samples.report([], hidden: 3).summary == "No new problems found in 2 files.")
        #expect(Samples.report([], hidden: 3).asides == ["3 known findings are hidden by the baseline."])
        #expect(Samples.report([Samples.incompleteCard]).summary == "Found 1 warning in 1 file.")
        let two = [Samples.badDate, Samples.duplicateCode, Samples.incompleteCard]
        #expect(Samples.report(two).summary == "Found 2 errors and 1 warning in 2 files.")
    }
}
