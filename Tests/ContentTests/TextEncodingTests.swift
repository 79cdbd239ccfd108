import Findings
import Foundation
import TestSupport
import Testing
import Text

@testable import Content

@Suite("Encodings")
struct TextEncodingTests {
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    private static func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
        Array(try #require(text.data(using: encoding)))
    }

    @Test(
        "Chinese texts in GBK are told, and read as they were",
        arguments: [
            "---\nname: 安和家居有限公司\nindustry: commerce\n---\n", "期间,产品,销售额\n2026-01,台灯,180000\n", "title: 大客户档案\n",
            "联通", "新楼层需要四十盏台灯。价格：２００元（含税）", "purpose: 与镕基电器谈𠮷田的报价\n",
        ])
    func chinese(text: String) throws {
        let bytes = try Self.bytes(text, Self.gb18030)
        let encoding = try #require(TextEncoding(of: bytes))
        #expect(encoding == .gb18030)
        #expect(encoding.decoded(bytes) == Array(text.utf8))
        #expect(shown(bytes) == Array(text.utf8))
    }

    @Test(
        "texts of the west in Windows-1252 are told, and read as they were",
        arguments: [
            "title: Müller & Söhne\n", "---\nplace: Café\n---\n", "Größe, Maß, süß", "naïve résumé — “done”, 5 €",
            "L'été à Besançon, où l'on s'arrête",
        ])
    func western(text: String) throws {
        let bytes = try Self.bytes(text, .windowsCP1252)
        #expect(TextEncoding(of: bytes) == .windows1252)
        #expect(shown(bytes) == Array(text.utf8))
    }

    @Test(
        "UTF-16 is told with a mark and without, in either order",
        arguments: ["---\nname: 杨如\n---\n", "period,revenue\r\n2026-01,5\r\n", "期间,产品,销售额\n2026-01,一上,180000\n"])
    func utf16(text: String) throws {
        for (encoding, mark, expected) in [
            (String.Encoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8], TextEncoding.utf16LittleEndian),
            (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
        ] {
            let bytes = try Self.bytes(text, encoding)
            #expect(TextEncoding(of: bytes) == expected)
            #expect(shown(bytes) == Array(text.utf8))
            #expect(TextEncoding(of: mark + bytes) == expected)
            #expect(shown(mark + bytes) == Array(text.utf8))
        }
    }

    @Test(
        "texts of Taiwan and Hong Kong in Big5 are told, and read as they were",
        arguments: [
            "---\nname: 安和家居有限公司\nindustry: commerce\n---\n", "期間,產品,銷售額\n2026-01,檯燈,180000\n",
            "purpose: 新樓層需要四十盞檯燈，價格：２００元（含稅）\n", "title: 大客戶檔案\n", "name: 陳美玲\nrole: 採購經理\n",
        ])
    func taiwanese(text: String) throws {
        let bytes = try Self.bytes(text, String.Encoding(rawValue: 0x8000_0A03))
        #expect(TextEncoding(of: bytes) == .big5)
        #expect(shown(bytes) == Array(text.utf8))
    }

    @Test(
        "Japanese texts in Shift-JIS are told, and read as they were",
        arguments: [
            "---\nname: 株式会社あけぼの商事\nindustry: commerce\n---\n", "期間,製品,売上\n2026-01,デスクライト,180000\n",
            "purpose: 新しいフロアには四十台のライトが必要です。価格：２００円（税込）\n", "title: 大口顧客カルテ\n", "name: 佐藤恵子\n",
        ])
    func japanese(text: String) throws {
        let bytes = try Self.bytes(text, .shiftJIS)
        #expect(TextEncoding(of: bytes) == .shiftJIS)
        #expect(shown(bytes) == Array(text.utf8))
    }

    @Test("no file of the demos in GBK, and no line of the English one in Windows-1252, is taken for Big5 or Shift-JIS")
    func confusions() throws {
        for data in try Fixture.files(of: Fixture.chineseDemo).values {
            guard let text = String(data: data, encoding: .utf8), !text.allSatisfy(\.isASCII),
                let bytes = text.data(using: Self.gb18030)
            else { continue }
            #expect(TextEncoding(of: Array(bytes)) == .gb18030, "\(text.prefix(80))")
        }
        for data in try Fixture.files(of: Fixture.demo).values {
            for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where !line.allSatisfy(\.isASCII) {
                guard let bytes = String(line).data(using: .windowsCP1252) else { continue }
                let encoding = TextEncoding(of: Array(bytes))
                #expect(encoding != .big5 && encoding != .shiftJIS, "\(line)")
            }
        }
    }

    @Test("of what is UTF-8, damaged or unknown nothing is said")
    func others() throws {
        for name in ["Small", "Small-zh-Hans"] {
            for data in try Fixture.files(of: Fixture.folder(name)).values {
                #expect(TextEncoding(of: Array(data)) == nil)
            }
        }
        let damaged = Array("place: Café Élan, caf".utf8) + [0xE9] + Array("\n".utf8)
        #expect(TextEncoding(of: damaged) == nil && shown(damaged) == damaged)
        let chinese = Array("安和家居有限".utf8) + [0xE5] + Array("公司\n".utf8)
        #expect(TextEncoding(of: chinese) == nil)
        #expect(TextEncoding(of: Array("purpose: Autumn\u{0} order\n".utf8)) == nil)
        #expect(TextEncoding(of: [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]) == nil)
        #expect(TextEncoding(of: [0x81, 0x8D, 0x9D, 0x0A]) == nil)
        #expect(TextEncoding(of: []) == nil)
        // Russian in Windows-1251.
        #expect(TextEncoding(of: try Self.bytes("name: Иван Петров\n", .windowsCP1251)) != .windows1252)
    }

    @Test("no bytes are too odd to be looked at")
    func hostile() {
        var random = SeededGenerator(seed: 24)
        for _ in 0..<2000 {
            let bytes = (0..<random.number(0...40)).map { _ in
                UInt8(random.pick([0, 0x0A, 0x41, random.number(0...255)]))
            }
            _ = shown(bytes)
        }
    }

    @Test("the place is that of the first character that is not as in UTF-8, and the line is shown decoded")
    func places() throws {
        let scratch = try Scratch(copying: Fixture.smallChinese)
        let path = "content/accounts/安和家居/visits/2026-11-16.md"
        let text = "---\ndate: 2026-11-16\nstatus: done\npurpose: 谈 2 号秋季订单\n---\n"
        try scratch.write(try Self.bytes(text, Self.gb18030), to: "site/" + path)
        let loader = ContentLoader(DiskSource(scratch.site), rules: formRules)
        let finding = try #require(load(scratch.site).findings.first)
        #expect(
            finding.summary == "unreadable-file 4:10 the file is not UTF-8 text: it looks like GBK (GB18030)")
        #expect(finding.help?.english.contains("iconv -f GB18030 -t UTF-8") ?? false)
        #expect(loader.source(of: path) == Array(text.utf8))
    }

    @Test("a byte order mark of UTF-8 is no part of a text")
    func mark() throws {
        let scratch = try Scratch(copying: Fixture.smallChinese)
        let before = load(scratch.site)
        for (path, data) in try Fixture.files(of: Fixture.smallChinese) {
            try scratch.write([0xEF, 0xBB, 0xBF] + Array(data), to: "site/" + path)
        }
        let after = load(scratch.site)
        #expect(before.findings == [] && after.findings == [])
        #expect(after.portfolio.accounts.map(\.origin) == before.portfolio.accounts.map(\.origin))
        #expect(try TextFile.text([0xEF, 0xBB, 0xBF, 0x41]) == "A")
    }
}
