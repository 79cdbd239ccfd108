import TestSupport
import Text

@testable import Findings

/// Findings as `check` might have them, in files that are made up for them.
enum Samples {
    static let files: [String: String] = [
        "accounts/acme.md": """
        ---
        name: Acme
        code: AC-1
        indutry: steel
        contact:
          name: 王小明
          role: buyer
          mail: w@acme.example
        ---
        Text.
        """,
        "accounts/bolt.md": "---\r\nname: Bolt\r\ncode: AC-1\r\nsince: 1.2.2024\r\n---\r\n",
    ]

    static let unknownField = Finding(
        rule: "unknown-field",
        severity: .error,
        place: Place(path: "accounts/acme.md", range: SourceRange(line: 4, column: 1, length: 7)),
        message: Statement(words: "unknown field `indutry`"),
        help: Statement(words: "`dossier explain unknown-field` lists the fields"),
        suggestion: "industry"
    )

    static let duplicateCode = Finding(
        rule: "duplicate-code",
        severity: .error,
        place: Place(path: "accounts/bolt.md", range: SourceRange(line: 3, column: 7, length: 4)),
        message: Statement(words: "the code `AC-1` is taken"),
        notes: [
            Finding.Note(
                place: Place(path: "accounts/acme.md", range: SourceRange(line: 3, column: 7, length: 4)),
                message: Statement(words: "`AC-1` is the code of Acme here")
            )
        ]
    )

    static let badDate = Finding(
        rule: "bad-date",
        severity: .error,
        place: Place(path: "accounts/bolt.md", range: SourceRange(line: 4, column: 8, length: 8)),
        message: Statement(words: "`1.2.2024` is not a date"),
        fix: Finding.Fix(
            place: Place(path: "accounts/bolt.md", range: SourceRange(line: 4, column: 8, length: 8)),
            replacement: "2024-02-01"
        )
    )

    static let incompleteCard = Finding(
        rule: "incomplete-card",
        severity: .warning,
        place: Place(
            path: "accounts/acme.md",
            range: SourceRange(
                start: SourcePosition(line: 5, column: 1),
                end: SourcePosition(line: 9, column: 1)
            )
        ),
        message: Statement(words: "the contact has no telephone")
    )

    static let rule = RuleDescription(
        name: "unknown-field",
        severity: .error,
        isAdjustable: false,
        example: (wrong: "indutry: steel", right: "industry: steel")
    )

    static let all = [duplicateCode, incompleteCard, badDate, unknownField]

    static func report(
        _ findings: [Finding],
        files: [String: String] = files,
        checkedFiles: Int? = 2,
        hidden: Int = 0,
        rules: [RuleDescription] = [],
        folder: String = ""
    ) -> FindingsReport {
        FindingsReport(
            findings: findings,
            checkedFiles: checkedFiles,
            hidden: hidden,
            rules: rules,
            wording: englishWording,
            tool: .dossier(version: "1.0.0"),
            folder: folder,
            source: { path in files[path].map { Array($0.utf8) } }
        )
    }
}
