import Foundation
import TestSupport
import Testing

@Suite("The portfolio cut each way, from file to page")
struct CutTests {
    /// Words that somebody could write, none of which is the name of a file as it stands.
    private static let words = [
        "north", "North", "R&D / Labs", "50 % <new>", "../up", "华东", "é", "a.b", "~41",
        String(repeating: "长", count: 120),
        "\"quoted\"", "index", "x" + String(repeating: "y", count: 300),
    ]

    @Test("all cuts and the list of accounts come to the same totals, and every word has its page", arguments: 0..<3)
    func totals(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let scratch = try Scratch()
        for (path, text) in Self.files(&random) { try scratch.write(text, to: path) }
        let build = try Command.run("build", "--quiet", in: scratch.path)
        try #require(build.status == 0, "\(build.errors)")

        let accounts = try JSON(scratch.readText("public/data/accounts.json"))["accounts"].list
        func sum(_ name: String, _ rows: [JSON]) -> Int { rows.reduce(0) { $0 + ($1[name].cents ?? 0) } }
        for cut in ["industries", "regions", "partners", "products"] {
            let data = try JSON(scratch.readText("public/data/\(cut).json"))
            let parts = data["parts"].list
            var names = ["revenue", "profit", "open_complaints"]
            if cut != "products" { names.append("overdue") }
            for name in names {
                #expect(data["total"][name].cents ?? 0 == sum(name, accounts), "\(cut): \(name)")
                if cut != "partners" { #expect(sum(name, parts) == sum(name, accounts), "parts of \(cut): \(name)") }
            }
            let page = try scratch.readText("public/\(cut).html")
            let links = Set(
                page.matches(of: try Regex("href=\"(\(cut)/[^\"]*)\"")).map { String($0[1].substring ?? "") })
            #expect(links.count == parts.count { $0["id"].text != nil }, "\(cut)")
            for link in links {
                let path = try #require(link.removingPercentEncoding)
                #expect(FileManager.default.fileExists(atPath: scratch.path + "/public/" + path), "\(path)")
            }
        }
    }

    private static func files(_ random: inout SeededGenerator) -> [(path: String, text: String)] {
        var files = [(path: "dossier.yaml", text: "as_of: 2026-11-23\n")]
        for number in 0..<random.number(5...20) {
            let folder = "content/accounts/account-\(number)/"
            let (industry, region, partner) = (quoted(&random), quoted(&random), quoted(&random))
            files.append(
                (
                    folder + "account.md",
                    """
                    ---
                    name: Account \(number)
                    industry: \(industry)
                    region: \(region)
                    owner: kim
                    partners: [\(random.chance(60) ? partner : "")]
                    company: {address: A, phone: "1", legal_representative: L, founded: 2000}
                    credit: {limit: 1, payment_terms: cash}
                    ---

                    """
                ))
            var sales = "period,product,revenue,profit\n"
            for month in ["2025-03", "2025-10", "2025-11", "2026-04", "2026-10"] where random.chance(70) {
                let product = random.chance(80) ? csv(random.pick(words)) : ""
                sales +=
                    "\(month),\(product),\(random.number(0...90000)).\(random.number(10...99)),\(random.number(0...900))\n"
            }
            files.append((folder + "sales.csv", sales))
            let paid = random.number(0...500)
            files.append(
                (
                    folder + "receivables.csv",
                    "invoice,issued,due,amount,paid\nR-\(number),2026-08-01,2026-\(random.number(10...12))-01,500.05,\(paid)\n"
                ))
            let product = random.chance(50) ? "product: \(quoted(&random))\n" : ""
            let status = random.pick(["open", "answered", "closed"])
            let result = status == "closed" ? "result: Done\n" : ""
            files.append(
                (
                    folder + "complaints/2026-10-05.md",
                    "---\ndate: 2026-10-05\nseverity: minor\nstatus: \(status)\n\(product)\(result)---\n"
                ))
        }
        return files
    }

    private static func quoted(_ random: inout SeededGenerator) -> String {
        "'" + random.pick(words).replacingOccurrences(of: "'", with: "''") + "'"
    }

    private static func csv(_ word: String) -> String {
        "\"" + word.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
