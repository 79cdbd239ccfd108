import Model
import Testing

@testable import Content

@Suite("Where links lead")
struct LinkTests {
    private static let visit = "content/accounts/acme/visits/2026-03-14.md"

    @Test(
        "a relative path leads from the folder of its file to a record",
        arguments: [
            ("2026-04-01.md", Reference.visit(account: "acme", id: "2026-04-01")),
            ("./2026-04-01.md", .visit(account: "acme", id: "2026-04-01")),
            ("../account.md", .account("acme")), ("../contacts/ann.md", .contact(account: "acme", id: "ann")),
            ("../complaints/2026-01-01-x.md", .complaint(account: "acme", id: "2026-01-01-x")),
            ("../../bell/account.md", .account("bell")),
            ("../../../reps/kim.md", .rep("kim")), ("../../../partners/p.md", .partner("p")),
            ("../../../products/lamp.md", .product("lamp")),
            ("../files/a/b%20c.pdf", .file("accounts/acme/files/a/b c.pdf")),
            ("../../../../content/reps/kim.md", .rep("kim")),
            ("../../%E5%8D%8E%E4%BF%A1/account.md", .account("华信")), ("..//account.md", .account("acme")),
        ])
    func record(link: String, target: Reference) {
        guard case .record(let reference, nil) = LinkTarget(link, from: Self.visit) else {
            Issue.record("\(link) leads to no record")
            return
        }
        #expect(reference == target)
    }

    @Test("a fragment goes along, decoded")
    func fragment() {
        guard case .record(_, "背景") = LinkTarget("../account.md#%E8%83%8C%E6%99%AF", from: Self.visit) else {
            Issue.record("the fragment is lost")
            return
        }
        guard case .here("next") = LinkTarget("#next", from: Self.visit) else {
            Issue.record("a fragment alone stays on the page")
            return
        }
    }

    @Test(
        "what leads out of the content, or to nothing that has a page, leads nowhere",
        arguments: [
            "", "#", "/etc/passwd", "../../../../../etc/passwd", "../../../../../../../../x.md",
            "../../../../dossier.yaml", "..", "../",
            "../sales.csv", "../../acme", "account.txt", "../contacts/ann", "../../../reps", "../files",
            "%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/x.md",
            "//example.com/x.md", "?x=1", "../account.md?x=1", "..%00/account.md",
        ])
    func nowhere(link: String) {
        guard case .nowhere = LinkTarget(link, from: Self.visit) else {
            Issue.record("\(link) leads somewhere")
            return
        }
    }

    @Test(
        "names of records are letters, digits, - and _, of any script",
        arguments: ["acme", "north-bank_2", "华信电信", "Ünïcode", "ไทย", "हिन्दी", "٣"])
    func names(name: String) {
        #expect(isName(name))
    }

    @Test(
        "nothing else is a name",
        arguments: [
            "", "a b", "a.b", "..", "a/b", "a\\b", "a:b", "a\u{0}b", "a\nb", "a\u{202E}b", "a\u{200B}", "🙂", "a’b", "½",
            String(repeating: "a", count: 201),
        ])
    func noNames(name: String) {
        #expect(!isName(name))
    }
}
