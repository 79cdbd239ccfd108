import Publishing
import Testing

@Suite struct PublishingTests {
    let scratch: Scratch
    let publisher: Publisher

    init() throws {
        scratch = try Scratch()
        publisher = Publisher(output: scratch.output)
    }

    @Test func aFirstBuildPutsEveryFileInItsPlace() throws {
        let site = ["index.html": "home", "customers/acme/index.html": "Acme", "empty.txt": ""]
        let result = try publisher.publish(site)
        #expect(try scratch.tree() == site)
        #expect(result.written == 3 && result.unchanged == 0 && result.removed == 0 && result.replacedOutput)
        #expect(try scratch.names == ["public"])
    }

    @Test func aSiteOfNoFilesIsAMarkedFolder() throws {
        try publisher.publish([String: String]())
        #expect(try scratch.read("public/.dossier").hasPrefix("dossier output, format 1\n"))
        #expect(try scratch.tree() == [:])
    }

    @Test func filesAndFoldersAreReadableByAll() throws {
        try publisher.publish(["a/index.html": "a"])
        #expect(try scratch.mode("public/a/index.html") == 0o644)
        #expect(try scratch.mode("public/a") == 0o755)
        #expect(try scratch.mode("public") == 0o755)
    }

    @Test func anUnchangedFileIsTheSameFileOnTheDisk() throws {
        try publisher.publish(["same/page.html": "same", "other.html": "before"])
        let same = try scratch.inode("public/same/page.html")
        let other = try scratch.inode("public/other.html")
        let result = try publisher.publish(["same/page.html": "same", "other.html": "behind"])
        #expect(try scratch.inode("public/same/page.html") == same)
        #expect(try scratch.inode("public/other.html") != other)
        #expect(try scratch.read("public/other.html") == "behind")
        #expect(result.written == 1 && result.unchanged == 1)
    }

    @Test func anUnchangedSiteLeavesTheOutputAlone() throws {
        let site = ["index.html": "home", "a/b/c.html": "deep"]
        try publisher.publish(site)
        let before = try scratch.inode("public")
        let result = try publisher.publish(site)
        #expect(try scratch.inode("public") == before)
        #expect(!result.replacedOutput && result.unchanged == 2)
        #expect(try scratch.names == ["public"])
    }

    @Test func whatIsNoLongerInTheSiteIsGone() throws {
        try publisher.publish(["index.html": "home", "old/page.html": "old", "old/deep/page.html": "older"])
        let result = try publisher.publish(["index.html": "home"])
        #expect(try scratch.tree() == ["index.html": "home"])
        #expect(result.removed == 2 && result.unchanged == 1 && result.written == 0)
    }

    @Test func whatOthersPutIntoTheOutputIsGone() throws {
        try publisher.publish(["index.html": "home"])
        try scratch.makeFolder("public/empty")
        try publisher.publish(["index.html": "home"])
        #expect(try scratch.tree() == ["index.html": "home"])

        try Tool.run("ln", ["-s", "/etc/passwd", scratch.path + "/public/passwd"])
        #expect(try publisher.publish(["index.html": "home"]).removed == 1)
        #expect(try scratch.tree() == ["index.html": "home"])
    }

    @Test func aLinkInTheOutputIsNotFollowed() throws {
        try publisher.publish(["docs/page.html": "mine"])
        try scratch.write("mine", to: "elsewhere/page.html")
        try Tool.run("rm", ["-r", scratch.path + "/public/docs"])
        try Tool.run("ln", ["-s", scratch.path + "/elsewhere", scratch.path + "/public/docs"])
        try publisher.publish(["docs/page.html": "mine"])
        #expect(try scratch.tree() == ["docs/page.html": "mine"])
        #expect(try scratch.inode("public/docs/page.html") != scratch.inode("elsewhere/page.html"))
        #expect(try scratch.tree("elsewhere") == ["page.html": "mine"])
    }

    @Test func aFileMayBecomeAFolderAndAFolderAFile() throws {
        try publisher.publish(["a": "file", "b/c": "folder"])
        try publisher.publish(["a/c": "folder", "b": "file"])
        #expect(try scratch.tree() == ["a/c": "folder", "b": "file"])
    }

    @Test func aFileWithAnotherModeIsWrittenAnew() throws {
        try publisher.publish(["index.html": "home"])
        try Tool.run("chmod", ["600", scratch.output + "/index.html"])
        #expect(try publisher.publish(["index.html": "home"]).written == 1)
        #expect(try scratch.mode("public/index.html") == 0o644)
    }

    @Test func theOutputKeepsItsMode() throws {
        try publisher.publish(["index.html": "home"])
        try Tool.run("chmod", ["2750", scratch.output])
        try publisher.publish(["index.html": "new home"])
        #expect(try scratch.mode("public") == 0o2750)
    }

    @Test func aDurableBuildPublishesTheSame() throws {
        let site = ["index.html": "home", "a/b.html": "b"]
        #expect(try Publisher(output: scratch.output, isDurable: true).publish(site).written == 2)
        #expect(try scratch.tree() == site)
    }

    @Test func everyItemIsRenderedOnceAndCounted() throws {
        let counts = Tally()
        try publisher.publish(count: 200) { item in
            counts.add("render \(item)")
            return [OutputFile(path: "\(item).html", bytes: [])]
        } progress: { done in
            counts.add("done \(done)")
        }
        let expected = (0..<200).map { "render \($0)" } + (1...200).map { "done \($0)" }
        #expect(counts.all == expected.sorted())
    }

    @Test func anItemMayHaveManyFilesOrNone() throws {
        try publisher.publish(count: 3) { item in
            (0..<item).map { OutputFile(path: "\(item)/\($0).html", bytes: [65]) }
        }
        #expect(try scratch.tree() == ["1/0.html": "A", "2/0.html": "A", "2/1.html": "A"])
    }
}
