import Testing

@testable import Content

@Suite("Front matter")
struct FrontMatterTests {
    @Test("a file is cut into its fields and its body, and the body's first line is known")
    func cut() throws {
        let parts = try #require(
            FrontMatter(Array("---\nname: A\ncode: B\n---\nBody\n---\n".utf8), in: SourceFile(path: "a.md")))
        #expect(String(decoding: parts.yaml, as: UTF8.self) == "name: A\ncode: B\n")
        #expect(String(decoding: parts.body, as: UTF8.self) == "Body\n---\n")
        #expect(parts.bodyLineOffset == 4)
    }

    @Test(
        "line ends of Windows, blanks behind the fence, and no line end at the end are all right",
        arguments: ["---\r\nname: A\r\n---\r\nBody", "--- \nname: A\n---\t\nBody", "---\nname: A\n---\nBody"])
    func fences(text: String) throws {
        let parts = try #require(FrontMatter(Array(text.utf8), in: SourceFile(path: "a.md")))
        #expect(String(decoding: parts.body, as: UTF8.self) == "Body")
    }

    @Test("a file may end with its fields")
    func noBody() throws {
        let parts = try #require(FrontMatter(Array("---\nname: A\n---".utf8), in: SourceFile(path: "a.md")))
        #expect(parts.body.isEmpty)
    }

    @Test(
        "what is no fence does not open, and does not close",
        arguments: ["", "name: A\n", " ---\nname: A\n---\n", "----\nname: A\n----\n", "---\nname: A\n--- x\n"])
    func noFence(text: String) {
        let file = SourceFile(path: "a.md")
        #expect(FrontMatter(Array(text.utf8), in: file) == nil)
        #expect(file.findings.map(\.rule) == ["front-matter"])
    }
}
