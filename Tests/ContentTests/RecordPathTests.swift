import Model
import Schema
import TestSupport
import Testing

@Suite("Paths of records")
struct RecordPathTests {
    private static let names = ["acme", "安和家居", "caf\u{E9}-2_x", "account", "files", "2026-03-14-fair", "x.md", "a b"]

    @Test("a record's path leads back to the record", arguments: names)
    func roundTrip(name: String) {
        for record in [
            Reference.account(name), .contact(account: name, id: name), .visit(account: name, id: name),
            .complaint(account: name, id: name), .rep(name), .partner(name), .product(name),
            .file("accounts/\(name)/files/\(name).pdf"), .file("accounts/\(name)/files/deep/\(name)"),
        ] {
            #expect(Reference(path: record.path) == record)
        }
    }

    @Test("each file of the demos is a record or an attachment whose path leads back to it, a table, or read by nobody")
    func demo() throws {
        for site in [Fixture.demo, Fixture.chineseDemo, Fixture.small] {
            for path in try Fixture.files(of: site).keys {
                if let record = Reference(path: path) {
                    #expect(record.path == path)
                } else {
                    let name = path.split(separator: "/").last ?? ""
                    #expect(name.hasSuffix(".csv") || ["dossier.yaml", "README.md"].contains(name), "\(path)")
                }
            }
        }
    }

    @Test(
        "what lies where no record does is none",
        arguments: [
            "", "content", "content/reps", "content/accounts/acme", "content/accounts/acme/sales.csv",
            "content/accounts/x.md",
            "content/accounts/acme/account.md/x", "content/accounts/acme/notes/x.md",
            "content/accounts/acme/visits/x.txt",
            "content/accounts/acme/visits/a/x.md", "content/reps/a/x.md", "content/reps/kim.txt", "content/others/x.md",
            "contents/reps/kim.md", "reps/kim.md", "dossier.yaml",
        ])
    func none(path: String) {
        #expect(Reference(path: path) == nil)
    }

    @Test("the paths that the schema names are those of its records")
    func schema() {
        let kinds = RecordKind.allCases.filter { $0.place.hasPrefix("content/") }
        #expect(kinds.count == 7)
        for kind in kinds { #expect(Reference(path: kind.place)?.path == kind.place, "\(kind)") }
    }
}
