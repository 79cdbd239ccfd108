import TestSupport
import Testing

@Suite("Groups, from file to page")
struct GroupSiteTests {
    /// Three levels under `p` of 6,500 in three currencies, `s` alone of 1,500, and a target that heads an account of 800.
    private static let accounts: [String: SmallSite.Account] = [
        "p": .init(
            fields: "credit: {limit: 1000, payment_terms: now}", sales: ["2026-05,1000,"],
            receivables: ["P,2026-10-01,2026-11-01,900,,,"]),
        "c1": .init(
            fields: "parent: p\nregion: south\ncredit: {limit: 1000, currency: USD, payment_terms: now}",
            sales: ["2026-05,4000,USD"], receivables: ["C,2026-10-01,2026-11-23,1200,,,USD"]),
        "g": .init(
            fields: "parent: c1\nindustry: finance", sales: ["2026-05,300000,JPY"],
            receivables: ["G,2026-10-01,2026-11-22,100,,,"]),
        "c2": .init(fields: "parent: p\nowner: max", sales: ["2026-05,500,"]),
        "s": .init(fields: "industry: finance\nregion: west\nowner: max", sales: ["2026-05,1500,"]),
        "tp": .init(fields: "stage: target"),
        "tc": .init(fields: "parent: tp\nindustry: finance\nregion: west", sales: ["2026-05,800,"]),
    ]

    private func site(_ level: String) throws -> SmallSite {
        try SmallSite.built(
            Self.accounts, settings: "abc: {level: \(level)}\nrates: {USD: 0.5, JPY: 0.01}\nbooked_to: 2026-10\n")
    }

    @Test(
        "dependence is told of the greatest customer, a group being one, at either level",
        arguments: ["account", "group"])
    func dependence(level: String) throws {
        let page = try site(level).page("abc.html")
        let told = try #require(page.firstRange(of: "Largest customer (a group counts as one)"))
        #expect(page[told.upperBound...].hasPrefix(" P group of 4 accounts 73.9% more than the 30% that is reasonable"))
    }

    @Test("a customer that is split into four accounts is warned of at its head")
    func split() throws {
        var accounts = ["part0": SmallSite.Account(sales: ["2026-05,100,"])]
        for number in 1...3 { accounts["part\(number)"] = .init(fields: "parent: part0", sales: ["2026-05,100,"]) }
        for number in 1...8 { accounts["other\(number)"] = .init(sales: ["2026-05,100,"]) }
        let site = try SmallSite.built(accounts, settings: "booked_to: 2026-10\n")
        let warned = try site.data("findings")["findings"].list.filter {
            $0["rule"].text == "concentration" && $0["account"].text != nil
        }
        #expect(warned.map { $0["account"].text } == ["part0"])
        #expect(warned.first?["message"].text?.contains("33.3% of the sales") == true)
    }

    @Test("a target that heads a group names it, and has no tier, no rank and no cadence on any page")
    func headedByTarget() throws {
        let site = try site("group")
        #expect(
            try site.rows("abc.html").contains {
                $0.hasPrefix("3 Tp group of 1 account, headed by a prospect that has no tier itself 800.00 9.1%")
            })
        #expect(try site.page("abc.html").contains("Left out because they are prospects: Tp."))
        let abc = try site.data("abc")["accounts"].list
        #expect(abc.map { $0["amount"].cents } == [650_000, 150_000, 80_000])
        let account = try site.row(site.data("accounts")["accounts"], "id", is: "tp")
        #expect((account["tier"].text, account["revenue"].cents) == (nil, 0))
        #expect(try site.rows("accounts.html").contains { $0.hasPrefix("– Tp Prospect 0 ") })
        let card = try site.page("accounts/tp.html")
        #expect(!card.contains("rank ") && !card.contains("always A") && card.contains("head of the group"))
        #expect(try site.rows("visits.html").contains { $0.hasPrefix("C 2 every 90 days, 180 at most") })
        #expect(try site.rows("visits.html").contains { $0.hasPrefix("– 1 1 prospect") })
    }

    @Test("accounts are counted as accounts and groups as groups, and each page says which")
    func units() throws {
        let site = try site("group")
        #expect(try site.page("index.html").contains("Accounts 7 4 A · 0 B · 2 C · 1 prospect"))
        #expect(try site.page("accounts.html").contains("4 A · 0 B · 2 C · 1 prospect"))
        let abc = try site.page("abc.html")
        #expect(abc.contains("Tier A has 1 group, B 0 groups, C 2 groups."))
        #expect(abc.contains("80% come from 2 groups, 66.7% of all 3 groups"))
        let reps = try site.data("reps")["reps"]
        func tiers(_ rep: String) throws -> [Int?] {
            let row = try site.row(reps, "id", is: rep)
            return [row["accounts"].list.count, row["targets"].integer]
                + ["A", "B", "C"].map { row["tiers"][$0].integer }
        }
        #expect(try tiers("kim") == [5, 1, 3, 0, 1])
        #expect(try tiers("max") == [2, 0, 1, 0, 1])
        let byAccount = try self.site("account")
        #expect(try byAccount.page("index.html").contains("Accounts 7 1 A · 2 B · 3 C · 1 prospect"))
    }

    @Test("a target that heads the largest group is neither A nor the first of all")
    func largest() throws {
        let site = try SmallSite.built(
            [
                "tp": .init(fields: "stage: target"),
                "tc": .init(fields: "parent: tp", sales: ["2026-05,1000,"]), "o": .init(sales: ["2026-05,100,"]),
            ], settings: "abc: {level: group}\n")
        let accounts = try site.data("accounts")["accounts"]
        #expect(
            try ["tp", "tc", "o"].map { try site.row(accounts, "id", is: $0)["tier"].text } == [nil, "A", "C"])
        let tiers = try site.row(site.data("reps")["reps"], "id", is: "kim")["tiers"]
        #expect(["A", "B", "C"].map { tiers[$0].integer } == [1, 0, 1])
        let card = try site.page("accounts/tp.html")
        #expect(!card.contains("rank ") && !card.contains("always A"))
        #expect(try site.page("accounts/tc.html").contains("rank 1 of 2 groups"))
    }
}
