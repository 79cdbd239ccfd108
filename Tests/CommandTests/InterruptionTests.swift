import Foundation
import TestSupport
import Testing

@Suite("Interrupted and impossible builds", .serialized)
struct InterruptionTests {
    @Test("killed at twenty moments of a build, the old site is whole or the new one is, and the next build succeeds")
    func kill() throws {
        let scratch = try Scratch(copying: Fixture.demo)
        let settings = try scratch.readText("site/dossier.yaml")
        let titles = ["title: Before", "title: After"]
        var sites: [[String: Data]] = []
        var duration = Duration.zero
        for title in titles {
            try scratch.write(settings.replacing(/title: .*/, with: title), to: "site/dossier.yaml")
            duration = try ContinuousClock().measure { try build(scratch) }
            sites.append(scratch.snapshot("site/public"))
        }
        try #require(sites[0] != sites[1])

        var old = 1
        var killed = 0
        for moment in 1...20 {
            let new = 1 - old
            try scratch.write(settings.replacing(/title: .*/, with: titles[new]), to: "site/dossier.yaml")
            let delay = duration * Double(moment) / 20
            let microseconds = UInt32(
                delay.components.seconds * 1_000_000 + delay.components.attoseconds / 1_000_000_000_000)
            if try Command.run("build", "--site", scratch.site, killedAfter: microseconds) { killed += 1 }
            let left = scratch.snapshot("site/public")
            #expect(left == sites[old] || left == sites[new], "killed after \(delay), the site is neither old nor new")
            try build(scratch)
            #expect(scratch.snapshot("site/public") == sites[new])
            #expect(try names(in: scratch) == ["content", "dossier.yaml", "public"])
            old = new
        }
        #expect(killed >= 10, "the moments fell behind the build's end")
    }

    @Test(
        "a full disk leaves the old site whole, and the next build succeeds",
        .enabled(if: Disk.canMount, "needs a tmpfs"))
    func fullDisk() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let disk = try Disk(at: scratch.location("disk"), size: "4m")
        try build(scratch, "--out", disk.path + "/public")
        let before = scratch.snapshot("disk/public")
        try rename(scratch)
        try disk.fill(leaving: 24 << 10)

        let failed = try Command.run("build", "--site", scratch.site, "--out", disk.path + "/public")
        #expect(failed.status == 3)
        #expect(failed.errors.contains("error: "))
        #expect(scratch.snapshot("disk/public") == before)
        try disk.empty()
        try build(scratch, "--out", disk.path + "/public")
        #expect(scratch.snapshot("disk/public").keys == before.keys)
        #expect(scratch.snapshot("disk/public") != before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["public"])
    }

    @Test(
        "a read-only folder leaves the old site whole, and the next build succeeds",
        .enabled(if: Disk.canMount || getuid() != 0, "needs a tmpfs, or a user whom permissions bind"))
    func readOnly() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let disk = Disk.canMount ? try Disk(at: scratch.location("disk"), size: "8m") : nil
        try scratch.makeFolder("disk")
        let output = scratch.location("disk/public")
        try build(scratch, "--out", output)
        let before = scratch.snapshot("disk/public")
        try rename(scratch)
        try disk?.setReadOnly(true) ?? setMode(0o555, scratch)

        let failed = try Command.run("build", "--site", scratch.site, "--out", output)
        #expect(failed.status == 3)
        #expect(failed.errors.contains("error: "))
        #expect(scratch.snapshot("disk/public") == before)
        try disk?.setReadOnly(false) ?? setMode(0o755, scratch)
        try build(scratch, "--out", output)
        #expect(scratch.snapshot("disk/public") != before)
    }

    @Test("a template that is wrong leaves the old site whole")
    func template() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try build(scratch)
        let before = scratch.snapshot("site/public")
        try scratch.write("{{no_such_name}}\n", to: "site/templates/404.html")
        let failed = try Command.run("build", in: scratch.site)
        #expect(failed.status == 1)
        #expect(failed.errors.contains("templates/404.html:1:1"))
        #expect(scratch.snapshot("site/public") == before)
    }

    private func build(_ scratch: Scratch, _ arguments: String...) throws {
        let command = try Command.run(Command.dossier, ["build", "--site", scratch.site] + arguments)
        try #require(command.status == 0, "\(command.errors)")
    }

    /// Gives the site another title, so that every page changes.
    private func rename(_ scratch: Scratch) throws {
        let settings = try scratch.readText("site/dossier.yaml")
        try scratch.write(settings.replacing(/title: .*/, with: "title: Another site"), to: "site/dossier.yaml")
    }

    private func names(in scratch: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.site).sorted()
    }

    private func setMode(_ mode: Int, _ scratch: Scratch) throws {
        for folder in ["disk", "disk/public"] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: scratch.location(folder))
        }
    }
}
