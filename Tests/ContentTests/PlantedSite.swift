import Findings
import Foundation
import Model
import Schema
import TestSupport

@testable import Content

/// A site in which every field has the example of the schema, but for what a test plants in their place.
struct PlantedSite {
    private let scratch: Scratch
    /// Where the record with the planted values stands.
    let path: String
    let findings: [Finding]
    let portfolio: Portfolio

    /// - Parameters:
    ///   - kind: Of which record the values are.
    ///   - values: By path: what stands there in a file; nil for a field that is left out.
    init(_ kind: RecordKind, _ values: [String: String?] = [:]) throws {
        scratch = try Scratch()
        path = Self.place(of: kind, values)
        for (name, text) in Self.others { try scratch.write(text, to: name) }
        for other in RecordKind.allCases {
            // What the books say stands in one place only.
            if other == .totals, kind != .totals { continue }
            let planted = other == kind ? values : [:]
            try scratch.write(Self.text(of: other, planted), to: Self.place(of: other, planted))
        }
        let loader = ContentLoader(DiskSource(scratch.path), rules: formRules)
        let settings = loader.loadSettings()
        let loaded = loader.loadPortfolio(settings, asOf: settings.settings.asOf ?? Day(number: 0))
        findings = loader.placed(loaded.findings)
        portfolio = loaded.portfolio
    }

    /// What a finding is about, as it stands in its file.
    func text(at finding: Finding) throws -> String {
        let lines = try scratch.readText(finding.place.path).split(separator: "\n", omittingEmptySubsequences: false)
        let range = finding.place.range
        guard range.start.line == range.end.line, lines.indices.contains(range.start.line - 1) else { return "" }
        let scalars = Array(lines[range.start.line - 1].unicodeScalars)
        let columns = (range.start.column - 1)..<min(range.end.column - 1, scalars.count)
        return String(String.UnicodeScalarView(scalars[columns]))
    }

    // MARK: - Files

    private static let account = "content/accounts/elbwarte/"

    private static func place(of kind: RecordKind, _ values: [String: String?]) -> String {
        let day = (values["date"] ?? nil) ?? (kind == .visits ? "2026-11-17" : "2026-06-23")
        return switch kind {
        case .accounts: account + "account.md"
        case .sales, .receivables, .payments: account + kind.place
        case .contacts: account + "contacts/ann.md"
        case .visits, .complaints: account + "\(kind.rawValue)/\(day).md"
        case .reps: "content/reps/ann.md"
        case .partners: "content/partners/ann.md"
        case .products: "content/products/ann.md"
        case .settings, .totals: kind.place
        }
    }

    /// Records that the examples name.
    private static let others: [String: String] = {
        var files: [String: String] = [:]
        for rep in ["jonas-petersen", "fiona-mac", "helena-brandt", "aylin-demir"] {
            files["content/reps/\(rep).md"] = "---\nname: \(rep)\n---\n"
        }
        for contact in ["li-na", "tomas-echeverria", "pavel-novotny", "daan-verhoeven"] {
            files[account + "contacts/\(contact).md"] = "---\nname: \(contact)\ntitle: t\n---\n"
        }
        files["content/partners/elbtal.md"] = "---\nname: Elbtal\n---\n"
        for product in ["pier-48", "dock-c"] {
            files["content/products/\(product).md"] = "---\nname: \(product)\n---\n"
        }
        files["content/accounts/halden/account.md"] = """
            ---
            name: Halden
            stage: target
            industry: commerce
            region: north
            owner: jonas-petersen
            company: {address: a, phone: '1632 960001', legal_representative: l, founded: 1900}
            ---
            """
        return files
    }()

    /// Examples that would contradict one another in one site, and what stands there in their place.
    private static let settled: [String: String?] = [
        "accounts.sales": "[{period: 2026-02, revenue: 1}]", "settings.totals": nil, "settings.as_of": "2026-11-23",
        "settings.abc.window.year": nil, "settings.abc.window.quarter": nil, "settings.currency": "EUR",
        "settings.growth.industries": "{commerce: 12}",
        "settings.industries": "{commerce: {fields: {circulation: {type: integer}, desks: {type: integer}}}}",
        "settings.industries.INDUSTRY.label": nil, "settings.industries.INDUSTRY.fields.FACT.type": nil,
        "settings.industries.INDUSTRY.fields.FACT.label": nil,
        "settings.industries.INDUSTRY.fields.FACT.optional": nil, "receivables.paid": nil, "receivables.paid_on": nil,
        "receivables.credits": nil, "payments.kind": nil, "settings.rules": nil, "sales.period": "2026-Q3",
    ]

    private static func value(of field: Field, _ values: [String: String?]) -> String? {
        if let planted = values[field.path] { return planted }
        if let settled = settled[field.fullName] { return settled }
        let example = field.example
        return [.text, .code, .telephone, .time].contains(field.form) && !field.kind.place.hasSuffix(".csv")
            ? "'" + example.replacing("'", with: "''") + "'" : example
    }

    private static func text(of kind: RecordKind, _ values: [String: String?]) -> String {
        let all = Field.all.filter { $0.kind == kind }
        if kind.place.hasSuffix(".csv") {
            let cells = all.map { value(of: $0, values) ?? "" }
            return all.map(\.name).joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
        }
        var tree = Tree()
        for field in all where !Tree.isHolder(field, among: all, values) {
            let isInside = values.keys.contains { field.path.hasPrefix($0 + ".") || field.path.hasPrefix($0 + "[].") }
            guard !isInside, let value = value(of: field, values) else { continue }
            tree.plant(value, at: field.path.split(separator: ".").map(String.init)[...])
        }
        // What is no field is planted as well.
        for (path, value) in values where !all.contains(where: { $0.path == path }) {
            tree.plant(value ?? "", at: [path])
        }
        let text = tree.fields.map { $0 + "\n" }.joined()
        return kind == .settings ? text : "---\n\(text)---\n"
    }
}

/// Fields within fields.
private struct Tree {
    var value: String?
    var entries: [(name: String, isList: Bool, tree: Tree)] = []

    /// Whether a field is told by those inside of it.
    static func isHolder(_ field: Field, among all: [Field], _ values: [String: String?]) -> Bool {
        if values.keys.contains(field.path) { return false }
        return all.contains { other in
            other.parent == field.path && PlantedSite.isPlanted(other, values)
        }
    }

    mutating func plant(_ text: String, at path: ArraySlice<String>) {
        guard let first = path.first else {
            value = text
            return
        }
        let names = ["TIER": "A", "SEVERITY": "major", "INDUSTRY": "telecom", "FACT": "stores"]
        let isList = first.hasSuffix("[]")
        let bare = isList ? String(first.dropLast(2)) : names[first] ?? first
        let index = entries.firstIndex { $0.name == bare } ?? entries.endIndex
        if index == entries.endIndex { entries.append((bare, isList, Tree())) }
        entries[index].tree.plant(text, at: path.dropFirst())
        entries[index].isList = entries[index].isList || isList
    }

    /// In one line, as YAML has it.
    var text: String { value ?? "{" + fields.joined(separator: ", ") + "}" }

    /// Each with its name; a list has one item.
    var fields: [String] {
        entries.map { "\($0.name): " + ($0.isList && $0.tree.value == nil ? "[\($0.tree.text)]" : $0.tree.text) }
    }
}

extension PlantedSite {
    /// Whether anything stands in a field.
    fileprivate static func isPlanted(_ field: Field, _ values: [String: String?]) -> Bool {
        value(of: field, values) != nil
    }
}
