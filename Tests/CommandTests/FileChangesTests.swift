import Foundation
import TestSupport
import Testing

/// `--fix` and `reviewed` write all files or none, and nothing outside the site.
@Suite("Files written by --fix and reviewed")
struct FileChangesTests {
    private static let accounts = "site/content/accounts/"
    private static let card = accounts + "acme/account.md"
    private static let bell = accounts + "bell/account.md"
    private static let visit = accounts + "acme/visits/2026-11-10.md"
    private static let canTrace = (try? Command.run("strace", ["-V"]).status) == 0

    /// A site with four fixes in three files, one of them to be made in a second turn, and two renamings.
    private static func broken() throws -> Scratch {
        let scratch = try Scratch(copying: Fixture.small)
        try edit(scratch, card, "owner: kim\n", "onwer: kim\n")
        try edit(scratch, bell, "limit:", "limti:")
        try edit(scratch, visit, "purpose: Autumn order", "purpose:Autumn order")
        try edit(scratch, visit, "amount: 21000", "amount: 21'000")
        try scratch.write("---\nname: Zoë\ntitle: Buyer\n---\n", to: accounts + "acme/contacts/zoe\u{308}.md")
        try scratch.write("x", to: accounts + "acme/files/pla\u{302}n.txt")
        return scratch
    }

    private static func edit(_ scratch: Scratch, _ path: String, _ old: String, _ new: String) throws {
        let text = try scratch.readText(path)
        try #require(text.contains(old))
        try scratch.write(text.replacing(old, with: new), to: path)
    }

    @Test("all fixes of all turns are made, and nothing is left beside the files")
    func whole() throws {
        let scratch = try Self.broken()
        let names = scratch.snapshot("site").count
        let check = try Command.run("check", "--fix", in: scratch.site)
        #expect(check.errors == "Fixed 6 problems.\n")
        #expect(check.status == 0, "\(check.output)")
        #expect(scratch.snapshot("site").count == names)
    }

    @Test(
        "whichever step fails, every file and every name is as it was",
        .enabled(if: canTrace, "needs strace"), arguments: 1...6)
    func failure(step: Int) throws {
        let scratch = try Self.broken()
        let before = Self.tree(scratch)
        let check = try Self.trace(["check", "--fix"], "inject=renameat2:error=EIO:when=\(step)", in: scratch)
        #expect(check.status == 3, "\(check.errors)")
        #expect(check.errors.contains("Nothing was changed."))
        #expect(Self.tree(scratch) == before)
    }

    @Test(
        "where names cannot be swapped in one step, a second name is given first; and all is put back if that fails",
        .enabled(if: canTrace, "needs strace"))
    func withoutExchange() throws {
        let scratch = try Self.broken()
        let before = Self.tree(scratch)
        let failed = try Self.trace(
            ["check", "--fix"], "inject=renameat2:error=EINVAL:when=1..3", "inject=link:error=EPERM:when=3",
            in: scratch)
        #expect(failed.status == 3, "\(failed.errors)")
        #expect(Self.tree(scratch) == before)
        let check = try Self.trace(["check", "--fix"], "inject=renameat2:error=EINVAL:when=1..3", in: scratch)
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.errors.contains("Fixed 6 problems.\n"))
        #expect(Self.tree(scratch).count == before.count)
    }

    @Test("a disk that is full leaves everything as it was", .enabled(if: Disk.canMount, "needs the right to mount"))
    func fullDisk() throws {
        let outer = try Scratch()
        let disk = try Disk(at: outer.location("disk"), size: "256k")
        let scratch = try Scratch(below: disk.path)
        let broken = try Self.broken()
        try #require(Command.run("cp", ["-R", broken.site, scratch.site]).status == 0)
        let before = Self.tree(scratch)
        try disk.fill(leaving: 4096)
        let check = try Command.run("check", "--fix", in: scratch.site)
        #expect(check.status == 3, "\(check.errors)")
        #expect(check.errors.contains("Nothing was changed."))
        #expect(Self.tree(scratch) == before)
        try disk.empty()
        #expect(try Command.run("check", "--fix", in: scratch.site).status == 0)
    }

    @Test("of cards to be stamped, none is if one cannot be written", .enabled(if: canTrace, "needs strace"))
    func stamps() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let before = Self.tree(scratch)
        let run = try Self.trace(["reviewed", "acme", "bell"], "inject=renameat2:error=EROFS:when=2", in: scratch)
        #expect(run.status == 3)
        #expect(run.output.isEmpty)
        #expect(Self.tree(scratch) == before)
    }

    @Test("a fix goes through a link to the file in the site that it leads to; the link and its mode stay")
    func link() throws {
        let scratch = try Self.broken()
        let target = Self.accounts + "acme/files/card.txt"
        try scratch.write(try scratch.read(Self.card), to: target)
        try scratch.remove(Self.card)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.location(Self.card), withDestinationPath: "files/card.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scratch.location(target))
        #expect(try Command.run("check", "--fix", in: scratch.site).status == 0)
        #expect(try scratch.readText(target).contains("owner: kim\n"))
        let attributes = try FileManager.default.attributesOfItem(atPath: scratch.location(target))
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: scratch.location(Self.card)) == "files/card.txt")
    }

    @Test("what a link out of the site leads to is not written, and that is said")
    func linkOutside() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let settings = try scratch.readText("site/dossier.yaml").replacing("title:", with: "titel:")
        try scratch.write(settings, to: "outside.yaml")
        try scratch.remove("site/dossier.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.location("site/dossier.yaml"), withDestinationPath: "../outside.yaml")
        let check = try Command.run("check", "--fix", in: scratch.site)
        #expect(check.status == 1)
        #expect(check.errors == "note: “./dossier.yaml” leads out of the site, and is not fixed\nFixed 0 problems.\n")
        #expect(try scratch.readText("outside.yaml") == settings)

        try #require(
            Command.run("mv", [scratch.location("site/content"), scratch.location("content")]).status == 0)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.location("site/content"), withDestinationPath: "../content")
        let before = scratch.snapshot("content")
        let run = try Command.run("reviewed", "acme", in: scratch.site)
        #expect(run.status == 3)
        #expect(run.errors.contains("leads out of the site"))
        #expect(scratch.snapshot("content") == before)
    }

    /// Runs `dossier` in the site, with system calls that fail.
    private static func trace(
        _ arguments: [String], _ injections: String..., in scratch: Scratch
    ) throws -> Command {
        try Command.run(
            "strace",
            ["-qq", "-f", "-o", "/dev/null"] + injections.flatMap { ["-e", $0] } + [Command.dossier] + arguments,
            in: scratch.site)
    }

    /// Every name below the site, by its bytes, with what it holds and who may read it.
    private static func tree(_ scratch: Scratch) -> [[UInt8]: String] {
        var tree: [[UInt8]: String] = [:]
        for case let entry as String in FileManager.default.enumerator(atPath: scratch.site) ?? .init() {
            let place = scratch.site + "/" + entry
            let mode = (try? FileManager.default.attributesOfItem(atPath: place))?[.posixPermissions] as? Int
            let bytes = (try? Data(contentsOf: URL(fileURLWithPath: place))) ?? Data()
            tree[Array(entry.utf8)] = "\(mode ?? 0) " + String(decoding: bytes, as: UTF8.self)
        }
        return tree
    }
}
