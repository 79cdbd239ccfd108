import Foundation
import Model
import TestSupport
import Testing

@testable import Content

@Suite("What a site is read from")
struct FileSourceTests {
    @Test(
        "a site in memory is the site that lies on the disk: nothing is read but what the source gives",
        arguments: [Fixture.demo, Fixture.chineseDemo, Fixture.small])
    func inMemory(site: String) throws {
        let read = try Self.read(BufferSource(try Fixture.files(of: site)))
        let expected = try Self.read(DiskSource(site))
        #expect(read.records.count > 10_000)
        #expect(read.records == expected.records)
        #expect(read.findings == expected.findings)
        #expect(read.shown == expected.shown)
        #expect(read.accounts == expected.accounts)
    }

    @Test("so is a site in which much is wrong, with its findings and their lines", arguments: 0..<6)
    func broken(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var files = try Fixture.files(of: Fixture.small)
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where random.chance(30) {
            var bytes = Array(bytes)
            bytes.insert(
                contentsOf: [[0xFF], [0], [0xEF, 0xBB, 0xBF], Array("\n  x: [".utf8)][seed % 4], at: seed % 3)
            files[path] = Data(bytes)
        }
        let card = Data("---\nname: Other\n---\n".utf8)
        for path in Self.strays where random.chance(70) { files[path] = card }
        // A folder where a table belongs.
        files["content/accounts/acme/sales.csv"] = nil
        files["content/accounts/acme/sales.csv/x"] = card
        files["content/products/long.md"] = card + Data(repeating: 0x20, count: 1 << 20)
        let scratch = try Scratch()
        for (path, bytes) in files { try scratch.write(bytes, to: path) }
        let read = try Self.read(BufferSource(files))
        let expected = try Self.read(DiskSource(scratch.path))
        #expect(read.findings.contains { $0.contains("unreadable-file") })
        #expect(read.records == expected.records)
        #expect(read.findings == expected.findings)
        #expect(read.shown == expected.shown)
        #expect(read.accounts == expected.accounts)
    }

    private static let strays = [
        "dossier.yml", "totals.csv", "content/stray.txt", "content/.hidden/x", "content/reps/~$kim.md",
        "content/reps/kim (1).md", "content/reps/a b.md", "content/accounts/cafe\u{301}/account.md",
        "content/accounts/a b/account.md", "content/accounts/none/contacts/x.md",
        "content/accounts/acme/contacts/con.md", "content/accounts/acme/files/.htaccess",
        "content/accounts/acme/files/run.exe", "content/accounts/acme/files/deep/a/b/c/d/e/f/g/h/i.txt",
    ]

    @Test("a link below the content leads to files within it, and one at the top anywhere")
    func links() throws {
        let scratch = try Scratch()
        try scratch.write("x", to: "elsewhere/settings")
        try scratch.write("four", to: "elsewhere/content/accounts/acme/account.md")
        try scratch.makeFolder("site")
        for (link, target) in [
            ("site/dossier.yaml", "../elsewhere/settings"), ("site/content", "../elsewhere/content"),
            ("elsewhere/content/inner", "accounts/acme/account.md"), ("elsewhere/content/outer", "../settings"),
            ("elsewhere/content/folder", "accounts"), ("elsewhere/content/nothing", "gone"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.location(link), withDestinationPath: target)
        }
        let disk = DiskSource(scratch.site)
        #expect(disk.kind(of: "") == .folder)
        #expect(disk.kind(of: "dossier.yaml") == .file)
        #expect(disk.kind(of: "content") == .folder)
        #expect(disk.kind(of: "totals.csv") == nil)
        #expect(try disk.status(of: "content/inner").size == 4)
        for (path, problem) in [
            ("content/outer", "is a symbolic link that leaves the content"),
            ("content/folder", "is a symbolic link to something that is not a file"),
            ("content/nothing", "is a symbolic link that leads nowhere"),
            ("content/gone", "cannot be read: there is no such file"),
        ] {
            let error = #expect(throws: Unreadable.self) { try disk.status(of: path) }
            #expect(error?.message.english == problem, "\(path)")
        }
        let entries = try disk.entries(of: "content").sorted { $0.name ?? "" < $1.name ?? "" }
        #expect(entries.map(\.name) == ["accounts", "folder", "inner", "nothing", "outer"])
        #expect(entries.map(\.kind) == [.folder, .other, .other, .other, .other])
    }

    // MARK: - Parts

    /// All that the loader tells of a site.
    private struct Reading {
        var records: String
        var findings: [String]
        /// The files that findings speak of, as they are shown.
        var shown: [String: [UInt8]]
        var accounts: [String]
    }

    private static func read(_ files: some FileSource) throws -> Reading {
        let loader = ContentLoader(files, rules: formRules)
        let settings = loader.loadSettings()
        let day = try #require(Day("2026-11-23"))
        var loaded = loader.loadPortfolio(settings, asOf: settings.settings.asOf ?? day)
        let findings = loaded.findings.sorted()
        // In no particular order.
        loaded.findings = []
        let paths = Set(findings.map(\.place.path))
        return Reading(
            records: everything(in: loaded), findings: findings.map { everything(in: $0) },
            shown: Dictionary(uniqueKeysWithValues: paths.map { ($0, loader.source(of: $0) ?? []) }),
            accounts: loader.accountNames())
    }
}

/// All that a value holds, places and what lies behind references included; sets and dictionaries in one order.
private func everything(in value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty { return String(reflecting: value) }
    var parts = mirror.children.map { ($0.label ?? "") + ":" + everything(in: $0.value) }
    if mirror.displayStyle == .set || mirror.displayStyle == .dictionary { parts.sort() }
    return "(" + parts.joined(separator: ",") + ")"
}
