import Model
import TestSupport
import Testing

@testable import Content

@Suite("Settings")
struct SettingsTests {
    @Test(
        "an empty file, one of comments, and none at all are valid sites with all defaults",
        arguments: ["", "# nothing yet\n", "---\n", "{}\n"])
    func defaults(text: String) throws {
        let (settings, findings) = try settings(text)
        #expect(findings.isEmpty)
        #expect(settings.language == .english)
        #expect(settings.abc == ABCSettings())
        #expect((settings.abc.cuts.a.hundredths, settings.abc.cuts.b.hundredths) == (5500, 8500))
        #expect(settings.reviewEvery == 7)
        #expect(!settings.regions.isClosed)
    }

    @Test("every field of both demo sites is known")
    func demos() {
        for site in [Fixture.demo, Fixture.chineseDemo] {
            let loaded = ContentLoader(DiskSource(site), rules: formRules).loadSettings()
            // Rules of care have names that this module does not know.
            #expect(loaded.findings.filter { !$0.message.english.hasPrefix("there is no rule") }.isEmpty)
        }
    }

    @Test("the window is months, a fiscal year or a quarter")
    func windows() throws {
        #expect(try settings("abc: {window: {months: 6}}").settings.abc.window == .months(6))
        #expect(try settings("abc: {window: {year: 2026}}").settings.abc.window == .period(Period(year: 2026)))
        #expect(
            try settings("abc: {window: {quarter: 2026-Q3}}").settings.abc.window
                == .period(Period(year: 2026, quarter: 3)))
        let fiscal = "fiscal_year_start: 2\nabc: {window: "
        #expect(
            try settings(fiscal + "{quarter: 2026-Q1}}").settings.abc.window
                == .period(Period(year: 2026, quarter: 1)), "a plain quarter is the calendar's")
        #expect(
            try settings(fiscal + "{quarter: FY2026-Q1}}").settings.abc.window
                == .period(Period(year: 2026, quarter: 1, yearStart: 2)))
        for year in ["2026", "FY2026"] {
            #expect(
                try settings(fiscal + "{year: \(year)}}").settings.abc.window
                    == .period(Period(year: 2026, yearStart: 2)), "a plain year is fiscal")
        }
    }

    @Test("words are a list, or a mapping from word to label, or to a label in each language")
    func words() throws {
        #expect(try settings("regions: [north, south]").settings.regions.ids == ["north", "south"])
        #expect(try settings("regions: {north: North}").settings.regions["north"]?.text(in: "en") == "North")
        let both = try settings("regions: {north: {en: North, zh-Hans: 北}}").settings.regions["north"]
        #expect(both?.text(in: "zh-Hans") == "北")
        #expect(try settings("regions: north").settings.regions.ids == ["north"])
        #expect(try settings("regions: [north, north]").settings.regions["north"] != nil)
    }

    @Test("files are edited at a web address with the place of their path in it, in its path or in its query")
    func editing() throws {
        for address in ["https://git.example/edit/main/{path}", "https://git.example/edit?file={path}&line=1"] {
            #expect(try settings("edit_url: \"\(address)\"").settings.editURL == address)
        }
        #expect(try settings("home: {top: 12}").settings.homeTop == 12)
    }

    @Test("growth is one percentage, or differs by region and industry")
    func growth() throws {
        #expect(try settings("growth: 8").settings.growth.rates.standard.hundredths == 800)
        let growth = try settings("growth: {default: 8%, regions: {north: 10}, industries: {telecom: -12.5}}").settings
            .growth
        #expect(growth.rates.regions["north"]?.hundredths == 1000)
        #expect(growth.rates.industries["telecom"]?.hundredths == -1250)
    }

    @Test(
        "a setting that makes no sense is told with its line and column",
        arguments: [
            ("abc: {cuts: [55]}", "bad-value 1:13"), ("abc: {cuts: [0, 85]}", "bad-value 1:13"),
            ("abc: {cuts: [55, 101]}", "bad-value 1:13"),
            ("abc:\n  window: {months: 0}", "bad-value 2:20"), ("fiscal_year_start: 13", "bad-value 1:20"),
            ("rates: {usd: 1}", "bad-value 1:9"),
            ("rates: {USD: -1}", "bad-value 1:14"), ("rates: {USD: nan}", "bad-value 1:14"),
            ("currency: euro", "bad-value 1:11"),
            ("base_url: ftp://x", "bad-value 1:11"), ("review_every: soon", "wrong-type 1:15"),
            ("cadence: {D: {ideal: 1}}", "unknown-field 1:11"),
            ("complaints: {minor: 3}", "wrong-type 1:21"), ("rules: {raw-html: of}", "bad-value 1:19"),
            ("rules: [raw-html]", "wrong-type 1:8"),
            ("industries: {t: {fields: {n: {type: number}}}}", "bad-value 1:37"),
            ("regions: {n: [x]}", "wrong-type 1:14"), ("home: {top: 0}", "bad-value 1:13"),
            ("home: {tip: 3}", "unknown-field 1:8"), ("home: 7", "wrong-type 1:7"),
            ("edit_url: https://git.example/edit", "bad-value 1:11"),
            ("edit_url: \"https://git.example/{path}/{path}\"", "bad-value 1:11"),
            ("edit_url: \"git.example/{path}\"", "bad-value 1:11"),
            ("title: [a]", "wrong-type 1:8"), ("timezone: Mars/Base", "bad-value 1:11"), ("keep: 0", "no-effect 1:1"),
            ("audiences: {partners: [personal]}", "not-built 1:1"), ("audiences:", "not-built 1:1"),
            ("rules: {unrecorded-change: warning}", "not-built 1:9"),
        ])
    func nonsense(text: String, expected: String) throws {
        let findings = try settings(text).findings
        #expect(findings.map { "\($0.rule) \($0.place.range.start.line):\($0.place.range.start.column)" } == [expected])
    }

    @Test("a colon without a space is mended only where a text stands behind it")
    func lostField() throws {
        func fix(_ cadence: String) throws -> String? {
            try settings("cadence:\n  A: {\(cadence), maximum: 30}\n").findings.first { $0.rule == "yaml-syntax" }?.fix?
                .replacement
        }
        #expect(try fix("ideal:14") == " ")
        #expect(try fix("ideal:!14") == nil)
    }
}
