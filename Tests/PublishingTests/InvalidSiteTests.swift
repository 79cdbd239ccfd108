import Publishing
import Testing

@Suite struct InvalidSiteTests {
    let scratch: Scratch
    let publisher: Publisher

    init() throws {
        scratch = try Scratch()
        publisher = Publisher(output: scratch.output)
        try publisher.publish(["index.html": "before"])
    }

    private func expectNothingPublished() throws {
        #expect(try scratch.tree() == ["index.html": "before"])
        #expect(try scratch.names == ["public"])
    }

    @Test(
        arguments: [
            ("", .empty), ("/etc/passwd", .absolute), ("/", .absolute), ("a//b", .emptyPart), ("a/", .emptyPart),
            ("..", .dots), ("../outside", .dots), ("a/../../b", .dots), ("a/./b", .dots), (".", .dots),
            (".dossier", .hidden), (".git/config", .hidden), ("a/.hidden", .hidden), ("...", .hidden),
            ("a\0.html", .nul), ("\0", .nul), (String(repeating: "x", count: 256), .tooLong),
            (String(repeating: "x/", count: 100) + "x", .tooDeep),
        ] as [(String, PathProblem)])
    func aHostilePathIsRefusedWithItsProblem(path: String, problem: PathProblem) throws {
        let error = publishingError {
            try publisher.publish([OutputFile(path: "fine.html", bytes: []), OutputFile(path: path, bytes: [])])
        }
        guard case .invalidPath(path, problem, item: 1) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        try expectNothingPublished()
    }

    @Test(arguments: ["a b.html", "ä/ö.html", "a..b", "x.", "-rf", "a\\b", "新聞.html", "a\nb"])
    func anUnusualPathIsPublished(path: String) throws {
        try publisher.publish([path: "text"])
        #expect(try scratch.read("public/" + path) == "text")
    }

    @Test func twoWaysToComposeAnAccentAreTwoFiles() throws {
        let site = [OutputFile(path: "\u{e9}", bytes: [65]), OutputFile(path: "e\u{301}", bytes: [66])]
        try publisher.publish(site)
        #expect(try scratch.read("public/\u{e9}") == "A")
        #expect(try scratch.read("public/e\u{301}") == "B")
        #expect(try publisher.publish(site).unchanged == 2)
    }

    @Test(arguments: 0..<30)
    func theConflictReportedIsTheFirstInTheSitesOrder(_: Int) throws {
        let error = publishingError {
            _ = try publisher.publish(count: 64) { item in
                [OutputFile(path: item < 20 ? "\(item)" : item % 2 == 0 ? "b" : "a", bytes: [])]
            }
        }
        guard case .conflict(let conflict) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflict.path == "b" && conflict.kind == .duplicate)
        #expect(conflict.firstItem == 20 && conflict.secondItem == 22)
        try expectNothingPublished()
    }

    @Test(arguments: [["a", "a/b"], ["a/b", "a"], ["a/b/c/d", "a"], ["x", "a", "y", "a/b/c"]])
    func aPathCannotBeAFileAndAFolder(_ paths: [String]) throws {
        let error = publishingError { try publisher.publish(paths.map { OutputFile(path: $0, bytes: []) }) }
        guard case .conflict(let conflict) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflict.path == "a" && conflict.kind == .fileAndFolder)
        #expect(conflict.secondItem == paths.count - 1)
        try expectNothingPublished()
    }

    @Test func anItemCannotHaveAFileTwice() throws {
        let error = publishingError {
            _ = try publisher.publish(count: 1) { _ in
                [OutputFile(path: "a", bytes: []), OutputFile(path: "a", bytes: [])]
            }
        }
        guard case .conflict(let conflict) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(conflict.firstItem == 0 && conflict.secondItem == 0)
    }

    @Test(arguments: 0..<30)
    func theFailureReportedIsTheFirstInTheSitesOrder(_: Int) throws {
        struct Broken: Error, Equatable { let item: Int }
        let error = publishingError {
            _ = try publisher.publish(count: 100) { item in
                guard item % 40 != 37 else { throw Broken(item: item) }
                return [OutputFile(path: "\(item).html", bytes: [])]
            }
        }
        guard case .rendering(item: 37, let broken as Broken) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(broken == Broken(item: 37))
        try expectNothingPublished()
    }
}
