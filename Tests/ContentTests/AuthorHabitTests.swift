import Findings
import TestSupport
import Testing

@testable import Content

/// What programs and Chinese keyboards write where the files want something else.
@Suite("What authors write")
struct AuthorHabitTests {
    private static let visit = "content/accounts/acme/visits/2026-11-10.md"
    private static let card = "content/accounts/acme/account.md"
    private static let complaint = "content/accounts/acme/complaints/2026-10-05.md"
    private static let sales = "content/accounts/acme/sales.csv"

    @Test(
        "times of day in the forms that people write",
        arguments: [
            ("9:30", "09:30"), ("9.30", "09:30"), ("9h30", "09:30"), ("１０：００", "10:00"), ("上午10：00", "10:00"),
            ("下午2:15", "14:15"), ("2:15 pm", "14:15"), ("12:05 a.m.", "00:05"), ("14:30:00", "14:30"),
            ("14.30 Uhr", "14:30"), ("14点30分", "14:30"), ("25.10", nil), ("9.3", nil), ("1400", nil), ("9", nil),
            ("13:00 pm", nil), ("ten", nil),
        ])
    func times(text: String, time: String?) {
        #expect(likelyTime(text) == time)
    }

    @Test(
        "months and periods in the forms that people and spreadsheets write",
        arguments: [
            ("2026/11", "2026-11"), ("2026.11", "2026-11"), ("11/2026", "2026-11"), ("2026年11月", "2026-11"),
            ("2026-1", "2026-01"), ("２０２６／１１", "2026-11"), ("Oct-26", "2026-10"), ("Oct 2026", "2026-10"),
            ("October 2026", "2026-10"), ("Q3 2026", "2026-Q3"), ("2026Q3", "2026-Q3"), ("2026/Q3", "2026-Q3"),
            ("2026/3/14", "2026-03-14"), ("2026-13", nil), ("Q5 2026", nil), ("11/26", nil), ("Okt", nil),
            ("spring", nil), ("Okt-26", "2026-10"), ("Mai 2026", "2026-05"), ("26-Oct", nil), ("Foo-26", nil),
        ])
    func periods(text: String, period: String?) {
        #expect(likelyPeriod(text) == period)
    }

    @Test(
        "dates in full width, and with a mark behind them",
        arguments: [
            ("２０２６－１１－２４", "2026-11-24"), ("2026-11-24,", "2026-11-24"), ("2026年11月24日。", "2026-11-24"),
            ("Oct-26", nil),
        ])
    func dates(text: String, date: String?) {
        #expect(likelyDate(text) == date)
    }

    @Test(
        "a day with a time, as programs write it",
        arguments: [
            ("2026-12-01T10:00", "2026-12-01", "10:00"), ("2026-12-01 10:00:00", "2026-12-01", "10:00"),
            ("2026/12/1 9:05", "2026-12-01", "09:05"), ("2026年12月1日10:00", "2026-12-01", "10:00"),
            ("2026年12月1日 上午9点30分", "2026-12-01", "09:30"), ("1.12.2026 10:00", "2026-12-01", "10:00"),
            ("2026-12-01T10:00:30", "2026-12-01", nil), ("2026-12-01T10:00:00.000Z", "2026-12-01", nil),
            ("2026-12-01T10:00+01:00", "2026-12-01", nil), ("2026-12-01", nil, nil), ("2026-12-01 noon", nil, nil),
            ("2026-02-30T10:00", nil, nil), ("10:00", nil, nil), ("03/04/2026 10:00", nil, nil),
        ] as [(String, String?, String?)])
    func moments(text: String, date: String?, time: String?) {
        let moment = dateAndTime(text)
        #expect(moment?.date == date && moment?.time == time)
    }

    @Test(
        "a year with its sign",
        arguments: [
            ("2026年", "2026"), ("２０２６年度", "2026"), ("2026财年", "FY2026"), ("FY 2026", "FY2026"), ("26", nil),
            ("2026-27", nil), ("year 2026", nil), ("20260", nil), ("0226", nil), ("0226年", nil), ("9999", nil),
        ])
    func years(text: String, year: String?) {
        #expect(likelyYear(text) == year)
    }

    @Test("a month as a day: where spreadsheets keep its first, and books its last")
    func monthsAsDays() {
        #expect(likelyMonth("2026-10-01") == "2026-10" && likelyMonth("2026-10-31") == "2026-10")
        #expect(likelyMonth("2026-10-30") == nil && likelyPeriod("2026-10-01") == "2026-10-01")
    }

    /// A text of the small site, what stands there instead, what is found at `▸`, and what stands there after its fix.
    static let edits: [(path: String, old: String, new: String, says: String, after: String?)] = [
        (
            visit, "date: 2026-11-10\ntime: 10:00", "date: ▸2026-11-10T10:00",
            "bad-date `date` must be a date such as 2026-03-14, not `2026-11-10T10:00`", "date: 2026-11-10\ntime: 10:00"
        ),
        (
            visit, "next_visit: 2026-12-01", "next_visit: ▸2026-12-01T10:00",
            "bad-date `next_visit` must be a date such as 2026-03-14, not `2026-12-01T10:00`", nil
        ),
        (
            visit, "date: 2026-11-10", "date: ▸2026-11-10 11:00:00",
            "bad-date `date` must be a date such as 2026-03-14, not `2026-11-10 11:00:00`", nil
        ),
        (
            complaint, "satisfied: true", "satisfied: ▸TRUE",
            "wrong-type `satisfied` must be true or false, not `TRUE`",
            "satisfied: true"
        ),
        (
            complaint, "satisfied: true", "satisfied: ▸on", "wrong-type `satisfied` must be true or false, not `on`",
            "satisfied: true"
        ),
        (
            complaint, "satisfied: true", "satisfied: ▸否", "wrong-type `satisfied` must be true or false, not `否`",
            "satisfied: false"
        ),
        (
            card, "tags: [chain]", "tags: ▸【集团客户、超额度】",
            "list-mark `【】` is no list to YAML: this is read as one text", "tags: [集团客户, 超额度]"
        ),
        (
            card, "tags: [chain]", "tags: [▸惠禾，惠禾超市]",
            "list-mark `，` parts no items of a list: this is read as one", "tags: [惠禾, 惠禾超市]"
        ),
        (
            card, "tags: [chain]", "tags:\n  ▸－价格要经得起比较\n  - 交付准点\n  - 有人负责",
            "list-mark `－` does not begin an item of a list: `- ` does",
            "tags:\n  - 价格要经得起比较\n  - 交付准点\n  - 有人负责"
        ),
        (
            card, "tags: [chain]", "tags:\n  ▸• fast\n  • cheap",
            "list-mark `•` does not begin an item of a list: `- ` does", "tags:\n  - fast\n  - cheap"
        ),
        (
            sales, "period,product", "▸Sales of Acme,,,\nperiod,product",
            "bad-csv row 1 is a title; the names of the columns stand below it", "period,product"
        ),
        (
            sales, "2026-02,lamp", "2026-02▸，lamp",
            "bad-csv row 4: `，` is a full-width comma, which parts no cells", "2026-02,lamp"
        ),
    ]

    @Test("each is told for what it is, at its place, and is right after its fix", arguments: edits)
    func edit(path: String, old: String, new: String, says: String, after: String?) throws {
        let scratch = try Scratch(copying: Fixture.small)
        let text = try scratch.readText("site/" + path)
        try #require(text.contains(old), "\(old)")
        let marked = text.replacing(old, with: new, maxReplacements: 1)
        let broken = marked.replacing("▸", with: "")
        try scratch.write(broken, to: "site/" + path)
        let findings = load(scratch.location("site")).findings
        let finding = try #require(findings.first { $0.place.path == path })
        #expect("\(finding.rule) \(finding.message.english)" == says)
        let before = marked.prefix { $0 != "▸" }.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(finding.place.range.start.line == before.count)
        #expect(finding.place.range.start.column == 1 + (before.last?.unicodeScalars.count ?? 0))
        guard let after else {
            #expect(finding.fix == nil)
            return
        }
        let fixed = FixedFile(Array(broken.utf8), applying: [try #require(finding.fix)])
        #expect(String(decoding: fixed.bytes, as: UTF8.self) == text.replacing(old, with: after, maxReplacements: 1))
    }

    @Test("what a spreadsheet puts around a table does no harm, and a sum is no row")
    func spreadsheets() throws {
        func findings(_ change: (String) -> String) throws -> [String] {
            let scratch = try Scratch(copying: Fixture.small)
            let text = try scratch.readText("site/" + Self.sales)
            try scratch.write(change(text), to: "site/" + Self.sales)
            return load(scratch.location("site")).findings.map(\.message.english)
        }
        #expect(try findings { "sep=,\n" + $0 } == [])
        #expect(try findings { "\u{FEFF}" + $0 } == [])
        #expect(try findings { "\"sep=,\"\n" + $0 } == [])
        #expect(try findings { $0.replacing("\n", with: ",,\n") } == [])
        #expect(try findings { $0.replacing("\n", with: ",\u{3000},\n") } == [])
        let sums = try findings { $0 + "合计,,,,,\n" }
        #expect(sums.count == 1)
        #expect(sums.first?.hasSuffix("is a sum of the others, which would count twice") ?? false)
    }

    @Test("a list in prose and a text in quotes keep their commas")
    func lawful() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let text = try scratch.readText("site/" + Self.card)
        let lists = "tags: [chain, \"价格，交期\"]\naliases:\n  - 惠禾，惠禾超市\n  - \"【惠禾】\""
        let sentences = text.replacing(
            "threats: [A rival moves in]", with: "threats: [集团推行物资统采，框架可能收归省里]")
        try #require(sentences != text)
        try scratch.write(sentences.replacing("tags: [chain]", with: lists), to: "site/" + Self.card)
        #expect(load(scratch.location("site")).findings == [])
    }

    @Test("the label of a word of dossier.yaml leads to the word")
    func labels() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(
            "industries: {retail: {label: {en: Shops, zh-Hans: 零售}}}\nlanguage: en\n", to: "site/dossier.yaml")
        let text = try scratch.readText("site/" + Self.card)
        let broken = text.replacing("industry: retail", with: "industry: 零售")
        try scratch.write(broken, to: "site/" + Self.card)
        let found = load(scratch.location("site")).findings.filter { $0.place.path == Self.card }
        #expect(found.map(\.message.english) == ["there is no industry `零售`"])
        #expect(found.map(\.suggestion) == ["retail"])
    }

    @Test("a card that cannot be read is one finding; what links to its records is not wrong")
    func oneFinding() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let text = try scratch.readText("site/" + Self.card)
        try scratch.write(text.replacing("region: north", with: "region：north"), to: "site/" + Self.card)
        let other = "content/accounts/nova/account.md"
        try scratch.write(
            try scratch.readText("site/" + other) + "\n[Ruth](../acme/contacts/ruth.md)\n", to: "site/" + other)
        #expect(load(scratch.location("site")).findings.map(\.rule) == ["yaml-syntax"])
    }

    @Test("a region is no timezone", arguments: ["Europe", "America/Argentina"])
    func timezones(name: String) throws {
        #expect(try settings("timezone: Europe/Berlin").findings == [])
        #expect(try settings("timezone: \(name)").findings.map(\.message.english) == ["there is no timezone `\(name)`"])
    }

    @Test("aliases do not get round the limit of nesting")
    func nestedAliases() {
        func findings(_ depth: Int) -> [String] {
            let file = SourceFile(path: "a.md")
            let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            let around = String(repeating: "[", count: 30) + "*x" + String(repeating: "]", count: 30)
            _ = YAMLParser.parse(Array("a: &x \(value)\nb: \(around)\n".utf8)[...], in: file)
            return file.findings.map(\.summary)
        }
        #expect(findings(33) == [])
        #expect(findings(34) == ["yaml-syntax 2:34 values are nested more than 64 deep, by way of this alias"])
    }
}
