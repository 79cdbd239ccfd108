import Findings
import Publishing
import Testing

/// What happens on file systems that lack something, or fail at the worst moment: strace makes the calls fail.
@Suite(.enabled(if: Tool.canTrace, "needs strace"))
struct FaultTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try scratch.makeFolder("public")
        try scratch.write("key", to: "public/.well-known/acme/key")
        try Victim.run([scratch.output, "4", "1", "2000"])
        try scratch.write("stale", to: "public/stale.html")
    }

    /// Publishes the same four files, with one fewer file than stands there, while a system call fails.
    private func publish(seed: Int = 1, failing call: String, with error: String, when: String = "1+") throws -> String
    {
        let injection = ["-qq", "-f", "-o", "/dev/null", "-e", "inject=\(call):error=\(error):when=\(when)"]
        let victim = [Victim.program, scratch.output, "4", "\(seed)", "2000", "workers=1"]
        return try Tool.run("strace", injection + victim).output
    }

    private func expectSite(seed: Int, stale: Bool = false) throws {
        var tree = try scratch.tree()
        #expect(tree.removeValue(forKey: ".well-known/acme/key") == "key")
        #expect(tree.removeValue(forKey: "stale.html") == (stale ? "stale" : nil))
        #expect(tree.count == 4)
        #expect(tree.values.allSatisfy { $0 == String(repeating: "\(seed)", count: 2000) })
        #expect(try scratch.names == ["public"])
    }

    @Test(arguments: ["EPERM", "EMLINK", "EXDEV", "EOPNOTSUPP"])
    func whereFilesCannotBeLinkedTheyAreCopied(error: String) throws {
        try scratch.write("#!/bin/sh", to: "public/.hooks/run")
        try Tool.run("chmod", ["751", scratch.output + "/.hooks/run"])
        try Tool.run("ln", ["-s", "run", scratch.output + "/.hooks/link"])
        let output = try publish(failing: "linkat", with: error)
        #expect(output.contains("written: 0, unchanged: 4, removed: 1, replacedOutput: true"))
        #expect(try scratch.read("public/.hooks/run") == "#!/bin/sh")
        #expect(try scratch.mode("public/.hooks/run") == 0o751)
        #expect(try scratch.tree()[".hooks/link"] == "-> run")
        try Tool.run("rm", ["-r", scratch.output + "/.hooks"])
        try expectSite(seed: 1)
    }

    @Test(arguments: ["EINVAL", "ENOSYS"])
    func whereNamesCannotBeSwappedTheyAreRenamed(error: String) throws {
        #expect(try publish(seed: 2, failing: "renameat2", with: error).contains("written: 4"))
        try expectSite(seed: 2)
    }

    @Test func whereFoldersCannotBeOpenedSafelyTheirDeviceIsLookedAt() throws {
        #expect(try publish(seed: 2, failing: "openat2", with: "ENOSYS").contains("written: 4"))
        try expectSite(seed: 2)
    }

    @Test(arguments: [
        ("renameat2", "EXDEV", "1", Statement.isOnAnotherDisk),
        ("renameat2", "EBUSY", "1", .isInUse),
        ("write", "ENOSPC", "3", .diskIsFull),
        ("write", "EDQUOT", "1", .shareIsUsedUp),
        ("mkdirat", "ENOSPC", "2", .diskIsFull),
        ("mkdirat", "EROFS", "1", .folderIsReadOnly),
        ("mkdirat", "EACCES", "1", .noPermission),
        ("fchmod", "EIO", "1", .diskReportsError),
        ("flock", "ENOLCK", "1", .cannotBeLocked),
    ])
    func aCallThatFailsIsReportedAndLeavesTheSiteWhole(
        call: String, error: String, when: String, reason: Statement
    ) throws {
        let output = try publish(seed: 2, failing: call, with: error, when: when)
        #expect(output.hasPrefix("could-not-") && output.hasSuffix(" \(reason.sentence)\n"), "\(output)")
        try expectSite(seed: 1, stale: true)
    }

    @Test func whatIsNotRemovedDoesNotFailTheBuildAndIsRemovedByTheNext() throws {
        let output = try publish(seed: 2, failing: "unlinkat", with: "EIO")
        #expect(output.contains("leftover: Optional(\"\(scratch.path)/.public.dossier-next\")"))
        #expect(try scratch.names == [".public.dossier-next", "public"])
        try Victim.run([scratch.output, "4", "3", "2000"])
        try expectSite(seed: 3)
    }
}
