import Foundation
import TestSupport
import Testing

@Suite("Random portfolios from file to figure")
struct PortfolioProperties {
    @Test("files written in any order give the same bytes, and all sums add up", arguments: 0..<20)
    func sums(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let tree = Self.tree(&random)
        let text = try tree.abc(writing: tree.files.shuffled(using: &random))
        #expect(try tree.abc(writing: tree.files.shuffled(using: &random)) == text)

        let abc = try JSON(text)
        let accounts = abc["accounts"].list
        let amounts = accounts.map { $0["amount"].cents ?? 0 }
        let total = try #require(abc["total"].cents)
        // Totals below nought are told, and do not count into the whole.
        #expect(amounts.filter { $0 > 0 }.reduce(0, +) == total)
        #expect(Set(accounts.compactMap { $0["id"].text }) == Set(tree.sales.keys))
        #expect(amounts == amounts.sorted(by: >))
        for (id, rows) in tree.sales {
            let sold = rows.compactMap { Self.revenueInWindow($0) }.reduce(0, +)
            #expect(accounts.first { $0["id"].text == id }?["amount"].cents == sold, "\(id)")
        }
        guard total > 0 else { return }
        let counts = ["A", "B", "C"].map { abc["counts"][$0].integer ?? 0 }
        #expect(counts.reduce(0, +) == accounts.count)
        #expect(["A", "B", "C"].map { tier in accounts.count { $0["tier"].text == tier } } == counts)
        #expect(accounts.first?["tier"].text == "A")
        var cumulative = 0
        for (account, amount) in zip(accounts, amounts) where amount >= 0 {
            cumulative += amount
            let share = Double(cumulative) / Double(total)
            #expect(abs((account["cumulative_share"].number ?? -1) - share) <= 0.000_001)
        }
    }

    /// Accounts with ties, returns, nothing sold, and sales before and behind the window.
    private static func tree(_ random: inout SeededGenerator) -> PortfolioTree {
        var tree = PortfolioTree()
        tree.settings +=
            "abc: {crossing: \(random.pick(["lower", "higher"])), ties: \(random.pick(["split", "together"]))}\n"
        for number in 0..<random.number(1...25) {
            let months = ["2025-10", "2025-11", "2026-01", "2026-05", "2026-10", "2026-11"].filter { _ in
                random.chance(50)
            }
            tree.sales["客户\(number)"] = months.map { month in
                let revenue = random.chance(30) ? random.pick(["0", "1000", "-250.5", "99.99"]) : amount(&random)
                return "\(month),,\(revenue),\(random.chance(50) ? amount(&random) : "")"
            }
        }
        return tree
    }

    private static func amount(_ random: inout SeededGenerator) -> String {
        let cents = random.number(0...99)
        return "\(random.number(0...5_000_000)).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// The revenue, in cents, of a row of the last twelve whole months before 2026-11-23.
    private static func revenueInWindow(_ row: String) -> Int? {
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        return ("2025-11"..."2026-10").contains(String(cells[0]))
            ? Double(cells[2]).map { Int(($0 * 100).rounded()) } : nil
    }
}
