import Findings
import Foundation
import Model
import Schema
import TestSupport
import Testing

@testable import Content

/// What `schema/` declares of fields, held against what is done with them. That each is shown, or has another effect, is tried by
/// `EffectTests`.
@Suite("Fields as they are declared")
struct FieldSchemaTests {
    private static let isTable = { (kind: RecordKind) in kind.place.hasSuffix(".csv") }

    @Test("the examples of a kind of record can be written as they stand", arguments: RecordKind.allCases)
    func examples(kind: RecordKind) throws {
        let site = try PlantedSite(kind)
        #expect(site.findings.map(\.summary) == [])
        #expect(site.portfolio.accounts.count == 2)
    }

    // MARK: - What is read is declared, and what is declared is read

    /// A mapping that has fields: a record, or what holds others.
    struct Holder: CustomTestStringConvertible, Sendable {
        let kind: RecordKind
        let path: String?
        let names: Set<String>
        var testDescription: String { "\(kind).\(path ?? "")" }
    }

    private static let holders: [Holder] = RecordKind.allCases.filter { !isTable($0) }.flatMap { kind in
        let all = Field.all.filter { $0.kind == kind }
        var holders = [Holder(kind: kind, path: nil, names: Set(Field.fields(of: kind).map(\.name)))]
        for field in all where [.mapping, .list].contains(field.form) {
            // The settings' own words are asked for one by one.
            guard field.path != "cadence", field.path != "complaints", field.path != "abc.window" else { continue }
            let names = field.fields.map(\.name)
            if !names.isEmpty { holders.append(Holder(kind: kind, path: field.path, names: Set(names))) }
        }
        return holders
    }

    @Test("a mapping has the fields that are declared, and no other", arguments: holders)
    func known(holder: Holder) throws {
        let unknown = "qqqqqqqqqqqqqqqq"
        let names = try #require(try fieldNames(in: holder, unknown: unknown))
        let declared = holder.names.filter { $0 != "TIER" && $0 != "SEVERITY" }
        #expect(Set(names) == declared)
    }

    /// The names that whoever writes an unknown field is told.
    private func fieldNames(in holder: Holder, unknown: String) throws -> [String]? {
        let wrong = "{\(unknown): 1}"
        let value = holder.path.map { path in
            Field.all.contains { $0.kind == holder.kind && $0.path == path && $0.form == .list } ? "[\(wrong)]" : wrong
        }
        let site = try PlantedSite(holder.kind, [holder.path ?? unknown: value ?? "1"])
        let found = site.findings.first { $0.rule == "unknown-field" && $0.message.english.contains(unknown) }
        let help = try #require(found?.help, "\(site.findings.map(\.summary))")
        return help.english.firstMatch(of: /Its fields are (.*)\./).map { String($0.1).components(separatedBy: ", ") }
    }

    @Test("a table has the columns that are declared, and no other", arguments: RecordKind.allCases.filter(isTable))
    func columns(kind: RecordKind) throws {
        let scratch = try Scratch()
        try scratch.write("---\nname: X\n---\n", to: "content/accounts/x/account.md")
        let place = kind == .totals ? kind.place : "content/accounts/x/" + kind.place
        try scratch.write("qqqqqqqqqqqqqqqq\n1\n", to: place)
        let help = load(scratch.path).findings.compactMap { $0.help?.english }
        let names = help.compactMap { $0.firstMatch(of: /The columns are (.*)\./) }.first
        let found = try #require(names).1.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(Set(found) == Set(Field.fields(of: kind).map(\.name)))
    }

    // MARK: - Required fields

    private static let required = Field.all.filter { $0.requirement == .always }

    @Test("a field that is required is missed", arguments: required)
    func missed(field: Field) throws {
        let site = try PlantedSite(field.kind, [field.path: nil])
        let missing = Set(["missing-field", "bad-csv", "unreadable-file"])
        #expect(
            site.findings.contains { missing.contains($0.rule) && $0.place.path == site.path },
            "\(site.findings.map(\.summary))")
    }

    @Test("what is required of some records is missed in those, and in no other")
    func missedInSome() throws {
        for field in Field.all where field.requirement == .customers {
            func findings(_ stage: String) throws -> [String] {
                try PlantedSite(.accounts, [field.path: nil, "stage": stage]).findings.map(\.rule)
            }
            #expect(try findings("active") == ["missing-field"], "\(field.fullName)")
            #expect(try findings("target") == [], "\(field.fullName)")
        }
        for field in Field.all where field.requirement == .resolved {
            #expect(try PlantedSite(.complaints, [field.path: nil]).findings.map(\.rule) == ["missing-field"])
            let open: [String: String?] = ["status": "answered", "resolved": nil, "reopened": nil, field.path: nil]
            #expect(try PlantedSite(.complaints, open).findings.map(\.rule) == [])
        }
    }

    // MARK: - References

    private static let references = Field.all.filter { !$0.targets.isEmpty }

    @Test("a name that is slightly wrong is found wherever one may stand, with the right one", arguments: references)
    func followed(field: Field) throws {
        let name = field.example.trimmingCharacters(in: ["[", "]"])
        let wrong = name + "x"
        let site = try PlantedSite(field.kind, [field.path: field.form == .ids ? "[\(wrong)]" : wrong])
        let found = site.findings.filter { ["unknown-reference", "name-for-id"].contains($0.rule) }
        #expect(found.map(\.suggestion) == [name], "\(site.findings.map(\.summary))")
        #expect(try found.map(site.text) == [wrong])
        #expect(found.map(\.place.path) == [site.path])
    }

    // MARK: - Days

    private static let dated = Field.all.filter { $0.reach != nil }

    @Test("a day, a month or a period that may not lie ahead does not", arguments: dated)
    func ahead(field: Field) throws {
        let values = Self.later(field)
        let site = try PlantedSite(field.kind, values)
        let ahead = Set(["fieldAhead", "visitDoneAhead", "complaintAhead", "checkAhead", "salesAhead", "windowAhead"])
            .union(["invoiceAhead", "paymentAhead"])
        let found = site.findings.filter { finding in
            ahead.contains { finding.message.sentence == Self.sentence($0) }
        }
        #expect(found.isEmpty == (field.reach == .ahead), "\(site.findings.map(\.summary))")
        // A visit is told of where it says that it is done.
        if let first = found.first, field.reach == .neverAhead {
            #expect(try values.values.contains { $0?.contains(try site.text(at: first)) ?? false })
        }
    }

    /// Values of the field, and of those that it depends on, in the year after that of the site.
    private static func later(_ field: Field) -> [String: String?] {
        switch field.fullName {
        case "settings.abc.window": return ["abc.window": "{quarter: 2027-Q1}"]
        case "sales.through": return ["period": "2026", "through": "2026-12"]
        case "receivables.paid_on": return ["paid": "5", "paid_on": "2027-06-30"]
        case "accounts.targets": return ["targets": "{2027: 1}"]
        case "accounts.facts": return ["facts": "{circulation: 1}"]
        default: break
        }
        let value =
            switch field.form {
            case .day: "2027-06-30"
            case .days: "[2027-06-30]"
            case .month: "2027-06"
            default: "2027"
            }
        return [field.path: value]
    }

    private static func sentence(_ name: String) -> String {
        name.replacing(/[A-Z]/) { "-" + $0.output.lowercased() }
    }
}
