import Publishing
import Testing

/// A build that dies, at whatever moment, leaves a whole site, and nothing that the next build does not clear.
@Suite(.serialized) struct InterruptionTests {
    static let files = 600
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try scratch.makeFolder("public")
        try scratch.write("deny", to: "public/.htaccess")
        try scratch.write("key", to: "public/.well-known/acme/key")
    }

    private func arguments(seed: Int, files: Int = Self.files, _ more: String...) -> [String] {
        [scratch.output, "\(files)", "\(seed)", "2000"] + more
    }

    /// The seed of the site in the output, which has to be whole.
    private func wholeSite(files: Int = Self.files) throws -> Character? {
        var tree = try scratch.tree()
        #expect(tree.removeValue(forKey: ".htaccess") == "deny")
        #expect(tree.removeValue(forKey: ".well-known/acme/key") == "key")
        #expect(tree.count == files)
        let seed = tree.values.first?.first
        let page = seed.map { String(repeating: $0, count: 2000) }
        #expect(tree.values.allSatisfy { $0 == page }, "a page of another site, or one cut short")
        return seed
    }

    @Test func aKillAtAnyOfTwentyMomentsLeavesAWholeSite() throws {
        try Victim.run(arguments(seed: 0))
        let clock = ContinuousClock()
        let duration = try clock.measure { try Victim.run(arguments(seed: 1)) }
        var killed = 0
        for moment in 0..<20 {
            let before = try wholeSite()
            let next = 2 + moment % 8
            if try Victim.run(arguments(seed: next), killedAfter: duration * moment / 20) { killed += 1 }
            let after = try wholeSite()
            #expect(after == before || after == "\(next)".first)
        }
        #expect(killed > 5, "the moments were too late to matter")
        #expect(try Victim.run(arguments(seed: 1)).status == 0)
        #expect(try wholeSite() == "1")
        #expect(try scratch.names == ["public"])
    }

    @Test(
        .enabled(if: Tool.canTrace, "needs strace"),
        arguments: [
            "mkdirat", "linkat", "unlinkat", "openat", "openat2", "renameat2", "write", "close", "flock", "fchmod",
        ]
    )
    func aKillAtAnySystemCallLeavesAWholeSite(call: String) throws {
        try Victim.run(arguments(seed: 0, files: 4))
        var published = false
        var kills = 0
        while !published && kills < 300 {
            let seed = 1 + kills % 9
            let before = try wholeSite(files: 4)
            published = try publish(seed: seed, killedAt: call, number: kills + 1)
            let after = try wholeSite(files: 4)
            #expect(after == before || after == "\(seed)".first, "kill \(kills + 1) at \(call)")
            kills += 1
        }
        #expect(published, "after so many kills a build should go through")
        #expect(kills > 1, "\(call) was never called")
        try Victim.run(arguments(seed: 0, files: 4))
        #expect(try wholeSite(files: 4) == "0")
        #expect(try scratch.names == ["public"])
    }

    @Test(.enabled(if: Tool.canTrace, "needs strace"), arguments: 1...3)
    func aKillAtAnyOfThreeRenamesIsPutRightByTheNextBuild(rename: Int) throws {
        try Victim.run(arguments(seed: 0, files: 4))
        #expect(try !publish(seed: 1, killedAt: "renameat", number: rename, "two-renames"))
        // Between the first rename and the second there is no output; before and after, it is whole.
        #expect(try scratch.names.contains("public") == (rename != 2))

        let error = publishingError {
            try Publisher(output: scratch.output).publish(count: 1) { _ in throw CancellationError() }
        }
        guard case .rendering = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try wholeSite(files: 4) == (rename == 3 ? "1" : "0"))
        #expect(try scratch.names == ["public"])
    }

    @Test(
        .enabled(if: Tool.canTrace, "needs strace"), arguments: ["mkdirat", "linkat", "openat2", "renameat2", "write"])
    func aFirstBuildKilledAtAnySystemCallIsTakenUpByTheNext(call: String) throws {
        for kill in 1...20 {
            guard try !publish(seed: 1, killedAt: call, number: kill) else { break }
            #expect(try [2, 6].contains(scratch.tree().count), "kill \(kill) at \(call)")
            try Victim.run(arguments(seed: 1, files: 4))
            #expect(try wholeSite(files: 4) == "1")
            #expect(try scratch.names == ["public"])
            for name in ["folder0", "folder1", ".dossier"] { try Tool.run("rm", ["-r", scratch.output + "/" + name]) }
        }
    }

    @Test func whatADeadFirstBuildHasLeftDoesNotShowInTheNext() throws {
        try Tool.run("rm", ["-r", scratch.output])
        try Victim.run(arguments(seed: 1, files: 4))
        try Tool.run("mv", [scratch.output, scratch.path + "/.public.dossier-next"])
        try Tool.run("chmod", ["500", scratch.path + "/.public.dossier-next"])
        try Victim.run(arguments(seed: 2, files: 1))
        #expect(try scratch.tree() == ["folder0/page0.html": String(repeating: "2", count: 2000)])
        #expect(try scratch.mode("public") == 0o755)
        #expect(try scratch.names == ["public"])
    }

    /// Publishes four files in a process that is killed at its nth call of this name; answers whether it published.
    private func publish(seed: Int, killedAt call: String, number: Int, _ more: String...) throws -> Bool {
        let injection = ["-qq", "-f", "-o", "/dev/null", "-e", "inject=\(call):signal=KILL:when=\(number)"]
        let victim = [Victim.program] + arguments(seed: seed, files: 4) + ["workers=1"] + more
        return try Tool.run("strace", injection + victim).output.contains("PublishingResult")
    }

    @Test func aFailedBuildLeavesNothingBehind() throws {
        try Victim.run(arguments(seed: 0))
        let error = publishingError {
            try Publisher(output: scratch.output).publish(count: 10) { item in
                if item == 7 { throw CancellationError() }
                return [OutputFile(path: "\(item)", bytes: [1])]
            }
        }
        guard case .rendering(item: 7, is CancellationError) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try wholeSite() == "0")
        #expect(try scratch.names == ["public"])
    }
}
