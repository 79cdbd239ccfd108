import Foundation
import TestSupport
import Testing

@Suite("Kinds of page")
struct KindsOfPageTests {
    private static let small = Result { try BuiltSite.valid(.english) }

    /// The first file of each kind that the small site has: pages, data, calendars and drawings, by the kind's name.
    private static func kinds() throws -> [String: String] {
        let paths = try small.get().snapshot("site/public").keys.filter { $0.contains(".") && !$0.hasPrefix(".") }
        return Dictionary(paths.sorted().map { (kind(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A path without the names of records, words and days in it.
    private static func kind(of path: String) -> String {
        path.replacing(/^(accounts|reps|partners|products|industries|regions)\/[^\/.]+/, with: { "\($0.1)/NAME" })
            .replacing(/FY?\d{4}/, with: "YEAR").replacing(/\d{4}/, with: "YEAR").replacing(
                /YEAR-\d\d/, with: "YEAR-MONTH"
            )
            .replacing(/YEAR-MONTH-\d\d/, with: "DAY").replacing(/^days\/DAY\/[^\/]+\.html/, with: "days/DAY/NAME.html")
            .replacing(/YEAR-Q\d/, with: "QUARTER")
    }

    @Test("a page, a data file, a calendar and a drawing of every kind is the accepted one, to the byte")
    func goldenOfEveryKind() throws {
        let site = try Self.small.get()
        let kinds = try Self.kinds().filter {
            !["site.css", "site.js"].contains($0.key) && !$0.key.contains("/files/")
        }
        #expect(kinds.keys.count { $0.hasSuffix(".html") } >= 31)
        for (_, path) in kinds { try Golden.expect(site.readText("site/public/" + path), is: "en/" + path) }
        let accepted = try FileManager.default.subpathsOfDirectory(atPath: Fixture.folder("Golden/en"))
        let known = Set(kinds.keys)
        for path in accepted where path.contains(".") {
            #expect(known.contains(Self.kind(of: path)), "no page is like the accepted \(path) any more")
        }
    }

    @Test(
        "there are as many pages, and as many entries on them, as there are records",
        arguments: [
            Fixture.demo, Fixture.chineseDemo, Fixture.small, Fixture.smallChinese,
        ])
    func counts(site: String) throws {
        let scratch = try Scratch(copying: site)
        let build = try Command.run("build", in: scratch.site)
        try #require(build.status == 0, "\(build.errors)")
        let files = try Fixture.files(of: site).keys
        let pages = Set(scratch.snapshot("site/public").keys)
        func names(_ pattern: Regex<(Substring, Substring)>, in paths: some Sequence<String>) -> Set<String> {
            Set(paths.compactMap { $0.wholeMatch(of: pattern).map { String($0.1) } })
        }

        let accounts = names(/content\/accounts\/([^\/]+)\/account\.md/, in: files)
        #expect(names(/accounts\/([^\/]+)\.html/, in: pages) == accounts)
        // A card of which there is nothing to tell is no page.
        for card in ["visits", "complaints", "contacts"] {
            let record = try Regex("content/accounts/([^/]+)/\(card)/.+\\.md", as: (Substring, Substring).self)
            let page = try Regex("accounts/([^/]+)/\(card)\\.html", as: (Substring, Substring).self)
            #expect(names(page, in: pages) == names(record, in: files), "\(card)")
        }
        #expect(names(/accounts\/([^\/]+)\/analysis\.html/, in: pages).isSubset(of: accounts))
        for kind in ["reps", "partners", "products"] {
            let records = names(try Regex("content/\(kind)/([^/]+)\\.md", as: (Substring, Substring).self), in: files)
            let made = names(try Regex("\(kind)/([^/]+)\\.html", as: (Substring, Substring).self), in: pages)
            #expect(records.subtracting(["README"]).isSubset(of: made), "\(kind)")
        }
        for account in accounts {
            for kind in ["visits", "complaints", "contacts"] {
                let folder = "content/accounts/\(account)/\(kind)/"
                let records = files.filter { $0.hasPrefix(folder) && $0.hasSuffix(".md") }
                guard !records.isEmpty else { continue }
                let page = try scratch.readText("site/public/accounts/\(account)/\(kind).html")
                for file in records {
                    let id = file.dropFirst(folder.count).dropLast(3)
                    #expect(page.contains("id=\"\(id)\""), "\(file) has no place on its page")
                }
            }
        }

        func data(_ name: String) throws -> JSON { try JSON(scratch.readText("site/public/data/\(name).json")) }
        #expect(try data("accounts")["accounts"].list.count == accounts.count)
        #expect(try data("analysis")["accounts"].list.count == accounts.count)
        let complaints = files.count { $0.contains("/complaints/") && $0.hasSuffix(".md") }
        #expect(try data("complaints")["complaints"].list.count == complaints)
        let visits = files.count { $0.contains("/visits/") && $0.hasSuffix(".md") }
        // A visit that was announced and has no card yet is an entry too.
        #expect(try data("visits")["visits"].list.count >= visits)
        let report = try JSON(Command.run("check", "--format", "json", in: scratch.site).output)
        #expect(try data("findings")["findings"].list.count == report["findings"].list.count)
        #expect(try data("findings")["count"].integer == report["findings"].list.count)
    }
}
