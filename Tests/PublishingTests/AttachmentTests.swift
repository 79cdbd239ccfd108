import Publishing
import TestSupport
import Testing

@Suite struct AttachmentTests {
    let scratch: Scratch
    let publisher: Publisher

    init() throws {
        scratch = try Scratch()
        publisher = Publisher(output: scratch.output)
    }

    private func publish(copyOf name: String) throws -> PublishingResult {
        try publisher.publish([OutputFile(path: "files/copy", contents: .copy(of: scratch.path + "/" + name))])
    }

    @Test func anAttachmentIsCopiedWhole() throws {
        let text = String(repeating: "0123456789abcdef", count: 50_000)
        try scratch.write(text, to: "source.pdf")
        #expect(try publish(copyOf: "source.pdf").written == 1)
        #expect(try scratch.read("public/files/copy") == text)
        #expect(try scratch.inode("public/files/copy") != scratch.inode("source.pdf"))
    }

    @Test func anUnchangedAttachmentIsKept() throws {
        try scratch.write("same", to: "source.pdf")
        _ = try publish(copyOf: "source.pdf")
        #expect(try publish(copyOf: "source.pdf").unchanged == 1)
    }

    @Test func oneByteMakesAnotherAttachment() throws {
        let text = String(repeating: "x", count: 300_000)
        try scratch.write(text + "1", to: "source.pdf")
        _ = try publish(copyOf: "source.pdf")
        try scratch.write(text + "2", to: "source.pdf")
        #expect(try publish(copyOf: "source.pdf").written == 1)
        #expect(try scratch.read("public/files/copy") == text + "2")
    }

    @Test func anEmptyAttachmentIsAnEmptyFile() throws {
        try scratch.write("", to: "source.pdf")
        _ = try publish(copyOf: "source.pdf")
        #expect(try scratch.read("public/files/copy") == "")
        #expect(try publish(copyOf: "source.pdf").unchanged == 1)
    }

    @Test func aFileThatDoesNotSayItsSizeIsCopiedWhole() throws {
        try publisher.publish([OutputFile(path: "version", contents: .copy(of: "/proc/version"))])
        #expect(try scratch.read("public/version").hasPrefix("Linux"))
    }

    @Test(.enabled(if: Tool.canMount, "needs the right to mount"))
    func anAttachmentOnAnotherFileSystemIsCopiedWhole() throws {
        try scratch.makeFolder("other")
        defer { _ = try? Tool.run("umount", [scratch.path + "/other"]) }
        try Tool.run("mount", ["-t", "tmpfs", "none", scratch.path + "/other"])
        try scratch.write(String(repeating: "far", count: 100_000), to: "other/source.pdf")
        _ = try publish(copyOf: "other/source.pdf")
        #expect(try scratch.read("public/files/copy").utf8.count == 300_000)
    }

    @Test func whatIsNotARegularFileIsNotCopied() throws {
        try scratch.write("secret", to: "secret")
        try scratch.makeFolder("folder")
        try Tool.run("ln", ["-s", "secret", scratch.path + "/link"])
        try Tool.run("mkfifo", [scratch.path + "/pipe"])
        for name in ["link", "folder", "pipe"] {
            guard case .notARegularFile = publishingError({ _ = try publish(copyOf: name) }) else {
                Issue.record("\(name) was copied")
                continue
            }
        }
        #expect(!(try scratch.names.contains("public")))
    }

    @Test func aMissingAttachmentIsNamed() throws {
        let error = publishingError { _ = try publish(copyOf: "missing.pdf") }
        #expect(error?.message.english == "could not open “\(scratch.path)/missing.pdf”: it does not exist")
    }
}
