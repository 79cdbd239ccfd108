import Foundation
import Publishing
import Testing

@Suite struct RefusalTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// Checks and publishes, and expects both to be refused alike, before anything is rendered.
    private func refusal(_ output: String, protecting protected: [ProtectedPath] = []) throws -> OutputRefusal? {
        let publisher = Publisher(output: output, protectedPaths: protected)
        let checked = refusedFor { try publisher.check() }
        let published = refusedFor {
            _ = try publisher.publish(count: 1) { _ in
                Issue.record("something was rendered")
                return []
            }
        }
        #expect(checked == published)
        return checked
    }

    @Test func aFolderThatHoldsSomebodysFilesIsNotTouched() throws {
        try scratch.write("dear diary", to: "public/diary.txt")
        #expect(try refusal(scratch.output) == .notOurs)
        #expect(try scratch.tree() == ["diary.txt": "dear diary"])
        #expect(try scratch.names == ["public"])
    }

    @Test func aFileNamedLikeTheMarkerDoesNotMakeAFolderOurs() throws {
        try scratch.write("some other program's", to: "public/.dossier")
        #expect(try refusal(scratch.output) == .notOurs)
        #expect(try scratch.read("public/.dossier") == "some other program's")
    }

    @Test func anEmptyFolderIsFine() throws {
        try scratch.makeFolder("public")
        try Publisher(output: scratch.output).publish(["index.html": "home"])
        #expect(try scratch.tree() == ["index.html": "home"])
    }

    @Test func aFolderOfDotfilesIsFine() throws {
        try scratch.write("*", to: "public/.gitignore")
        try Publisher(output: scratch.output).publish(["index.html": "home"])
        #expect(try scratch.tree() == ["index.html": "home", ".gitignore": "*"])
    }

    @Test func aFileIsNoOutput() throws {
        try scratch.write("text", to: "public")
        #expect(try refusal(scratch.output) == .notAFolder)
        #expect(try refusal(scratch.output + "/below") == .notAFolder)
    }

    @Test func aBrokenLinkIsNoOutput() throws {
        try Tool.run("ln", ["-s", "nowhere", scratch.output])
        #expect(try refusal(scratch.output) == .notAFolder)
    }

    @Test func aLinkToAFolderPublishesToThatFolder() throws {
        try scratch.makeFolder("real")
        try Tool.run("ln", ["-s", "real", scratch.output])
        try Publisher(output: scratch.output).publish(["index.html": "home"])
        #expect(try scratch.tree("real") == ["index.html": "home"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.output) == "real")
    }

    @Test func aMissingParentIsNamed() throws {
        #expect(try refusal(scratch.path + "/a/b") == .parentMissing(scratch.path + "/a"))
        #expect(try scratch.names == [])
    }

    @Test(arguments: ["", "a\0b"])
    func whatIsNoPathIsRefused(_ path: String) throws {
        #expect(try refusal(path) == .notAPath)
    }

    @Test(arguments: ["/", "//", "/tmp/..", "/usr/../"])
    func theRootIsRefused(_ path: String) throws {
        #expect(try refusal(path) == .root)
    }

    @Test(arguments: [".", "./", "..", "../.."])
    func theCurrentFolderAndThoseAboveItAreRefused(_ path: String) throws {
        let refused = try refusal(path)
        #expect(refused == .holdsCurrentFolder || refused == .root)
    }

    @Test func theSitesRootMayHoldTheOutputButNotBeIt() throws {
        try scratch.makeFolder("site")
        let root = ProtectedPath.folder(scratch.path + "/site")
        #expect(try refusal(scratch.path + "/site", protecting: [root]) == .overlaps(root))
        #expect(try refusal(scratch.path, protecting: [root]) == .overlaps(root))
        for path in ["/site/public", "/site-public"] {
            try Publisher(output: scratch.path + path, protectedPaths: [root]).check()
        }
    }

    @Test func contentMayNeitherHoldTheOutputNorBeIt() throws {
        try scratch.makeFolder("site/content/deep")
        try Tool.run("ln", ["-s", "site/content", scratch.path + "/alias"])
        let content = ProtectedPath.tree(scratch.path + "/site/content")
        for path in ["/site", "/site/content", "/site/content/deep", "/site/content/new", "/alias", "/alias/new"] {
            #expect(try refusal(scratch.path + path, protecting: [content]) == .overlaps(content), "\(path)")
        }
    }

    @Test func aProtectedFolderThatDoesNotExistIsProtectedToo() throws {
        let templates = ProtectedPath.tree(scratch.path + "/templates")
        #expect(try refusal(scratch.path + "/templates/", protecting: [templates]) == .overlaps(templates))
        #expect(try refusal(scratch.path, protecting: [templates]) == .overlaps(templates))
    }

    @Test func aWorkingNameThatIsTakenIsNotTouched() throws {
        try scratch.write("mine", to: ".public.dossier-next/mine.txt")
        let error = publishingError { try Publisher(output: scratch.output).publish(["index.html": "home"]) }
        guard case .workingNameTaken(let path) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(path.hasSuffix("/.public.dossier-next"))
        #expect(try scratch.tree(".public.dossier-next") == ["mine.txt": "mine"])
    }

    @Test(.enabled(if: Tool.canMount, "needs the right to mount"))
    func aMountPointIsRefusedBeforeAnythingIsRendered() throws {
        try scratch.makeFolder("public")
        try scratch.makeFolder("bound")
        defer { _ = try? Tool.run("umount", [scratch.output]) }
        try Tool.run("mount", ["-t", "tmpfs", "none", scratch.output])
        #expect(try refusal(scratch.output) == .mountPoint)
        try Tool.run("umount", [scratch.output])
        try Tool.run("mount", ["--bind", scratch.path + "/bound", scratch.output])
        #expect(try refusal(scratch.output) == .mountPoint)
    }

    @Test(.enabled(if: Tool.canMount, "needs the right to mount"))
    func aMountPointInsideTheOutputIsNeverEmptied() throws {
        try Publisher(output: scratch.output).publish(["index.html": "home"])
        try scratch.makeFolder("public/bound")
        try scratch.write("precious", to: "elsewhere/file.txt")
        defer { _ = try? Tool.run("umount", [scratch.output + "/bound"]) }
        try Tool.run("mount", ["--bind", scratch.path + "/elsewhere", scratch.output + "/bound"])
        #expect(publishingError { try Publisher(output: scratch.output).publish(["index.html": "new"]) } != nil)
        #expect(try scratch.read("elsewhere/file.txt") == "precious")
        #expect(try scratch.read("public/index.html") == "home")
    }
}
