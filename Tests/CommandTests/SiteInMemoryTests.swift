import Foundation
import Site
import TestSupport
import Testing

@testable import dossier

@Suite("A site that lies on no disk")
struct SiteInMemoryTests {
    @Test("it is built to the same bytes, with its own templates and words")
    func sameBytes() throws {
        var files = try Fixture.files(of: Fixture.small)
        files["templates/assets/site.css"] = Data("/* its own */\n".utf8)
        files["templates/strings/en.yaml"] = Data("accounts:\n  title: Its own title\n".utf8)
        let scratch = try Scratch()
        for (path, bytes) in files { try scratch.write(bytes, to: path) }
        let options = try SiteOptions.parse(["--site", scratch.path])
        let onDisk = try Self.contents(of: LoadedSite.load(options))
        let nowhere = try SiteOptions.parse(["--site", scratch.location("nowhere")])
        let inMemory = try Self.contents(of: LoadedSite.load(nowhere, from: BufferSource(files)))
        #expect(inMemory.count > 50)
        #expect(inMemory["site.css"] == files["templates/assets/site.css"])
        let page = try #require(inMemory["accounts.html"].map { String(decoding: $0, as: UTF8.self) })
        #expect(page.contains("Its own title"))
        #expect(inMemory == onDisk)
    }

    @Test("a folder of templates in which there is a link is not read")
    func linkedTemplate() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write("x", to: "site/templates/deep/x.html")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.location("site/templates/deep/y.html"), withDestinationPath: "x.html")
        let run = try Command.run("check", in: scratch.site)
        #expect(run.status == 3)
        #expect(run.errors == "error: “./templates/deep/y.html” is neither a file nor a folder\n")
    }

    private static func contents(of loaded: LoadedSite) throws -> [String: Data] {
        let site = try SitePlan(loaded).site
        var contents: [String: Data] = [:]
        for index in 0..<site.count {
            guard let file = try site.file(at: index) else { continue }
            switch file.contents {
            case .bytes(let bytes): contents[file.path] = Data(bytes)
            case .attachment(let path): contents[file.path] = Data(path.utf8)
            }
        }
        return contents
    }
}
