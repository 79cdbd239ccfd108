import Foundation
import TestSupport
import Testing

@Suite("Encodings, by the executable")
struct EncodingTests {
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    private static let strings = "templates/strings/zh-Hans.yaml"

    @Test("the excerpt of a table in GBK is shown decoded")
    func excerpt() throws {
        let scratch = try Scratch(copying: Fixture.smallChinese)
        let table = try #require("period,product,revenue\n2026-01,台灯,180000\n".data(using: Self.gb18030))
        try scratch.write(table, to: "site/content/accounts/安和家居/sales.csv")
        let check = try Command.run("check", in: scratch.site)
        #expect(check.status == 1)
        #expect(check.output.contains("sales.csv:2:9"), "\(check.output)")
        #expect(check.output.contains("2026-01,台灯,180000"), "\(check.output)")
        #expect(!check.output.contains("\u{FFFD}"))
    }

    @Test("words of the interface in GBK stop a build, told by their place; with a byte order mark they read")
    func words() throws {
        let scratch = try Scratch(copying: Fixture.smallChinese)
        let text = String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: Fixture.project(Self.strings))), as: UTF8.self)
        let own = text.replacing("decision: \"决策层\"", with: "decision: \"拍板层\"", maxReplacements: 1)
        try scratch.write(try #require(own.data(using: Self.gb18030)), to: "site/" + Self.strings)
        for command in ["check", "build"] {
            let result = try Command.run(command, "--language", "en", in: scratch.site)
            #expect(result.status != 0)
            #expect(
                result.errors.contains(
                    "\(Self.strings):1:3: the file is not UTF-8 text: it looks like GBK (GB18030)"), "\(result.errors)")
        }

        try scratch.write([0xEF, 0xBB, 0xBF] + Array(own.utf8), to: "site/" + Self.strings)
        let build = try Command.run("build", in: scratch.site)
        #expect(build.status == 0, "\(build.errors)")
        let page = try scratch.readText("site/public/accounts/安和家居/contacts.html")
        #expect(page.contains("拍板层") && !page.contains("\u{FEFF}"))

        // What the site itself calls a word leads to it too.
        let contact = "site/content/accounts/安和家居/contacts/杨如.md"
        let before = try scratch.readText(contact)
        try scratch.write(before.replacing("layer: decision", with: "layer: 拍板层"), to: contact)
        #expect(try Command.run("check", "--fix", in: scratch.site).status == 0)
        #expect(try scratch.readText(contact) == before)
    }

    @Test("a template in another encoding is told by its place")
    func template() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let bytes = Array("{{name}}\nM".utf8) + [0xFC] + Array("ller\n".utf8)
        try scratch.write(bytes, to: "site/page.html")
        try scratch.write("{}", to: "site/data.json")
        let result = try Command.run("template", "page.html", "--data", "data.json", in: scratch.site)
        #expect(result.status != 0)
        #expect(
            result.errors.contains("page.html:2:2: the file is not UTF-8 text: it looks like Windows-1252 (Latin-1)"),
            "\(result.errors)")
    }
}
