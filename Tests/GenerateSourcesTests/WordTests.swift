import Testing

@testable import generate_sources

@Suite("The names of the words, from the languages' files")
struct WordTests {
    private let english = """
        # Words.
        "yes": "Yes"
        nav:
          abc: "ABC"
        days: "{n:count} day | {n:count} days"
        account:
          by_quarter: "By quarter"
          rank: "rank {rank} of {count}"

        """

    @Test("a text without holes is a case, one with holes a function")
    func declarations() throws {
        #expect(
            try wordDeclarations(of: [("en.yaml", english)]) == """
                /// A text of the interface that stands as it is.
                enum Word: Int, CaseIterable, Sendable {
                    /// “Yes”
                    case yes
                    /// “ABC”
                    case navABC
                    /// “By quarter”
                    case accountByQuarter
                }

                extension Words {
                    /// Each text by its name in the language's file: first those of ``Word``, then those with holes.
                    static let declared: [DeclaredText] = [
                        DeclaredText(name: "yes", holes: []),
                        DeclaredText(name: "nav.abc", holes: []),
                        DeclaredText(name: "account.by_quarter", holes: []),
                        DeclaredText(name: "days", holes: ["n"]),
                        DeclaredText(name: "account.rank", holes: ["rank", "count"]),
                    ]

                    /// “{n:count} day | {n:count} days”
                    func days(n: Int) -> String {
                        filled(3, count: n, [Formats.grouped(n)])
                    }

                    /// “rank {rank} of {count}”
                    func accountRank(rank: String, count: String) -> String {
                        filled(4, [rank, count])
                    }
                }

                """)
    }

    @Test(
        "what another language lacks, has beside, or fills in otherwise is an error at its line",
        arguments: [
            (#"nav: "x""#, "zh.yaml:1: error: `nav` is in no other language"),
            (#""yes": "是""#, "zh.yaml:1: error: `nav.abc` is missing"),
            (#"days: "{n}天{m}""#, "zh.yaml:1: error: `days` fills in something else than {n}"),
            ("days: 天", "zh.yaml:1: error: write the text of `days` in double quotes, on one line"),
            ("\"yes\": \"是\"\n\"yes\": \"对\"", "zh.yaml:2: error: `yes` is there twice"),
            ("nav:\n    abc: \"甲\"", "zh.yaml:2: error: a text stands as `name: \"text\"` in its section"),
        ])
    func translations(chinese: String, says: String) {
        let error = #expect(throws: GenerationError.self) {
            try wordDeclarations(of: [("en.yaml", english), ("zh.yaml", chinese)])
        }
        #expect(error?.description == says)
    }
}
