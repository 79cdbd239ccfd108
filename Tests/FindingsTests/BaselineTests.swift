import TestSupport
import Testing
import Text

@testable import Findings

@Suite struct BaselineTests {
    @Test func itHidesExactlyAsManyAsWereKnown() throws {
        let known = Baseline([Samples.badDate, Samples.badDate, Samples.unknownField])
        var moved = Samples.badDate
        moved.place.range = SourceRange(line: 90, column: 1)
        let outcome = known.hiding([moved, Samples.badDate, Samples.badDate, Samples.duplicateCode])
        #expect(outcome.findings == [Samples.duplicateCode, moved])
        #expect(outcome.hidden == 2)
        #expect(outcome.gone == 1)
    }

    @Test func itIsTheSameTextForTheSameFindingsAndComesBack() throws {
        let baseline = Baseline(Samples.all + Samples.all)
        #expect(Baseline(Samples.all.reversed() + Samples.all).text == baseline.text)
        #expect(try Baseline(Array(baseline.text.utf8)) == baseline)
        #expect(try Baseline(Array(baseline.text.replacing("\n", with: "\r\n").utf8)) == baseline)
        #expect(
            baseline.text == """
                # dossier baseline 2
                ccbf386ac916bc15ac9278e33d4a018e\t2\tincomplete-card\taccounts/acme.md
                8cf808563ac1733d01b175493622cd2f\t2\tunknown-field\taccounts/acme.md
                4395ce734f0f17f9d4379548797ac80d\t2\tbad-date\taccounts/bolt.md
                d9b4ce625db1613fb551f556abc6aed8\t2\tduplicate-code\taccounts/bolt.md

                """
        )
    }

    @Test func whatIsMeasuredMayChangeWhatIsQuotedMayNot() {
        func fingerprint(_ message: Statement) -> Fingerprint {
            Fingerprint(Finding(rule: "r", severity: .error, place: Place(path: "a"), message: message))
        }
        func overdue(_ ago: Int, on date: Int, of tier: String = "A") -> Statement {
            .overdueVisit(ago: ago, date: .date(date), tier: .text(tier), maximum: 30)
        }
        #expect(fingerprint(overdue(9, on: 7)) == fingerprint(overdue(12, on: 7)))
        #expect(fingerprint(overdue(9, on: 7)) != fingerprint(overdue(9, on: 8)))
        #expect(fingerprint(overdue(9, on: 7)) != fingerprint(overdue(9, on: 7, of: "B")))
        #expect(fingerprint(.undatedDeparture(rep: "r-9")) != fingerprint(.undatedDeparture(rep: "r-12")))
        #expect(fingerprint(.unassigned) != fingerprint(.staleCardNever))
    }

    @Test func aBaselineOfTheFormatBeforeHidesByRuleAndFile() throws {
        let known = try Baseline(
            Array("# dossier baseline 1\n00000000000000000000000000000001\t2\tbad-date\taccounts/bolt.md\n".utf8))
        #expect(known.isFormer)
        let outcome = known.hiding([Samples.badDate, Samples.badDate, Samples.badDate, Samples.unknownField])
        #expect(outcome.findings == [Samples.unknownField, Samples.badDate])
        #expect(outcome.hidden == 2)
        #expect(try !Baseline(Array(Baseline([Samples.badDate]).text.utf8)).isFormer)
    }

    @Test func aMessageMayHoldAnything() throws {
        var finding = Samples.badDate
        finding.place.path = "a\tb\n# c\u{1B}.md"
        finding.message = Statement(words: "\n\t\u{0}")
        let baseline = try Baseline(Array(Baseline([finding]).text.utf8))
        #expect(baseline.hiding([finding]).findings.isEmpty)
    }

    @Test(arguments: [
        ("", 1, BaselineError.Problem.unknownFormat),
        ("# dossier baseline 3\n", 1, .unknownFormat),
        ("# dossier baseline 2\n\n<<<<<<< HEAD\n", 3, .malformedLine),
        ("# dossier baseline 2\n00000000000000000000000000000001\t0\tr\tp\n", 2, .malformedLine),
        ("# dossier baseline 2\n+0000000000000000000000000000001\t1\tr\tp\n", 2, .malformedLine),
        ("# dossier baseline 2\n00000000000000000000000000000001\t99999999999999999999\tr\tp\n", 2, .malformedLine),
    ])
    func aFileThatIsNoBaselineIsRefusedWithItsLine(text: String, line: Int, problem: BaselineError.Problem) {
        #expect(throws: BaselineError(line: line, problem: problem)) { try Baseline(Array(text.utf8)) }
    }

    @Test func aFingerprintThatStandsTwiceIsRefused() throws {
        let line = "000000000000000000000000000000ff\t1\tr\tp\n"
        let fingerprint = try #require(Fingerprint("000000000000000000000000000000ff"))
        #expect(throws: BaselineError(line: 3, problem: .duplicateFingerprint(fingerprint))) {
            try Baseline(Array(("# dossier baseline 2\n" + line + line).utf8))
        }
    }
}
