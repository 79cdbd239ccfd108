import TestSupport
import Testing

/// A small site written by hand and built: an account is its own fields and tables, and everything else has a plain value.
struct SmallSite {
    /// One account's folder.
    struct Account {
        /// Lines of the card's front matter; they stand in place of the plain ones of the same name.
        var fields = ""
        /// Rows below `period,revenue,currency`.
        var sales: [String] = []
        /// Rows below `invoice,issued,due,amount,paid,paid_on,currency`.
        var receivables: [String] = []
        /// Fields by the name of the file, which begins with the day.
        var visits: [String: String] = [:]
        var complaints: [String: String] = [:]
    }

    let scratch: Scratch

    /// Writes the site; its reps are Kim and Max.
    init(_ accounts: [String: Account], settings: String = "", reps: [String: String] = [:]) throws {
        scratch = try Scratch()
        try scratch.write("as_of: 2026-11-23\n" + settings, to: "dossier.yaml")
        for rep in ["kim", "max"] {
            try scratch.write(
                "---\nname: \(rep.capitalized)\n\(reps[rep].map { $0 + "\n" } ?? "")---\n", to: "content/reps/\(rep).md"
            )
        }
        for (id, account) in accounts {
            let folder = "content/accounts/\(id)/"
            try scratch.write("---\n\(Self.card(id, account.fields))---\n", to: folder + "account.md")
            for (name, columns, rows) in [
                ("sales", "period,revenue,currency", account.sales),
                ("receivables", "invoice,issued,due,amount,paid,paid_on,currency", account.receivables),
            ] where !rows.isEmpty {
                try scratch.write(([columns] + rows).joined(separator: "\n") + "\n", to: folder + name + ".csv")
            }
            for (kind, cards) in [("visits", account.visits), ("complaints", account.complaints)] {
                for (name, fields) in cards {
                    try scratch.write(
                        "---\ndate: \(name.prefix(10))\n\(fields)\n---\n", to: folder + "\(kind)/\(name).md")
                }
            }
        }
    }

    /// The site, built.
    static func built(
        _ accounts: [String: Account], settings: String = "", reps: [String: String] = [:]
    ) throws -> SmallSite {
        let site = try SmallSite(accounts, settings: settings, reps: reps)
        let build = try Command.run("build", in: site.scratch.path)
        try #require(build.status == 0, "\(build.errors)")
        return site
    }

    private static func card(_ id: String, _ own: String) -> String {
        let plain = [
            ("name", id.capitalized), ("industry", "commerce"), ("region", "north"), ("owner", "kim"),
            ("company", "{address: Quay 1, phone: \"1\", legal_representative: L, founded: 1990}"),
            ("credit", "{limit: 1000000, payment_terms: cash}"),
        ]
        let names = Set(own.split(separator: "\n").map { $0.prefix { $0 != ":" } })
        let isTarget = own.contains("stage: target")
        return own + (own.isEmpty ? "" : "\n")
            + plain.filter { !names.contains($0.0[...]) && !(isTarget && $0.0 == "credit") }
            .map { "\($0): \($1)\n" }.joined()
    }

    // MARK: - What it says

    func data(_ name: String) throws -> JSON { try JSON(scratch.readText("public/data/\(name).json")) }

    /// The one row of a list whose member is as given.
    func row(_ list: JSON, _ name: String = "account", is value: String) throws -> JSON {
        try #require(list.list.first { $0[name].text == value })
    }

    /// What a page says, without its markup.
    func page(_ path: String) throws -> String { Self.words(try scratch.readText("public/" + path)) }

    /// The rows of all tables of a page, without their markup.
    func rows(_ path: String) throws -> [String] {
        try scratch.readText("public/" + path).matches(of: #/(?s)<tr\b.*?</tr>/#).map { Self.words(String($0.0)) }
    }

    /// The rules that have found something at an account, with what they say and who must act.
    func findings(_ account: String) throws -> [(rule: String, message: String, actor: String?)] {
        try data("findings")["findings"].list.filter { $0["account"].text == account }.map {
            ($0["rule"].text ?? "", $0["message"].text ?? "", $0["actor"].text)
        }
    }

    private static func words(_ html: String) -> String {
        html.replacing(#/<[^>]*>/#, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
