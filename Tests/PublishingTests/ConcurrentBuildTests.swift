import Publishing
import Testing

@Suite struct ConcurrentBuildTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test func aSecondBuildIsToldOfTheFirstAndHarmsNothing() throws {
        let publisher = Publisher(output: scratch.output)
        try publisher.publish(["index.html": "before"])
        try publisher.publish(count: 1) { _ in
            let error = publishingError { try publisher.publish(["index.html": "second"]) }
            guard case .busy = error else {
                Issue.record("\(String(describing: error))")
                return []
            }
            return [OutputFile(path: "index.html", bytes: Array("first".utf8))]
        }
        #expect(try scratch.tree() == ["index.html": "first"])
        #expect(try scratch.names == ["public"])
    }

    @Test func manyBuildsAtOnceEndInOneWholeSite() async throws {
        let scratch = scratch
        let outcomes = await withTaskGroup(of: String.self) { group in
            for seed in 0..<12 {
                group.addTask {
                    (try? Victim.run([scratch.output, "60", "\(seed % 10)", "500"]).output) ?? "did not run"
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(
            outcomes.allSatisfy { $0.hasPrefix("PublishingResult") || $0.contains("another-build-publishes") },
            "\(outcomes)")
        #expect(outcomes.contains { $0.hasPrefix("PublishingResult") })
        let tree = try scratch.tree()
        #expect(tree.count == 60)
        #expect(Set(tree.values).count == 1)
        #expect(try scratch.names == ["public"])
    }

    @Test func anOutputReplacedMeanwhileIsNotReplacedAgain() throws {
        let scratch = scratch
        let publisher = Publisher(output: scratch.output)
        try publisher.publish(["index.html": "before"])
        let error = publishingError {
            try publisher.publish(count: 1) { _ in
                try Tool.run("mv", [scratch.output, scratch.path + "/moved"])
                try scratch.write("somebody's", to: "public/own.txt")
                return [OutputFile(path: "index.html", bytes: [])]
            }
        }
        guard case .outputChanged = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try scratch.tree() == ["own.txt": "somebody's"])
        #expect(try scratch.tree("moved") == ["index.html": "before"])
        #expect(try scratch.names == ["moved", "public"])
    }
}
