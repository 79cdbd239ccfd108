import Publishing
import Testing

/// What holds where the file system cannot swap two names in one step.
@Suite struct TwoRenamesTests {
    let scratch: Scratch
    let publisher: Publisher

    init() throws {
        scratch = try Scratch()
        var publisher = Publisher(output: scratch.output)
        publisher.exchangesNames = false
        self.publisher = publisher
    }

    @Test func theNewSiteTakesTheOldOnesPlace() throws {
        try publisher.publish(["index.html": "one", "old.html": "old"])
        #expect(try publisher.publish(["index.html": "two"]).replacedOutput)
        #expect(try scratch.tree() == ["index.html": "two"])
        #expect(try scratch.names == ["public"])
    }

    @Test func aSiteSetAsideByADeadBuildIsPutBack() throws {
        try publisher.publish(["index.html": "one"])
        let page = try scratch.inode("public/index.html")
        try Tool.run("mv", [scratch.output, scratch.path + "/.public.dossier-last"])
        #expect(try publisher.publish(["index.html": "one"]).unchanged == 1)
        #expect(try scratch.inode("public/index.html") == page)
        #expect(try scratch.names == ["public"])
    }

    @Test func aSiteSetAsideByADeadBuildIsRemovedWhenTheNewOneStands() throws {
        try publisher.publish(["index.html": "one"])
        try Tool.run("cp", ["-r", scratch.output, scratch.path + "/.public.dossier-last"])
        try publisher.publish(["index.html": "one"])
        #expect(try scratch.names == ["public"])
    }

    @Test func aFolderOfSomebodysWithTheAsideNameIsNotTouched() throws {
        try scratch.write("mine", to: ".public.dossier-last/mine.txt")
        guard case .workingNameTaken = publishingError({ try publisher.publish(["index.html": "one"]) }) else {
            Issue.record("the folder was taken")
            return
        }
        #expect(try scratch.tree(".public.dossier-last") == ["mine.txt": "mine"])
        #expect(try scratch.names == [".public.dossier-last"])
    }
}
