import Foundation
import Model
import TestSupport
import Testing

@testable import Content

@Suite("The loader")
struct LoaderTests {
    @Test("the whole schema is read: every field of the small site stands in its record")
    func wholeSchema() throws {
        let loaded = load(Fixture.small)
        #expect(loaded.findings.isEmpty, "\(loaded.findings.map(\.summary))")
        let acme = try #require(loaded.portfolio.account("acme"))
        #expect(acme.name == "Acme & Sons")
        #expect(acme.company.management.map(\.name) == ["Ada North"])
        #expect(acme.company.bank?.name == "First Bank, Exampleton")
        #expect(acme.company.registeredCapital == Money(units: 25_000_000))
        #expect(acme.credit?.limit?.worth == Money(units: 6_000_000))
        #expect(acme.financials.map(\.year) == [2024, 2025])
        #expect(acme.trading.competitors.first?.share?.hundredths == 1250)
        #expect(acme.swot.threats == ["A rival moves in"])
        #expect(acme.strategy.first?.status == .doing)
        #expect(acme.changes.first?.field == .revenue)
        #expect(acme.targets.map(\.year) == [2026, 2027])
        #expect(acme.facts == [Fact(field: "stores", value: .integer(14))])
        #expect(acme.sales.count == 6)
        #expect(acme.receivables.map(\.amount.units) == [1_800_000, 2_100_000, 240_000])
        #expect(acme.receivables.map { $0.payments.map(\.amount.units) } == [[1_800_000], [100_000], []])
        #expect(acme.receivables.first?.payments.first?.date?.description == "2026-09-28")
        #expect(acme.contacts.map(\.id) == ["ruth", "ted"])
        #expect(acme.contacts.first?.personal?.nextHoliday == "the Alps")
        #expect(acme.contacts.last?.reportsTo == "ruth")
        #expect(acme.visits.map(\.date.description) == ["2026-11-10", "2026-12-01"])
        #expect(acme.visits.first?.actions.first?.due?.description == "2026-11-25")
        #expect(acme.complaints.first?.correctiveActions.first?.done?.description == "2026-10-20")
        #expect(acme.complaints.first?.isSatisfied == true)
        #expect(loaded.portfolio.attachments.map(\.path) == ["accounts/acme/files/plan.txt"])
        // 10,000.00 US dollars at 0.92.
        #expect(loaded.portfolio.account("bell")?.sales.last?.revenue == Money(units: 920_000))
        #expect(loaded.portfolio.account("nova")?.stage == .target)
    }

    @Test("a visit that names no rep is the owner's")
    func defaultRep() throws {
        #expect(load(Fixture.small).portfolio.account("bell")?.visits.first?.rep == "max")
    }

    @Test("a visit that names no rep is that of the owner of its day, who need not be the one of today")
    func repOfTheDay() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let path = "site/content/accounts/acme/account.md"
        let card = try scratch.readText(path)
        try scratch.write(
            card.replacing(
                "owner: kim", with: "owner: kim\nowners:\n  - {rep: max, until: 2026-11-10}", maxReplacements: 1),
            to: path)
        for day in ["2026-11-10", "2026-11-11"] {
            try scratch.write(
                "---\ndate: \(day)\nstatus: done\n---\n", to: "site/content/accounts/acme/visits/\(day)-again.md")
        }
        let loaded = load(scratch.site)
        #expect(loaded.findings.isEmpty, "\(loaded.findings.map(\.summary))")
        let visits = try #require(loaded.portfolio.account("acme")?.visits)
        #expect(visits.filter { $0.id.hasSuffix("again") }.map(\.rep) == ["max", "kim"])
    }

    @Test("both demo sites are sound in form", arguments: [Fixture.demo, Fixture.chineseDemo])
    func demos(site: String) {
        let findings = load(site).findings.filter {
            $0.severity == .error && !$0.message.english.hasPrefix("there is no rule")
        }
        #expect(findings.isEmpty, "\(findings.map(\.summary))")
    }

    @Test("a record that cannot be read is told once: what points at it is not wrong")
    func noCascade() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for path in ["reps/kim.md", "products/lamp.md", "accounts/acme/contacts/ruth.md", "partners/north-trade.md"] {
            try scratch.write("no front matter\n", to: "site/content/" + path)
        }
        #expect(load(scratch.site).findings.map(\.rule) == Array(repeating: "front-matter", count: 4))
    }

    @Test("hidden files, READMEs and what lies in files/ are nobody's mistake")
    func ignored() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for path in [
            ".git/config", "README.md", "accounts/README.md", "accounts/acme/README.md",
            "accounts/acme/visits/README.md", "accounts/acme/.DS_Store", "accounts/acme/files/deep/er/a b.xlsx",
            "reps/.gitkeep",
        ] {
            try scratch.write("anything \u{1}", to: "site/content/" + path)
        }
        let loaded = load(scratch.site)
        #expect(loaded.findings.isEmpty, "\(loaded.findings.map(\.summary))")
        #expect(loaded.portfolio.attachments.map(\.path).contains("accounts/acme/files/deep/er/a b.xlsx"))
    }

    @Test("an editor's mark of byte order in front of a file does no harm")
    func byteOrderMark() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for path in ["dossier.yaml", "content/accounts/acme/account.md", "content/accounts/acme/sales.csv"] {
            try scratch.write([0xEF, 0xBB, 0xBF] + Array(try scratch.read("site/" + path)), to: "site/" + path)
        }
        #expect(load(scratch.site).findings.isEmpty)
    }

    @Test("line ends of Windows in every file change nothing")
    func windowsLineEnds() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for (path, bytes) in try Fixture.files(of: Fixture.small) where !path.hasSuffix(".txt") {
            try scratch.write(String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n"), to: "site/" + path)
        }
        let (windows, unix) = (load(scratch.site), load(Fixture.small))
        #expect(windows.findings.isEmpty, "\(windows.findings.map(\.summary))")
        for (left, right) in zip(windows.portfolio.accounts, unix.portfolio.accounts) {
            #expect(left.sales.map(\.revenue) == right.sales.map(\.revenue))
            #expect(left.visits.map(\.narrative) == right.visits.map(\.narrative))
        }
    }

    @Test("a symbolic link within the content counts as the file that it leads to")
    func linkWithin() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let link = scratch.location("site/content/accounts/bell/contacts/ruth.md")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../../acme/contacts/ruth.md")
        #expect(load(scratch.site).portfolio.account("bell")?.contacts.map(\.id) == ["ivy", "ruth"])
    }

    @Test("two spellings of one name, composed and decomposed, are told, and one of them is read")
    func spellings() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let card = try scratch.readText("site/content/accounts/nova/account.md")
        for name in ["caf\u{E9}", "cafe\u{301}"] {
            try scratch.write(card, to: "site/content/accounts/\(name)/account.md")
        }
        let loaded = load(scratch.site)
        #expect(loaded.portfolio.accounts.map(\.id) == ["acme", "bell", "caf\u{E9}", "nova"])
        #expect(loaded.findings.map(\.rule).sorted() == ["lookalike-name", "name-clash"])
    }

    @Test("a folder that may not be read is told", .enabled(if: getuid() != 0, "permissions do not bind the superuser"))
    func unreadable() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let folder = scratch.location("site/content/accounts/acme/visits")
        let card = scratch.location("site/content/accounts/bell/account.md")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: card)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
        let findings = load(scratch.site).findings.filter { $0.rule == "unreadable-file" }
        #expect(
            Set(findings.map(\.message.english)) == [
                "the folder cannot be opened: permission denied", "the file cannot be opened: permission denied",
            ])
    }

    @Test("no content at all is told, and is no trap")
    func nothing() throws {
        let scratch = try Scratch()
        #expect(load(scratch.path).findings.map(\.summary) == ["unreadable-file 1:1 there is no folder `content`"])
        try scratch.makeFolder("content")
        #expect(load(scratch.path).findings.isEmpty)
        try scratch.write("", to: "dossier.yaml")
        #expect(load(scratch.path).portfolio.accounts.isEmpty)
    }

    @Test("a file of exactly 1 MiB is read, one byte more is not")
    func limit() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let path = "site/content/reps/kim.md"
        let head = "---\nname: Kim Larsen\n---\n"
        try scratch.write(head + String(repeating: "x", count: (1 << 20) - head.utf8.count), to: path)
        #expect(load(scratch.site).findings.isEmpty)
        try scratch.write(head + String(repeating: "x", count: (1 << 20) - head.utf8.count + 1), to: path)
        #expect(load(scratch.site).findings.map(\.summary) == ["unreadable-file 1:1 the file is larger than 1 MiB"])
    }
}
