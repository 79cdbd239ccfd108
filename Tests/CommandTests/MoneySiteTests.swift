import TestSupport
import Testing

@Suite("Plan, sales and receivables, from file to page")
struct MoneySiteTests {
    /// `gone` stands in the south beside `over`; the others are in the north.
    private static let planned: [String: SmallSite.Account] = [
        "over": .init(
            fields: "region: south\ntargets: {2026: 2000}", sales: ["2025-05,1000,", "2026-05,3000,"]),
        "new": .init(fields: "targets: {2026: 500}", sales: ["2026-05,200,"]),
        "rest": .init(
            fields: "owner: max\ntargets: {2026: 700, 2027: 2900}", sales: ["2025-05,2000,", "2026-05,6000,"]),
        "gone": .init(
            fields: "stage: former\nregion: south\ntargets: {2027: 700}", sales: ["2025-05,1000,", "2026-05,3000,"]),
    ]

    private func cents(_ row: JSON, _ names: String...) -> [Int?] { names.map { row[$0].cents } }

    @Test("a former account's target lowers no gap, and no growth; what is sold stands against the targets")
    func plan() throws {
        let site = try SmallSite.built(Self.planned, settings: "growth: 10\nbooked_to: 2026-10\n")
        let now = try site.data("plan-2026")
        #expect(
            cents(now["total"], "base", "goal", "target", "gap", "actual") == [
                400_000, 330_000, 320_000, 10_000, 1_220_000,
            ])
        let next = try site.data("plan-2027")
        #expect(
            cents(next["total"], "base", "goal", "target", "gap") == [1_220_000, 1_012_000, 290_000, 722_000])
        #expect(try cents(site.row(next["accounts"], is: "gone"), "goal", "target", "gap") == [0, 0, 0])
        let rows = try site.rows("plan/2027.html")
        #expect(rows.contains { $0.hasPrefix("south 2 6,000 +10.0% 3,300") })
        #expect(rows.contains { $0.hasPrefix("Total 4 12,200 +10.0% 10,120 2,900 7,220") })
        let sold = try site.rows("plan/2026.html")
        #expect(sold.contains { $0.hasPrefix("Over ") && $0.hasSuffix(" 3,000 150.0%") })
        #expect(sold.contains { $0.hasPrefix("New ") && $0.hasSuffix(" 200 40.0%") })
        let told = "of the targets to 31 Oct 2026, with 83.3% of the year gone"
        #expect(try site.page("plan/2026.html").contains(told))
    }

    @Test("of a base below zero nothing is planned")
    func creditNote() throws {
        let site = try SmallSite.built(
            ["note": .init(sales: ["2025-05,-333.33,"]), "here": .init(sales: ["2025-05,100,"])],
            settings: "growth: 5\nbooked_to: 2026-10\n")
        let plan = try site.data("plan-2026")
        #expect(try cents(site.row(plan["accounts"], is: "note"), "base", "goal") == [-33_333, 0])
        #expect(cents(plan["total"], "base", "goal") == [-23_333, 10_500])
    }

    @Test("what comes after nothing is new, and nothing after nothing is no change")
    func fromNothing() throws {
        let site = try SmallSite.built(
            ["back": .init(sales: ["2026-01,100,", "2026-08,500,"]), "gone": .init(sales: ["2026-01,100,"])],
            settings: "booked_to: 2026-10\n")
        let back = try site.rows("accounts/back.html")
        #expect(back.contains { $0.hasPrefix("Q3 2026 500.00 not known new ") })
        #expect(try site.rows("accounts/gone.html").contains("Q3 2026 0.00 –"))
    }

    @Test("an invoice and a payment to come are errors, and neither is owed nor has come in")
    func toCome() throws {
        let site = try SmallSite([
            "x": .init(
                fields: "credit: {limit: 900, payment_terms: cash}",
                receivables: [
                    "A,2026-10-01,2026-12-01,50,,,", "B,2026-11-24,2026-12-24,1000,,,",
                    "C,2026-11-01,2026-12-01,700,700,2026-11-30,",
                ])
        ])
        let check = try Command.run("check", in: site.scratch.path)
        #expect(check.status == 1)
        #expect(check.output.contains("an invoice issued on 2026-11-24 is not known on 2026-11-23"))
        #expect(check.output.contains("a payment of 2026-11-30 is not known on 2026-11-23"))
        // Where that is no error, what is to come counts in nothing.
        try site.scratch.write("as_of: 2026-11-23\nrules: {time-travel: off}\n", to: "dossier.yaml")
        let build = try Command.run("build", in: site.scratch.path)
        try #require(build.status == 0, "\(build.errors)")
        #expect(try !site.findings("x").contains { $0.rule == "over-limit" })
        let receivables = try site.data("receivables")
        #expect(try cents(site.row(receivables["accounts"], is: "x"), "outstanding") == [75_000])
        let november = try site.row(receivables["months"], "month", is: "2026-11")
        #expect(cents(november, "invoiced", "collected") == [70_000, 0])
    }

    @Test("who has paid before the due day has paid all of what fell due, and nobody calls it slow")
    func paidEarly() throws {
        let site = try SmallSite.built([
            "x": .init(receivables: ["R,2026-07-01,2026-08-15,800,800,2026-07-20,"])
        ])
        #expect(try !site.findings("x").contains { $0.rule == "slow-collection" })
        let total = try site.data("receivables")["total"]
        #expect(cents(total["due"], "amount", "paid") == [80_000, 80_000])
        #expect((total["due"]["paid_share"].number, total["due"]["days_late"].number) == (1, 0))
        #expect(try site.page("receivables.html").contains("Paid of what fell due 100.0% of EUR 800"))
    }

    @Test("a target's sales are found and count on no page; what it owes counts on all")
    func target() throws {
        let site = try SmallSite.built(
            [
                "t": .init(
                    fields: "stage: target", sales: ["2026-07,100,", "2026-10,200,"],
                    receivables: ["T,2026-07-01,2026-08-15,300,,,"]),
                "c": .init(fields: "parent: t", sales: ["2026-10,1500,"]),
            ])
        #expect(
            try site.findings("t").contains {
                $0.rule == "target-with-sales"
                    && $0.message == "A prospect has sales, the first in Jul 2026, which count nowhere"
            })
        let accounts = try site.data("accounts")["accounts"]
        #expect(try cents(site.row(accounts, "id", is: "t"), "revenue", "outstanding") == [0, 30_000])
        #expect(accounts.list.reduce(0) { $0 + ($1["revenue"].cents ?? 0) } == 150_000)
        #expect(try site.data("abc")["total"].cents == 150_000)
        #expect(try site.data("receivables")["total"]["overdue"].cents == 30_000)
        let card = try site.page("accounts/t.html")
        #expect(card.contains("Owed now EUR 300"))
        #expect(!card.contains("By quarter") && !card.contains("Revenue EUR"))
        let rows = try site.rows("accounts/t.html")
        #expect(rows.contains { $0.hasPrefix("– T head of the group 0.00") })
        #expect(rows.contains { $0.hasPrefix("Total 1,500.00") })
    }

    @Test("a chart by month says of a month that is not booked that it is not, and not that nothing was sold")
    func chartNotBooked() throws {
        let site = try SmallSite.built(
            [
                "quarterly": .init(
                    sales: ["2026-Q2,300,", "2026-Q3,300,"], receivables: ["R,2026-09-01,2026-10-01,100,,,"]),
                "monthly": .init(fields: "industry: finance", sales: ["2026-08,50,"]),
                "gone": .init(fields: "stage: former\nindustry: finance", sales: ["2026-Q1,90,"]),
            ], settings: "booked_to: 2026-10\n")
        func titles(_ path: String) throws -> [String] {
            try site.scratch.readText("public/" + path).matches(of: #/<title>([^<]*2026: [^<]*)<\/title>/#)
                .map { String($0.1) }
        }
        let quarterly = try titles("accounts/quarterly.html")
        #expect(quarterly.contains("October 2026: not booked yet"))
        #expect(quarterly.contains("September 2026: revenue EUR\u{A0}100, profit not known"))
        let monthly = try titles("accounts/monthly.html")
        #expect(monthly.contains("October 2026: revenue EUR\u{A0}0, profit EUR\u{A0}0"))
        #expect(try titles("accounts/gone.html").contains("October 2026: revenue EUR\u{A0}0, profit EUR\u{A0}0"))
        // Of those together: where one of them is not booked and none has sold anything.
        #expect(try titles("industries/commerce.html").contains("October 2026: not booked yet"))
        #expect(try titles("industries/finance.html").contains("October 2026: revenue EUR\u{A0}0, profit EUR\u{A0}0"))
        #expect(try titles("reports.html").contains("October 2026: not booked yet"))
        #expect(try site.page("reports.html").contains("Oct 2026 not booked yet"))
        #expect(try site.rows("receivables.html").contains { $0.hasPrefix("October 2026 not booked yet ") })
    }
}
