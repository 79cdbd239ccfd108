import Testing

@testable import Templating

/// A tag that has a line to itself leaves no trace of the line; all other whitespace stays.
struct WhitespaceTests {
    private let yes = LooseValue.object(["a": .bool(true), "t": .text("T")])

    @Test(arguments: [
        "{{! note }}", "{{!\n}}", "{{=<% %>=}}", "{{>none}}", "{{<none}}{{/none}}", "{{<none}}\n{{/none}}",
    ])
    func aTagOnItsOwnLineTakesTheLineAlong(tag: String) throws {
        #expect(try loose("x\n\(tag)\ny", yes) == "x\ny")
        #expect(try loose("x\n \t\(tag) \t\ny", yes) == "x\ny")
        #expect(try loose("x\r\n\(tag)\r\ny", yes) == "x\r\ny")
        #expect(try loose("  \(tag)\ny", yes) == "y")
        #expect(try loose("x\n  \(tag)", yes) == "x\n")
    }

    @Test func sectionsOnTheirOwnLinesLeaveOnlyTheirBody() throws {
        #expect(try loose("<\n  {{#a}}\n  x\n\t{{/a}} \n>", yes) == "<\n  x\n>")
        #expect(try loose("<\r\n{{^b}}\r\nx\r\n{{/b}}\r\n>", yes) == "<\r\nx\r\n>")
    }

    @Test func twoTagsOnOneLineKeepIt() throws {
        #expect(try loose(" {{#a}}{{/a}} \n", yes) == "  \n")
        #expect(try loose("{{! a }}{{! b }}\n", yes) == "\n")
    }

    @Test func variablesKeepTheirLine() throws {
        #expect(try loose("  {{t}}  \n", yes) == "  T  \n")
        #expect(try loose("  {{none}}\n", yes) == "  \n")
    }

    @Test func textWithoutTagsStaysAsItIs() throws {
        for text in ["", "\n", " ", " \n \n", "\r\n\t", "a\n\n b \r\n", "{ }} {", "ä\u{0}\n👩‍🚀"] {
            #expect(try loose(text) == text)
        }
    }

    @Test func spacesInsideOfATagDoNotCount() throws {
        #expect(try loose("{{ t }}{{{ t }}}{{& t }}{{# a }}{{t}}{{/ a }}{{!\n}}", yes) == "TTTT")
    }

    @Test func delimitersChangeFromTheTagOnAndNotInPartials() throws {
        #expect(try loose("{{t}}{{=[ ]=}}[t]{{t}}[={{ }}=]{{t}}[t]", yes) == "TT{{t}}T[t]")
        #expect(try loose("{{=| |=}}|>p|", yes, partials: ["p": "{{t}}|t|"]) == "T|t|")
        #expect(try loose("{{=<% %>=}}<%{t}%><%#a%>x<%/a%>", yes) == "Tx")
    }
}
