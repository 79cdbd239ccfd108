import Findings
import Foundation
import TestSupport
import Testing

@testable import Content

/// Counts the steps that our own code takes for a site at three sizes, which may no more than double with the site.
@Suite("Work in proportion to what is read")
struct LinearWorkTests {
    /// A kind of content, which grows with a number.
    struct Pattern: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// The smallest of three sizes; the next is twice that.
        let size: Int
        /// Whether reading ends with the first mistake.
        let isGivenUp: Bool
        /// The files of a site beside a small valid one, by path.
        let files: @Sendable (Int) -> [String: String]

        init(
            _ name: String, size: Int = 500, isGivenUp: Bool = false,
            _ files: @escaping @Sendable (Int) -> [String: String]
        ) {
            testDescription = name
            self.isGivenUp = isGivenUp
            self.size = size
            self.files = files
        }

        /// Fields behind those of a valid card.
        static func card(
            _ name: String, isGivenUp: Bool = false, _ fields: @escaping @Sendable (Int) -> String
        ) -> Pattern {
            Pattern(name, isGivenUp: isGivenUp) { ["content/accounts/acme/account.md": account(fields($0))] }
        }

        /// The text of a card.
        static func text(_ name: String, _ body: @escaping @Sendable (Int) -> String) -> Pattern {
            Pattern(name) { ["content/accounts/acme/account.md": account("") + body($0)] }
        }

        /// The whole text of a file of the account.
        static func file(
            _ path: String, _ name: String, _ text: @escaping @Sendable (Int) -> String
        ) -> Pattern {
            Pattern("\(path): \(name)") { ["content/accounts/acme/" + path: text($0)] }
        }
    }

    private static func repeated(_ count: Int, _ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }

    private static func account(_ fields: String, name: String = "Acme") -> String {
        """
        ---
        name: \(name)
        industry: retail
        region: north
        owner: kim
        company: {address: X, phone: "+44 1632 960001", legal_representative: Ann, founded: 1990}
        credit: {limit: 100, payment_terms: 30 days}
        \(fields)
        ---

        """
    }

    @Test("what our own code does for fields grows with them and no faster", arguments: fieldPatterns)
    func fields(pattern: Pattern) throws { try expectLinear(pattern) }

    @Test("what our own code does for tables grows with them and no faster", arguments: tablePatterns)
    func tables(pattern: Pattern) throws { try expectLinear(pattern) }

    @Test("what our own code does for texts and links grows with them and no faster", arguments: textPatterns)
    func texts(pattern: Pattern) throws { try expectLinear(pattern) }

    @Test("what our own code does for names grows with them and no faster", arguments: namePatterns)
    func names(pattern: Pattern) throws { try expectLinear(pattern) }

    private func expectLinear(_ pattern: Pattern) throws {
        var steps: [Int] = []
        var bytes: [Int] = []
        for factor in [1, 2, 4] {
            let scratch = try Scratch()
            try scratch.write("as_of: 2026-11-23\n", to: "dossier.yaml")
            try scratch.write(Self.account(""), to: "content/accounts/acme/account.md")
            try scratch.write("---\nname: Kim\n---\n", to: "content/reps/kim.md")
            let files = pattern.files(pattern.size * factor)
            for (path, text) in files { try scratch.write(text, to: path) }
            steps.append(load(scratch.path).steps)
            bytes.append(files.values.reduce(0) { $0 + $1.utf8.count })
        }
        // What is not read to its end costs the same, however long it is.
        if pattern.isGivenUp {
            #expect(steps[2] <= steps[0] + 50, "\(steps)")
            return
        }
        #expect(steps[2] > steps[0], "\(steps)")
        // The steps for each byte that is added do not grow; the square of a number would double them.
        let (first, second) = (steps[1] - steps[0], steps[2] - steps[1])
        #expect(second * (bytes[1] - bytes[0]) * 10 <= first * (bytes[2] - bytes[1]) * 11, "\(steps), \(bytes)")
    }

    // MARK: - Patterns

    private static let fieldPatterns: [Pattern] = [
        .card("unknown fields") { repeated($0) { "f\($0): x\n" } },
        .card("unknown fields that are nearly others") { repeated($0) { "naem\($0): x\n" } },
        .card("a field that stands there again and again behind many") {
            repeated($0) { "f\($0): x\n" } + repeated($0) { "f\($0 / 2): x\n" } + repeated($0) { _ in "last: x\n" }
        },
        .card("a list on one line with a comment behind it") {
            "tags: [" + repeated($0) { "a\($0), " } + "b #c\n  ]\n"
        },
        .card("names that begin with a foreign blank") { "facts: {" + repeated($0) { "\u{3000}a\($0): 1, " } + "}\n" },
        .card("anchors that nobody asks for, on one line") { "tags: [" + repeated($0) { "&a\($0) x, " } + "]\n" },
        .card("aliases of one list") { "tags: &t [a, b]\n" + repeated($0) { "f\($0): *t\n" } },
        .card("an anchor bomb", isGivenUp: true) {
            "f0: &a0 [x, x]\n" + repeated($0) { "f\($0 + 1): &a\($0 + 1) [*a\($0), *a\($0)]\n" }
        },
        .card("fields without a value behind a foreign blank", isGivenUp: true) {
            "swot:\n" + repeated($0) { _ in "\u{3000}a:\n" }
        },
        .card("a quote that is never closed") { "tags: \"a\n" + repeated($0) { "  f\($0)\n" } },
        .card("brackets that are never closed", isGivenUp: true) { "tags: " + repeated($0) { _ in "[" } },
        .card("brackets and quotes within a list") { "tags: [" + repeated($0) { "\"a\($0)\", [b], " } + "}\n" },
        .card("items of a list") { "tags:\n" + repeated($0) { "  - a\($0)\n" } },
        .card("items of a list with wrong types") { "tags:\n" + repeated($0) { _ in "  - [a]\n" } },
        .card("goals of a strategy") { "strategy:\n" + repeated($0) { "  - {gaol: a\($0), due: soon}\n" } },
        .card("years of one number") { "financials:\n" + repeated($0) { _ in "  - {year: 2025, profit: x}\n" } },
        .card("targets that are none") { "targets:\n" + repeated($0) { "  y\($0): x\n" } },
        .card("targets beside unknown fields") {
            repeated($0) { "f\($0): x\n" } + "targets:\n" + repeated($0) { "  \(1000 + $0): 5\n" }
        },
        .card("former owners") { "owners:\n" + repeated($0) { "  - {rep: r\($0), until: 2026-01-01}\n" } },
        .card("partners, tags, aliases of one line") {
            "aliases: [" + repeated($0) { "a\u{200B}\($0), " } + "]\npartners: [" + repeated($0) { "p\($0), " } + "]\n"
        },
        .card("decomposed names") { "partners: [" + repeated($0) { "e\u{301}\($0), " } + "]\n" },
        .card("lines of a plain text", isGivenUp: true) { "tags: a\n" + repeated($0) { _ in "  b # c\n" } },
        .card("hashes") { "tags: [" + repeated($0) { _ in "a#b, " } + "c]\n" },
        .card("full-width marks") { "tags: [" + repeated($0) { _ in "甲、乙, " } + "丙]\n" },
        .card("bullets of a Chinese keyboard", isGivenUp: true) { "tags:\n" + repeated($0) { _ in "  －价格\n" } },
        .card("tabs", isGivenUp: true) { repeated($0) { _ in "\ta: b\n" } },
        .card("names without a blank behind the colon", isGivenUp: true) { repeated($0) { "a\($0):b\n" } },
        Pattern("fields that an industry asks for") { count in
            [
                "dossier.yaml": "as_of: 2026-11-23\nindustries:\n  retail:\n    label: Retail\n    fields:\n"
                    + repeated(count) { "      f\($0): F\n" },
                "content/accounts/acme/account.md": account(
                    "facts:\n" + repeated(count) { "  f\($0): x\n" } + repeated(count) { "  g\($0): x\n" }),
            ]
        },
        Pattern("front matter that is never closed") { count in
            ["content/accounts/acme/account.md": "---\n" + repeated(count) { "a\($0): b\n" }]
        },
        Pattern("a second fence below many fields") { count in
            ["content/accounts/acme/account.md": account("") + repeated(count) { "a\($0): b\n" } + "---\n"]
        },
        Pattern("words of the settings") { count in
            [
                "dossier.yaml": "as_of: 2026-11-23\nregions:\n  north: N\n" + repeated(count) { "  r\($0): R\n" }
                    + "growth:\n  regions:\n" + repeated(count) { "    r\($0): 5%\n" }
                    + repeated(count) { "    q\($0): 5%\n" }
            ]
        },
        Pattern("unknown settings and rules") { count in
            [
                "dossier.yaml": "as_of: 2026-11-23\n" + repeated(count) { "a\($0): b\n" } + "rules:\n"
                    + repeated(count) { "  no-pla\($0): off\n" }
            ]
        },
        Pattern("rates") { count in
            ["dossier.yaml": "as_of: 2026-11-23\nrates:\n" + repeated(count) { "  X\($0): 0.5\n" }]
        },
        .card("goals of people who have ids") { "strategy:\n" + repeated($0) { _ in "  - {goal: a, owner: Kim}\n" } },
        .card("goals of people who nearly have ids") {
            "strategy:\n" + repeated($0) { "  - {goal: a, owner: kim-\($0)}\n" }
        },
        .file("visits/2026-01-05.md", "actions of people") {
            "---\nrep: kim\nstatus: done\npurpose: x\nactions:\n"
                + repeated($0) { "  - {what: a, who: \($0 % 2 == 0 ? "Kim" : "The others")}\n" } + "---\n"
        },
        .file("contacts/ann.md", "stays") {
            "---\nname: Ann\ntitle: Buyer\nitinerary:\n"
                + repeated($0) { _ in "  - {from: 2026-01-05, to: 2026-01-02, place: X}\n" } + "---\n"
        },
        .file("complaints/2026-01-05.md", "days of resolution that lie ahead") {
            "---\ncategory: delay\nseverity: minor\nstatus: resolved\nresolved: ["
                + repeated($0) { "20\(27 + $0 / 12 % 60)-\(10 + $0 % 3)-10, " } + "]\n---\n"
        },
        .file("visits/2026-01-05.md", "unknown people") {
            "---\nrep: kim\nstatus: done\npurpose: x\nmet: [" + repeated($0) { "p\($0), " } + "]\n---\n"
        },
    ]

    private static let tablePatterns: [Pattern] = [
        .file("sales.csv", "unknown columns") { repeated($0) { "c\($0)," } + "revenue\n" + "1\n" },
        .file("sales.csv", "columns that stand there twice") { "period" + repeated($0) { _ in ",revenue" } + "\n1\n" },
        .file("sales.csv", "wrong cells") { "period,revenue\n" + repeated($0) { _ in "x,y\n" } },
        .file("sales.csv", "rows that are too long") { "period,revenue\n" + repeated($0) { _ in "2026-03,1,2,3\n" } },
        .file("sales.csv", "one row that is too long") { "period,revenue\n" + repeated($0) { _ in "1," } + "\n" },
        .file("sales.csv", "periods that lie ahead") { "period,revenue\n" + repeated($0) { "\(2030 + $0),5\n" } },
        .file("sales.csv", "one period again and again") { "period,revenue\n" + repeated($0) { _ in "2026-03,5\n" } },
        .file("sales.csv", "full-width commas") { "period,revenue\n" + repeated($0) { _ in "2026-03，5\n" } },
        Pattern("rows of products that there are not") { count in
            [
                "content/products/lamp.md": "---\nname: Lamp\n---\n",
                "content/accounts/acme/sales.csv": "period,revenue,product\n"
                    + repeated(count) { "\(1000 + $0),5,p\($0)\n" },
            ]
        },
        .file("sales.csv", "empty rows and columns") { "period,revenue" + repeated($0) { _ in "," } + "\n,,\n\n" },
        .file("sales.csv", "quotes") { "period,revenue\n" + repeated($0) { _ in "\"2026\",\"5\"\"\"\n" } },
        .file("sales.csv", "unknown currencies") {
            "period,revenue,currency\n" + repeated($0) { "2026-03,5,X\($0)\n" }
        },
        .file("receivables.csv", "credit notes for invoices that are none") {
            "invoice,issued,due,amount,credits\n"
                + repeated($0) { "I\($0),2026-01-05,2026-02-05,5,\n" }
                + repeated($0) { "C\($0),2026-01-05,,-5,X\($0)\n" }
        },
        .file("receivables.csv", "one invoice again and again") {
            "invoice,issued,due,amount\n" + repeated($0) { _ in "I,2026-01-05,2026-02-05,5\n" }
        },
        Pattern("payments of invoices that are none") { count in
            [
                "content/accounts/acme/receivables.csv": "invoice,issued,due,amount\n"
                    + repeated(count) { "I\($0),2026-01-05,2026-02-05,5\n" },
                "content/accounts/acme/payments.csv": "invoice,date,amount\n"
                    + repeated(count) { "P\($0),2026-01-06,5\n" },
            ]
        },
        Pattern("payments of one invoice") { count in
            [
                "content/accounts/acme/receivables.csv": "invoice,issued,due,amount\nI,2026-01-05,2026-02-05,5\n",
                "content/accounts/acme/payments.csv": "invoice,date,amount\n"
                    + repeated(count) { _ in "I,2027-01-06,5\n" },
            ]
        },
        Pattern("totals") { count in
            ["totals.csv": "period,account,revenue\n" + repeated(count) { "2026-03,a\($0),x\n" }]
        },
    ]

    private static let textPatterns: [Pattern] = [
        .text("links that lead nowhere") { repeated($0) { "[a](contacts/p\($0).md) " } },
        .text("links to headings that are not there") {
            repeated($0) { "## Heading \($0)\n\n" } + repeated($0) { "[a](#headnig-\($0)) " }
        },
        .text("decomposed links on one line") { repeated($0) { _ in "[a](contacts/e\u{301}.md) " } },
        .text("a decomposed link of many brackets") { "[a" + repeated($0) { _ in "](" } + "](contacts/e\u{301}.md)" },
        .text("links that are none") { repeated($0) { "[[Ann \($0)]] [a](b c\($0).md)\n" } },
        .text("nested emphases") { repeated($0) { "*a\($0) **b _c_** d*\n\n" } },
        .text("quotes and lists") { repeated($0) { _ in "> - > a\n\n" } },
        .text("raw HTML") { repeated($0) { _ in "a <b>c</b> <!-- d -->\n\n<div>\n\n" } },
        .text("broken HTML") { repeated($0) { _ in "<a <!-- <?x <![CDATA[ &amp &#x; `` ` *[\n\n" } },
        .text("directions that are not closed") { repeated($0) { _ in "a \u{202E}b\n" } },
        .text("one line of many links behind Chinese words") { repeated($0) { "访问[记录](contacts/人\($0).md)，" } },
        .text("tables, tasks and strikethrough") { repeated($0) { _ in "|a|~~b~~|\n|-|-|\n|c|d|e|\n\n- [ ] f\n\n" } },
        .text("definitions of links") { repeated($0) { "[a\($0)]: x\n" } + repeated($0) { "[a\($0)] " } },
    ]

    private static let namePatterns: [Pattern] = [
        Pattern("a chain of parents", size: 60) { count in
            Dictionary(
                uniqueKeysWithValues: (0..<count).map {
                    ("content/accounts/a\($0)/account.md", account("parent: a\($0 + 1)", name: "A\($0)"))
                })
        },
        Pattern("parents in a circle", size: 60) { count in
            Dictionary(
                uniqueKeysWithValues: (0..<count).map {
                    ("content/accounts/a\($0)/account.md", account("parent: a\(($0 + 1) % count)", name: "A\($0)"))
                })
        },
        Pattern("one code and one name", size: 60) { count in
            Dictionary(
                uniqueKeysWithValues: (0..<count).map { ("content/accounts/a\($0)/account.md", account("code: 7")) })
        },
        Pattern("people who met people", size: 60) { count in
            var files: [String: String] = [:]
            for number in 0..<count {
                files["content/accounts/acme/contacts/p\(number).md"] = "---\nname: P\(number)\ntitle: T\n---\n"
            }
            files["content/accounts/acme/visits/2026-01-05.md"] =
                "---\nrep: kim\nstatus: done\npurpose: x\nmet: [" + repeated(count) { "p\($0), " } + "]\n---\n"
                + repeated(count) { "[a](../contacts/p\($0).md#x) " }
            return files
        },
        Pattern("visits of one day and purpose", size: 80) { count in
            Dictionary(
                uniqueKeysWithValues: (0..<count).map {
                    (
                        "content/accounts/acme/visits/2026-01-05-v\($0).md",
                        "---\nrep: kim\nstatus: done\npurpose: x\ncompetition: c\($0)\n---\n"
                    )
                })
        },
    ]
}
