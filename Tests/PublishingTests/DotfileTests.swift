import Foundation
import Publishing
import Testing

@Suite struct DotfileTests {
    let scratch: Scratch
    let publisher: Publisher

    init() throws {
        scratch = try Scratch()
        publisher = Publisher(output: scratch.output)
        try scratch.makeFolder("public")
    }

    @Test func aRepositoryInTheOutputStaysWhole() throws {
        let git = ["-C", scratch.output, "-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
        try Tool.run("git", ["init", "-q", scratch.output])
        try publisher.publish(["index.html": "one"])
        try Tool.run("git", git + ["add", "-A"])
        #expect(try Tool.run("git", git + ["commit", "-qm", "One"]).status == 0)

        try publisher.publish(["index.html": "two", "new.html": "new"])
        #expect(try Tool.run("git", git + ["fsck", "--strict"]).status == 0)
        #expect(try Tool.run("git", git + ["status", "--short"]).output == " M index.html\n?? new.html\n")
        try Tool.run("git", git + ["add", "-A"])
        #expect(try Tool.run("git", git + ["commit", "-qm", "Two"]).status == 0)
        #expect(try Tool.run("git", git + ["log", "--format=%s"]).output == "Two\nOne\n")
    }

    @Test func dotfilesAreTheSameFilesAndFoldersAsBefore() throws {
        try scratch.write("deny", to: "public/.htaccess")
        try scratch.write("key", to: "public/.well-known/acme/key")
        try Tool.run("ln", ["-s", "/etc/passwd", scratch.output + "/.link"])
        try Tool.run("mkfifo", [scratch.output + "/.pipe"])
        try Tool.run("chmod", ["640", scratch.output + "/.htaccess"])
        try Tool.run("chmod", ["750", scratch.output + "/.well-known"])
        let names = [".htaccess", ".well-known", ".well-known/acme/key", ".link", ".pipe"].map { "public/" + $0 }
        let before = try names.map(scratch.inode)

        try publisher.publish(["index.html": "one"])
        try publisher.publish(["index.html": "two"])
        #expect(try names.map(scratch.inode) == before)
        #expect(try scratch.mode("public/.htaccess") == 0o640)
        #expect(try scratch.mode("public/.well-known") == 0o750)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.output + "/.link") == "/etc/passwd")
        #expect(try scratch.names == ["public"])
    }

    @Test func dotfilesStayWhereNamesCannotBeSwapped() throws {
        var publisher = publisher
        publisher.exchangesNames = false
        try scratch.write("key", to: "public/.well-known/acme/key")
        try Tool.run("chmod", ["750", scratch.output + "/.well-known"])
        try publisher.publish(["index.html": "one"])
        try publisher.publish(["index.html": "two"])
        #expect(try scratch.tree() == [".well-known/acme/key": "key", "index.html": "two"])
        #expect(try scratch.mode("public/.well-known") == 0o750)
    }

    @Test func dotfilesBelowTheRootAreNotKept() throws {
        try publisher.publish(["a/index.html": "one"])
        try scratch.write("stale", to: "public/a/.stale")
        #expect(try publisher.publish(["a/index.html": "one"]).removed == 1)
        #expect(try scratch.tree() == ["a/index.html": "one"])
    }

    @Test func dotfilesDoNotMakeASiteAnother() throws {
        try publisher.publish(["index.html": "one"])
        try scratch.write("deny", to: "public/.htaccess")
        #expect(try !publisher.publish(["index.html": "one"]).replacedOutput)
        #expect(try scratch.read("public/.htaccess") == "deny")
    }

    @Test(.enabled(if: Tool.canMount, "needs the right to mount"))
    func aDotfileThatIsAMountPointStopsTheBuild() throws {
        try publisher.publish(["index.html": "one"])
        try scratch.makeFolder("public/.bound")
        try scratch.write("precious", to: "elsewhere/file.txt")
        defer { _ = try? Tool.run("umount", [scratch.output + "/.bound"]) }
        try Tool.run("mount", ["--bind", scratch.path + "/elsewhere", scratch.output + "/.bound"])
        #expect(publishingError { try publisher.publish(["index.html": "two"]) } != nil)
        #expect(try scratch.read("elsewhere/file.txt") == "precious")
        #expect(try scratch.read("public/index.html") == "one")
    }
}
