import Findings
import Model
import TestSupport

@testable import Content

/// A field in which a number of some form stands.
struct NumberField: Sendable {
    enum Source: Sendable { case settings, frontMatter, table }

    /// The field's name, in front matter and in sales.csv.
    let name: String
    let sources: [Source]
    /// Of the value that ``value`` answers.
    let places: Int
    var currency = "EUR"
    let value: @Sendable (Portfolio, ExchangeRates?) -> Int128?

    /// By the headings of the tables in docs/fields.md.
    static let all: [String: NumberField] = [
        "EUR": amount("EUR", places: 2), "JPY": amount("JPY", places: 0), "KWD": amount("KWD", places: 3),
        "quantity": NumberField(name: "quantity", sources: [.frontMatter, .table], places: 3) { portfolio, _ in
            sale(portfolio)?.quantity?.thousandths
        },
        "whole number": NumberField(name: "orders", sources: [.frontMatter, .table], places: 0) { portfolio, _ in
            sale(portfolio)?.orders.map { Int128($0) }
        },
        "rate": NumberField(name: "rates", sources: [.settings], places: 9) { _, rates in
            rates?.standing["USD"]?.units(places: 9)
        },
        "percentage": NumberField(name: "growth", sources: [.settings], places: 2) { portfolio, _ in
            Int128(portfolio.settings.growth.rates.standard.hundredths)
        },
    ]

    private static func amount(_ code: String, places: Int) -> NumberField {
        NumberField(name: "revenue", sources: [.frontMatter, .table], places: places, currency: code) { portfolio, _ in
            sale(portfolio)?.revenue.units
        }
    }

    private static func sale(_ portfolio: Portfolio) -> SalesRecord? { portfolio.accounts.first?.sales.first }
}

/// A site in which one number stands, as it was written.
struct NumberSite {
    struct Found {
        var value: Int128?
        var places: Int
        var findings: [Finding]
    }

    private let scratch: Scratch
    private let field: NumberField

    init(_ written: String, _ field: NumberField, _ source: NumberField.Source) throws {
        scratch = try Scratch()
        self.field = field
        var settings = "currency: \(field.currency)\n"
        if source == .settings {
            settings += field.name == "rates" ? "rates: {USD: \"\(written)\"}\n" : "\(field.name): \"\(written)\"\n"
        }
        var card = """
            ---
            name: Acme
            industry: tools
            region: north
            owner: kim
            stage: target
            company: {address: 1 High Street, phone: "1", legal_representative: Ann, founded: 1990}

            """
        let others = field.name == "revenue" ? "" : ", revenue: 1"
        if source == .frontMatter { card += "sales:\n- {period: 2026-03, \(field.name): \"\(written)\"\(others)}\n" }
        if source == .table {
            let columns = field.name == "revenue" ? "" : ",revenue"
            let cells = field.name == "revenue" ? "" : ",1"
            try scratch.write(
                "period,\(field.name)\(columns)\n2026-03,\"\(written)\"\(cells)\n",
                to: "content/accounts/acme/sales.csv")
        }
        try scratch.write(settings, to: "dossier.yaml")
        try scratch.write(card + "---\n", to: "content/accounts/acme/account.md")
    }

    func read() throws -> Found {
        let loader = ContentLoader(DiskSource(scratch.path), rules: formRules)
        let settings = loader.loadSettings()
        let loaded = loader.loadPortfolio(settings, asOf: Day(number: 740_000))
        return Found(
            value: field.value(loaded.portfolio, settings.amounts.rates), places: field.places,
            findings: loaded.findings)
    }

    func apply(_ fix: Finding.Fix) throws {
        let bytes = Array(try scratch.read(fix.place.path))
        try scratch.write(FixedFile(bytes, applying: [fix]).bytes, to: fix.place.path)
    }
}
