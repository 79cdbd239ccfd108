import Foundation
import Testing

@testable import Text

@Suite struct JSONWriterTests {
    @Test func theLayoutIsExact() {
        var json = JSONWriter(.indented)
        var compact = JSONWriter()
        func fill(_ json: inout JSONWriter) {
            json.object { json in
                json.member("b", 1)
                json.member("a", "x")
                json.member("none", ifPresent: nil)
                json.array("empty") { _ in }
                json.array("list") { json in
                    json.number(verbatim: "-12.50")
                    json.null()
                    json.object { $0.member("yes", true) }
                }
                json.object("o") { _ in }
            }
        }
        fill(&json)
        fill(&compact)
        #expect(
            json.text == """
                {
                  "b": 1,
                  "a": "x",
                  "empty": [],
                  "list": [
                    -12.50,
                    null,
                    {
                      "yes": true
                    }
                  ],
                  "o": {}
                }
                """
        )
        #expect(compact.text == #"{"b":1,"a":"x","empty":[],"list":[-12.50,null,{"yes":true}],"o":{}}"#)
    }

    @Test func stringsAreEscapedWhereTheyHaveToBe() {
        var json = JSONWriter()
        json.string("\"\\/\u{8}\t\n\u{C}\r\u{0}\u{1F}\u{7F}\u{85}\u{A0}\u{2027}\u{2028}\u{2029}\u{202A}é王😀")
        let expected =
            #""\"\\/\b\t\n\f\r\u0000\u001f\u007f\u0085"# + "\u{A0}\u{2027}" + #"\u2028\u2029"# + "\u{202A}é王😀\""
        #expect(json.text == expected)
    }

    @Test func everyScalarComesBackFromAParser() throws {
        var text = String.UnicodeScalarView()
        for value in UInt32(0)...0x3000 { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
        text.append(contentsOf: ["\u{FFFD}", "\u{FFFF}", "\u{10FFFF}"])
        var json = JSONWriter()
        json.array { $0.string(String(text)) }
        let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
        #expect(parsed?.first.map { Array($0.unicodeScalars) } == Array(text))
    }

    @Test func anErrorPassesThroughWithItsType() {
        struct Stop: Error {}
        var json = JSONWriter()
        #expect(throws: Stop.self) { try json.array { (_) throws(Stop) in throw Stop() } }
    }
}
