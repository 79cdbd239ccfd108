import Findings
import Foundation
import Model
import TestSupport
import Testing

@testable import Content

@Suite("Attachments")
struct AttachmentTests {
    @Test(
        "documents, presentations, tables and pictures are published, whatever their names hold",
        arguments: [
            "a.pdf", "A.PDF", "50 % & more?.docx", "#1+2.xlsx", "计划.csv", "תוכנית.png", "offer.pl.pdf",
            "v1.2.3 final.odt",
            "e-mail.js notes.txt", "Acme Inc.pdf", "x.svg",
        ])
    func isPublished(name: String) {
        #expect(AttachmentName.problem(of: name, more: []) == nil)
    }

    @Test(
        "what a browser or a server would run is refused",
        arguments: [
            "a.html", "a.HTM", "a.xhtml", "a.xht", "a.shtml", "a.php", "a.PhP5", "a.phtml", "a.phar", "a.jsp", "a.jspx",
            "a.asp", "a.aspx", "a.cgi", "a.pl", "a.py", "a.js", "a.mjs", "a.wasm", "a.swf", "a.xml", "a.xsl", "a.svgz",
            "a.mhtml", "a.hta", "a.sh", "a.exe", "a.php.pdf", "a.php.", "a.asp;.jpg", "a.html.gz", "a.js.br",
            ".htaccess", ".HTACCESS", ".user.ini", "web.config", "Web.Config", "php.ini", "x.htaccess",
        ])
    func isRun(name: String) {
        #expect(AttachmentName.problem(of: name, more: ["gz", "html", "php"])?.rule == .unsafeAttachment)
    }

    @Test(
        "other kinds are published only where the settings say so",
        arguments: ["a.dwg", "a.zip", "a.eml", "LICENSE", "a.", "a.ｈｔｍｌ", "a.docm"])
    func isUnknown(name: String) {
        #expect(AttachmentName.problem(of: name, more: [])?.rule == .unknownAttachment)
        let ending = Attachment(path: name, size: 0).ending
        #expect((AttachmentName.problem(of: name, more: [ending]) == nil) == !ending.isEmpty)
        #expect(AttachmentName.problem(of: name, more: nil)?.rule == (ending.isEmpty ? .unknownAttachment : nil))
    }

    @Test("the published lists are those of the program")
    func documents() throws {
        let text = try String(contentsOfFile: Fixture.project("docs/attachments.md"), encoding: .utf8)
        func list(_ row: String) -> Set<String> {
            let line = text.split(separator: "\n").first { $0.hasPrefix("| \(row) |") } ?? ""
            return Set(line.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
        }
        for kind in AttachmentKind.allCases { #expect(list(kind.rawValue) == Set(kind.endings)) }
        #expect(list("run by browsers") == RunEndings.byBrowsers)
        #expect(list("run by servers, anywhere in a name") == RunEndings.byServers)
        #expect(list("run by servers, at its end") == RunEndings.byServersAtTheEnd)
        #expect(list("settings of servers") == RunEndings.serverSettings)
        #expect(list("elements") == SafeSVG.elements)
        #expect(list("attributes with words") == SafeSVG.words)
        #expect(list("attributes with values") == SafeSVG.values.subtracting(SafeSVG.properties))
        #expect(list("properties, as attributes and in `style`").subtracting(["style"]) == SafeSVG.properties)
        #expect(list("functions") == SafeSVG.functions)
    }

    @Test("no kind that is published is run by anybody")
    func listsDiffer() {
        for kind in AttachmentKind.allCases {
            for ending in kind.endings { #expect(!RunEndings.contains(ending), "\(ending)") }
        }
    }

    @Test("an attachment tells its name below files/ and its ending")
    func names() {
        let attachment = Attachment(path: "accounts/acme/files/plans/Roof.v2.PDF", size: 1)
        #expect(attachment.name == "plans/Roof.v2.PDF")
        #expect(attachment.ending == "pdf")
        #expect(Attachment(path: "accounts/acme/files/.hidden", size: 1).ending == "")
    }

    @Test("each account has its own attachments, in the order of their bytes")
    func ofAccount() {
        let portfolio = Portfolio(
            settings: Settings(), accounts: [],
            attachments: [
                "accounts/b/files/2.pdf", "accounts/a-b/files/9.pdf", "accounts/b/files/1/x.pdf",
                "accounts/a/files/z.pdf",
            ].map { Attachment(path: $0, size: 0) })
        func names(_ id: String) -> [String] { portfolio.attachments(ofAccount: id).map { String($0.name) } }
        #expect(names("a") == ["z.pdf"])
        #expect(names("a-b") == ["9.pdf"])
        #expect(names("b") == ["1/x.pdf", "2.pdf"])
        #expect(names("c") == [])
        #expect(names("") == [])
    }
}
