import Foundation
import Testing
import Text

@testable import Findings

/// The formats that programs read.
@Suite struct FormatTests {
    private func output(_ format: FindingsFormat, _ findings: [Finding] = Samples.all, folder: String = "") -> String {
        format.writer().write(Samples.report(findings, rules: [Samples.rule], folder: folder))
    }

    private func parsed(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

    @Test func jsonHasExactlyWhatAFindingHas() {
        #expect(
            output(.json, [Samples.duplicateCode, Samples.badDate]) == """
                {
                  "version": 1,
                  "findings": [
                    {
                      "rule": "duplicate-code",
                      "severity": "error",
                      "path": "accounts/bolt.md",
                      "line": 3,
                      "column": 7,
                      "end_line": 3,
                      "end_column": 11,
                      "message": "the code `AC-1` is taken",
                      "notes": [
                        {
                          "path": "accounts/acme.md",
                          "line": 3,
                          "column": 7,
                          "end_line": 3,
                          "end_column": 11,
                          "message": "`AC-1` is the code of Acme here"
                        }
                      ]
                    },
                    {
                      "rule": "bad-date",
                      "severity": "error",
                      "path": "accounts/bolt.md",
                      "line": 4,
                      "column": 8,
                      "end_line": 4,
                      "end_column": 16,
                      "message": "`1.2.2024` is not a date",
                      "fix": {
                        "path": "accounts/bolt.md",
                        "line": 4,
                        "column": 8,
                        "end_line": 4,
                        "end_column": 16,
                        "replacement": "2024-02-01"
                      }
                    }
                  ],
                  "counts": {
                    "errors": 2,
                    "warnings": 0
                  }
                }

                """
        )
    }

    @Test func githubSeesTheWorstFirst() {
        #expect(
            output(.github, folder: "./site/") == """
                ::error file=site/accounts/acme.md,line=4,col=1,endLine=4,endColumn=8,title=unknown-field::unknown field \
                `indutry`%0Adid you mean `industry`?%0Ahelp: `dossier explain unknown-field` lists the fields
                ::error file=site/accounts/bolt.md,line=3,col=7,endLine=3,endColumn=11,title=duplicate-code::the code \
                `AC-1` is taken%0Anote: `AC-1` is the code of Acme here (site/accounts/acme.md:3:7)
                ::error file=site/accounts/bolt.md,line=4,col=8,endLine=4,endColumn=16,title=bad-date::`1.2.2024` is \
                not a date
                ::warning file=site/accounts/acme.md,line=5,endLine=9,title=incomplete-card::the contact has no telephone

                """
        )
    }

    @Test func githubCommandsCannotBeForged() {
        let finding = Finding(
            rule: "a,b:c", severity: .error, place: Place(path: "100%,x:y\r\nz"),
            message: Statement(words: "50%\n::warning::\u{1B}[0m,:")
        )
        #expect(
            output(.github, [finding]) == "::error file=100%25%2Cx%3Ay%0D%0Az,line=1,col=1,endLine=1,endColumn=1,"
                + "title=a%2Cb%3Ac::50%25%0A::warning::␛[0m,:\n"
        )
        #expect(output(.github, []) == "")
    }

    @Test func gitlabFingerprintsAreUniqueAndDoNotKnowLines() throws {
        let one = Samples.badDate
        var moved = one
        moved.place.range = SourceRange(line: 40, column: 1)
        func fingerprints(_ findings: [Finding]) throws -> [String] {
            let list = try parsed(output(.gitlab, findings)) as? [[String: Any]]
            return list?.compactMap { $0["fingerprint"] as? String } ?? []
        }
        #expect(try fingerprints([one]) == ["3694dc351044001fdbe4c7f53716f850"])
        #expect(try fingerprints([moved]) == fingerprints([one]))
        #expect(try Set(fingerprints([one, one, moved])).count == 3)
        #expect(try parsed(output(.gitlab, [])) as? [String] == [])
    }

    @Test func gitlabHasWhatItAsksFor() {
        #expect(
            output(.gitlab, [Samples.unknownField]) == """
                [
                  {
                    "description": "unknown field `indutry` (did you mean `industry`?)",
                    "check_name": "unknown-field",
                    "fingerprint": "6010fb268dd31905475cc597f6e3533e",
                    "severity": "major",
                    "location": {
                      "path": "accounts/acme.md",
                      "lines": {
                        "begin": 4,
                        "end": 4
                      }
                    }
                  }
                ]

                """
        )
    }

    @Test func sarifHasWhatItsSpecificationRequires() throws {
        let log = try #require(try parsed(output(.sarif)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect(driver["name"] as? String == "dossier")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(
            rules.map { $0["id"] as? String } == ["unknown-field", "incomplete-card", "duplicate-code", "bad-date"])
        #expect((rules[0]["help"] as? [String: String])?["markdown"]?.contains("```\nindutry: steel\n```") == true)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 4)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
            let location = try #require((result["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
            let region = try #require(location["region"] as? [String: Int])
            #expect(Set(region.keys) == ["startLine", "startColumn", "endLine", "endColumn"])
        }
        #expect((results[2]["relatedLocations"] as? [Any])?.count == 1)
        #expect((results[3]["fixes"] as? [Any])?.count == 1)
    }

    @Test func urisArePercentEncoded() {
        #expect(uri(ofPath: "a b/é:%#?.md") == "a%20b/%C3%A9%3A%25%23%3F.md")
        #expect(uri(ofPath: "/srv/a\n") == "file:///srv/a%0A")
    }

    @Test func rdjsonColumnsCountBytes() throws {
        let files = ["a.md": "\u{FEFF}王x\n王y\n"]
        func ranges(_ finding: Finding, files: [String: String]) throws -> (place: Any?, suggestion: Any?) {
            let text = RDJSONFindingsWriter().write(Samples.report([finding], files: files))
            let log = try parsed(text) as? [String: Any]
            let diagnostic = (log?["diagnostics"] as? [[String: Any]])?.first
            let suggestion = (diagnostic?["suggestions"] as? [[String: Any]])?.first
            return ((diagnostic?["location"] as? [String: Any])?["range"], suggestion?["range"])
        }
        for (line, column) in [(1, 7), (2, 4)] {
            let place = Place(path: "a.md", range: SourceRange(line: line, column: 2))
            let finding = Finding(
                rule: "r", severity: .error, place: place, message: Statement(words: "m"), suggestion: "z")
            let expected = ["start": ["line": line, "column": column], "end": ["line": line, "column": column + 1]]
            let known = try ranges(finding, files: files)
            #expect(known.place as? [String: [String: Int]] == expected)
            #expect(known.suggestion as? [String: [String: Int]] == expected)
            let unknown = try ranges(finding, files: [:])
            #expect(unknown.place as? [String: [String: Int]] == ["start": ["line": line]])
            #expect(unknown.suggestion == nil)
        }
    }

    @Test func junitHasASuiteForEachFileAndACaseForEachFinding() {
        #expect(
            output(.junit, [Samples.incompleteCard, Samples.badDate]) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="dossier" tests="2" failures="2" errors="0">
                  <testsuite name="accounts/acme.md" tests="1" failures="1" errors="0">
                    <testcase name="incomplete-card at 5:1" classname="accounts/acme.md" file="accounts/acme.md" line="5">
                      <failure type="warning" message="the contact has no telephone">accounts/acme.md:5:1: \
                warning[incomplete-card]: the contact has no telephone</failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="accounts/bolt.md" tests="1" failures="1" errors="0">
                    <testcase name="bad-date at 4:8" classname="accounts/bolt.md" file="accounts/bolt.md" line="4">
                      <failure type="error" message="`1.2.2024` is not a date">accounts/bolt.md:4:8: error[bad-date]: \
                `1.2.2024` is not a date</failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """
        )
    }

    @Test func junitWithoutFindingsHasOneCaseThatPassed() {
        #expect(output(.junit, []).contains("<testcase name=\"No problems found in 2 files.\" classname=\"dossier\"/>"))
    }

    @Test func xmlHoldsNothingThatXMLCannot() {
        #expect(
            xmlText("<a b=\"c\">&\u{0}\u{1B}\n\t\u{9B}\u{FFFE}é😀")
                == "&lt;a b=&quot;c&quot;&gt;&amp;\u{FFFD}\u{FFFD}&#10;&#9;&#155;\u{FFFD}é😀")
    }

    @Test func everyFormatHasItsWriter() {
        #expect(
            FindingsFormat.allCases.map(\.rawValue) == ["text", "json", "github", "gitlab", "sarif", "rdjson", "junit"])
    }
}
