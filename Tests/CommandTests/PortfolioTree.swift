import Foundation
import TestSupport

/// Content files for accounts of which only the sales matter.
struct PortfolioTree {
    var settings = "as_of: 2026-11-23\n"
    /// Rows of sales.csv by account, each `period,product,revenue,profit`.
    var sales: [String: [String]] = [:]

    /// Every file by its path.
    var files: [(path: String, text: String)] {
        var files = [("dossier.yaml", settings)]
        for (id, rows) in sales {
            let folder = "content/accounts/\(id)/"
            files.append((folder + "account.md", Self.card(id)))
            if !rows.isEmpty {
                files.append(
                    (folder + "sales.csv", (["period,product,revenue,profit"] + rows).joined(separator: "\n") + "\n"))
            }
        }
        return files
    }

    /// Writes the files in an order, builds the site, and answers its `data/abc.json`.
    func abc(writing files: [(path: String, text: String)]) throws -> String {
        let scratch = try Scratch()
        for (path, text) in files { try scratch.write(text, to: path) }
        let build = try Command.run("build", "--quiet", in: scratch.path)
        guard build.status == 0 else { throw BuildFailed(errors: build.errors) }
        return try scratch.readText("public/data/abc.json")
    }

    struct BuildFailed: Error {
        var errors: String
    }

    private static func card(_ id: String) -> String {
        """
        ---
        name: Account \(id)
        industry: commerce
        region: north
        owner: kim
        company: {address: A, phone: "1", legal_representative: L, founded: 2000}
        credit: {limit: 1, payment_terms: cash}
        ---

        """
    }
}
