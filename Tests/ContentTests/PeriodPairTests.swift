import Findings
import Model
import TestSupport
import Testing

@testable import Content

@Suite("Two records of the same sales")
struct PeriodPairTests {
    /// A period with its days, where fiscal years begin in February.
    struct Named: CustomStringConvertible, Sendable {
        let written: String
        /// With the months of a fiscal one.
        let told: String
        let first: String
        let last: String

        var description: String { written }
    }

    private static let named = [
        Named(written: "2026-01-31", told: "2026-01-31", first: "2026-01-31", last: "2026-01-31"),
        Named(written: "2026-01", told: "2026-01", first: "2026-01-01", last: "2026-01-31"),
        Named(written: "2026-03", told: "2026-03", first: "2026-03-01", last: "2026-03-31"),
        Named(written: "2026-04", told: "2026-04", first: "2026-04-01", last: "2026-04-30"),
        Named(written: "2026-Q1", told: "2026-Q1", first: "2026-01-01", last: "2026-03-31"),
        Named(written: "2026-Q2", told: "2026-Q2", first: "2026-04-01", last: "2026-06-30"),
        Named(written: "FY2026-Q1", told: "FY2026-Q1 (2026-02 to 2026-04)", first: "2026-02-01", last: "2026-04-30"),
        Named(written: "FY2025-Q4", told: "FY2025-Q4 (2025-11 to 2026-01)", first: "2025-11-01", last: "2026-01-31"),
        Named(written: "2026", told: "2026", first: "2026-01-01", last: "2026-12-31"),
        Named(written: "2025", told: "2025", first: "2025-01-01", last: "2025-12-31"),
        Named(written: "FY2026", told: "FY2026 (2026-02 to 2027-01)", first: "2026-02-01", last: "2027-01-31"),
        Named(written: "FY2025", told: "FY2025 (2025-02 to 2026-01)", first: "2025-02-01", last: "2026-01-31"),
    ]

    /// Dates in this form are ordered as texts are.
    private static func expected(_ one: Named, _ other: Named) -> Set<String> {
        if one.written == other.written { return ["sales in \(one.told) are given twice"] }
        if one.first > other.last || other.first > one.last { return [] }
        func lies(_ inner: Named, within outer: Named) -> Bool {
            outer.first <= inner.first && inner.last <= outer.last
        }
        if lies(one, within: other) { return ["sales in \(one.told) lie within those of \(other.told)"] }
        if lies(other, within: one) { return ["sales in \(other.told) lie within those of \(one.told)"] }
        // Of two that overlap the one that begins later is told.
        let (later, earlier) = one.first > other.first ? (one, other) : (other, one)
        return ["sales in \(later.told) overlap those of \(earlier.told)"]
    }

    @Test("are told by how they lie to one another, whichever stands first, at the one that is told", arguments: named)
    func pairs(one: Named) throws {
        for other in Self.named {
            let scratch = try Scratch()
            try scratch.write("fiscal_year_start: 2\n", to: "dossier.yaml")
            try scratch.write(
                "---\nname: Acme\nstage: target\n---\n", to: "content/accounts/acme/account.md")
            try scratch.write(
                "period,revenue\n\(one.written),1\n\(other.written),2\n", to: "content/accounts/acme/sales.csv")
            let found = load(scratch.path, asOf: "2028-01-01").findings.filter { $0.rule == "duplicate-period" }
            #expect(Set(found.map(\.message.english)) == Self.expected(one, other), "\(one) and \(other)")
            for finding in found {
                let line = finding.place.range.start.line
                let written = line == 2 ? one : other
                #expect(finding.message.english.contains("sales in \(written.told) "), "\(one) and \(other)")
                #expect(finding.place.range.end.column == 1 + written.written.count)
                #expect(finding.notes.map(\.message.english) == ["\((line == 2 ? other : one).told) is given here"])
            }
        }
    }
}
