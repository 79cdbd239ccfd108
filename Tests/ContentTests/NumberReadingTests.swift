import Findings
import Foundation
import Model
import TestSupport
import Testing

@testable import Content

@Suite("Readings of numbers")
struct NumberReadingTests {
    // MARK: - What holds for any text

    @Test("whatever is written, a fix gives the value that was printed, and what needs no fix keeps its bytes")
    func anyText() throws {
        var random = SeededGenerator(seed: 23)
        let pieces = [
            "0", "1", "2", "7", "00", "000", "125", "500", "999", ".", ".", ",", ",", " ", "'", "’", "\u{A0}", "-", "−",
            "+",
            "(", ")", "%", "EUR", "eur", "USD", "k", "e", "万", "$", "¥", "２", "．", "，", "（", "）", "％", "\u{3000}", "x",
        ]
        var (offered, read) = (0, 0)
        for _ in 0..<12_000 {
            let text = (0..<random.number(1...7)).map { _ in random.pick(pieces) }.joined()
            let field = random.pick(Field.all)
            let line = Line(text, field)
            let found = line.read()
            let fixes = found.findings.compactMap(\.fix)
            let fixed = FixedFile(line.bytes, applying: fixes)
            if found.findings.isEmpty {
                #expect(fixed.bytes == line.bytes)
                guard let value = found.value else { continue }
                read += 1
                #expect(value == plainUnits(text, field), "\(text) as \(field)")
            }
            guard let fix = fixes.first else { continue }
            offered += 1
            #expect(found.value == nil, "\(text) is read although it is to be changed")
            #expect(fix.replacement != text)
            #expect(digits(of: text) == digits(of: fix.replacement), "\(text) became \(fix.replacement)")
            #expect(isUnderstood(text), "\(text) became \(fix.replacement)")
            let again = Line(bytes: fixed.bytes, field).read()
            #expect(again.findings.isEmpty, "\(text) became \(fix.replacement)")
            #expect(again.value != nil && again.value == plainUnits(fix.replacement, field))
        }
        #expect(offered > 300 && read > 300)
    }

    private enum Field: CaseIterable {
        case amount, quantity, percentage, whole

        static let all = Array(allCases)

        var places: Int {
            switch self {
            case .amount, .percentage: 2
            case .quantity: 3
            case .whole: 0
            }
        }
    }

    /// A field alone on a line of front matter.
    private struct Line {
        let bytes: [UInt8]
        let field: Field

        init(_ text: String, _ field: Field) {
            self.init(bytes: Array("it: '\(text.replacing("'", with: "''"))'\n".utf8), field)
        }

        init(bytes: [UInt8], _ field: Field) {
            self.bytes = bytes
            self.field = field
        }

        func read() -> (value: Int128?, findings: [Finding]) {
            let file = SourceFile(path: "a.md")
            guard let node = YAMLParser.parse(bytes[...], in: file) else { return (nil, file.findings) }
            let amounts = Amounts(
                currency: Currency(code: "EUR"), rates: ExchangeRates(), month: Month(year: 2026, month: 11))
            var fields = FieldReader(node, subject: .mapping, keyRange: .start, in: file, amounts: amounts)
            let value: Int128? =
                switch field {
                case .amount: fields.amount("it", mayBeNegative: true)?.units
                case .quantity: fields.quantity("it")?.thousandths
                case .percentage: fields.percentage("it").map { Int128($0.hundredths) }
                case .whole: fields.integer("it").map { Int128($0) }
                }
            return (value, file.findings)
        }
    }

    /// What digits with a point mean, worked out apart from the reader; nil if the text is anything else.
    private func plainUnits(_ text: String, _ field: Field) -> Int128? {
        var text = text
        if field == .percentage, text.hasSuffix("%") { text = text.dropLast().trimmingCharacters(in: [" "]) }
        guard let match = text.wholeMatch(of: /([+-]?)([0-9]+)(?:\.([0-9]+))?/) else { return nil }
        let decimals = String(match.3 ?? "")
        let kept = (decimals + "000").prefix(field.places)
        guard decimals.dropFirst(field.places).allSatisfy({ $0 == "0" }), let units = Int128(match.2 + kept) else {
            return nil
        }
        return match.1 == "-" ? -units : units
    }

    private func digits(of text: String) -> [Int] { text.compactMap(\.wholeNumberValue).filter { $0 < 10 } }

    private func isUnderstood(_ text: String) -> Bool {
        text.lowercased().replacing("eur", with: "").allSatisfy {
            "0123456789２.,．， '’\u{A0}\u{3000}-−+()（）%％".contains($0)
        }
    }

    // MARK: - What cannot be read

    @Test(
        "a message says how to write what is not understood, and nothing is offered",
        arguments: [
            ("21k", "Write all digits: 21000 rather than 21k, 20000 rather than 2万."),
            ("2.5 Mio", "Write all digits: 21000 rather than 21k, 20000 rather than 2万."),
            ("2万", "Write all digits: 21000 rather than 21k, 20000 rather than 2万."),
            ("1e5", "Write all digits: 120000 rather than 1.2e5."),
            ("1.2E+5", "Write all digits: 120000 rather than 1.2e5."),
            ("12%", "No percentage stands here: write the number itself, without `%`."),
            (
                "$21000",
                "Several currencies share a sign: write digits only, and the currency's code in `currency` beside them."
            ),
            (
                "￥300",
                "Several currencies share a sign: write digits only, and the currency's code in `currency` beside them."
            ),
            ("USD 21000", "Write digits only, and `USD` in `currency` beside them."),
            ("12,34,567", "Write digits only, without separators between thousands."),
            ("1000000000000000", "A number has at most 15 digits."),
            ("many", "Write digits only, with a point before the cents; the currency stands in `currency`."),
        ])
    func explained(text: String, help: String) throws {
        let finding = try #require(Line(text, .amount).read().findings.first)
        #expect(finding.message.english == "`it` must be an amount such as 1250000 or 1250000.50, not `\(text)`")
        #expect(finding.help?.english == help)
        #expect(finding.suggestion == nil && finding.fix == nil)
    }

    @Test("the two numbers that could be meant are named, as far as the field could hold them")
    func asked() throws {
        func help(_ text: String, _ field: Field) -> String? { Line(text, field).read().findings.first?.help?.english }
        #expect(help("21.500", .amount) == "Write 21500 or 21.5.")
        #expect(help("-21,000", .amount) == "Write -21000 or -21.")
        #expect(help("21.505", .amount) == "Write 21505 if that is what it means.")
        #expect(help("1.500", .percentage) == "Write 1.5 if that is what it means.")
        #expect(help("1.234", .quantity) == "Write 1234 or 1.2340.")
        // 12525 is no share, and 12.525 has too many decimals.
        let share = try cardFindings("trading: {competitors: [{name: Bell, share: 12.525}]}")
        #expect(share.map { $0.message.english.contains("at most two decimals") } == [true])
        #expect(Line("1.2340", .quantity).read().value == 1234)
    }

    @Test("a message says of a negative number that there can be none", arguments: ["-5", "(5)", "5-", "−5", "-5.000"])
    func negative(text: String) throws {
        let finding = try #require(Line(text, .whole).read().findings.first)
        #expect(finding.message.english == "`it` must not be negative: `\(text)`")
        #expect(finding.fix == nil)
        #expect(Line("(0)", .whole).read().findings.first?.fix?.replacement == "0")
    }

    @Test(
        "what cannot be below zero is not",
        arguments: [
            ("credit: {limit: -5000, payment_terms: net}", "credit.limit"),
            ("financials: [{year: 2025, annual_sales: -1}]", "financials.annual_sales"),
            ("financials: [{year: 2025, production_cost: -1}]", "financials.production_cost"),
            ("targets: {2026: -5}", "targets.2026"),
        ])
    func negativeAmounts(line: String, field: String) throws {
        let findings = try cardFindings(line)
        #expect(findings.map { $0.message.english.prefix { $0 != ":" } } == ["`\(field)` must not be negative"])
        #expect(try cardFindings(line.replacing("-", with: "")).isEmpty)
        #expect(try cardFindings("financials: [{year: 2025, profit: -1, cash_flow: -1, interest: -1}]").isEmpty)
    }

    // MARK: - Where a fix could do harm

    @Test(
        "a fix is offered only where another text can stand: not for an anchor, a tag, or a text that goes over lines",
        arguments: ["&a 1.234,5", "!!str 1.234,5", "|\n  1.234,5\n", ">-\n  1.234,5\n", "\"1.234\n  ,5\""])
    func places(value: String) throws {
        let line = Line(bytes: Array("it: \(value)\n".utf8), .amount)
        let finding = try #require(line.read().findings.first)
        #expect(finding.fix == nil)
        #expect(
            Line(bytes: Array("a: &a '7,5'\nit: *a\n".utf8), .amount).read().findings.first?.fix?.replacement == "7.5")
    }

    @Test("two misspelt fields are not both made the one that is missing, and none the one that is there")
    func namesOffered() throws {
        let one = try cardFindings("aliase: [x]\naliass: [y]")
        #expect(one.compactMap(\.fix?.replacement) == ["aliases"])
        #expect(try cardFindings("aliases: [x]\naliass: [y]").compactMap(\.fix).isEmpty)
    }

    private func cardFindings(_ lines: String) throws -> [Finding] {
        let scratch = try Scratch()
        try scratch.write(
            """
            ---
            name: Acme
            industry: tools
            region: north
            owner: kim
            stage: target
            company: {address: 1 High Street, phone: "1", legal_representative: Ann, founded: 1990}
            \(lines)
            ---

            """, to: "content/accounts/acme/account.md")
        return load(scratch.path).findings
    }
}
