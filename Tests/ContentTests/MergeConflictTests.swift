import TestSupport
import Testing

@testable import Content

@Suite("Merge conflicts")
struct MergeConflictTests {
    @Test(
        "the first line that git marked is told, wherever it stands",
        arguments: [
            ("<<<<<<< HEAD\na\n", 1), ("---\nname: A\n---\n\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n", 5),
            ("period,revenue\r\n<<<<<<< HEAD\r\n", 2), ("业绩\n<<<<<<< 我的\n", 2),
            ("a <<<<<<< b\n<<<<<<< c\n<<<<<<< d\n", 2),
        ])
    func conflict(text: String, line: Int) throws {
        let error = try #require(throws: Unreadable.self) { try checkText(Array(text.utf8)) }
        #expect(error.message.english == "holds two versions that git could not merge")
        #expect(error.range.summary == "\(line):1-\(line):8")
    }

    @Test(
        "what only looks like one is text",
        arguments: [
            "Title\n=======\n", ">>>>>>> quoted\n", "<<<<<<<\n", " <<<<<<< HEAD\n", "<<<<<<<< eight\n", "", "<",
        ])
    func text(text: String) throws {
        try checkText(Array(text.utf8))
    }
}
